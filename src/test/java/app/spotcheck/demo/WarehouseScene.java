package app.spotcheck.demo;

import static app.spotcheck.demo.Question.checklist;
import static app.spotcheck.demo.Question.option;
import static app.spotcheck.demo.Question.radio;
import static app.spotcheck.demo.Question.text;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A warehouse rack: a model run beside the project, and a kind of annotation nobody knows.
final class WarehouseScene implements Scene {
  private static final double[] LEVELS = {236, 452, 690};
  private static final double[] POSTS = {36, 436, 836, 1236};
  private static final int[] CARTONS = {0xC08F58, 0xB98550, 0xD0A46D, 0xA9794A};

  private final List<String> cartons = new ArrayList<>();
  private final List<String> pallets = new ArrayList<>();

  @Override
  public String file() {
    return "warehouse.jpg";
  }

  @Override
  public Picture draw(boolean painted) {
    cartons.clear();
    pallets.clear();
    Picture picture = new Picture(1280, 853, painted);
    hall(picture);
    Random random = new Random(35);
    for (double level : LEVELS) {
      for (int bay = 0; bay < POSTS.length - 1; bay++) {
        bay(picture, POSTS[bay] + 26, level, random);
      }
      beam(picture, level);
    }
    for (double post : POSTS) {
      post(picture, post);
    }
    forklift(picture);
    Effects.finish(picture, 4, 0.7);
    return picture;
  }

  private static void hall(Picture picture) {
    picture.fill(
        picture.frame(),
        Tint.down(0, 700, Tint.of(0x3C4A5C), Tint.of(0x66788C), Tint.of(0x4B586A)));
    for (int i = 0; i < 4; i++) {
      Effects.haze(picture, Shapes.rect(90 + 310 * i, 10, 160, 8), 12, Tint.of(0xFFF6DA), 0.9);
      Effects.glow(picture, 170 + 310 * i, 14, 240, Tint.of(0xFFF1CC), 0.35);
    }
    picture.fill(
        Shapes.rect(0, 704, 1280, 149), Tint.down(704, 853, Tint.of(0x7B7F84), Tint.of(0xB4B5B1)));
    Effects.mottle(picture, Shapes.rect(0, 704, 1280, 149), 180, 14, 0.12);
    picture.fill(Shapes.polygon(0, 786, 1280, 786, 1280, 800, 0, 800), Tint.of(0xF0C23A, 0.9));
    picture.tagLine("floor line", Shapes.line(0, 793, 427, 793, 853, 793, 1280, 793));
  }

  private void bay(Picture picture, double left, double level, Random random) {
    double x = left + random.nextInt(16);
    int number = 0;
    while (x < left + 300) {
      String key = "%d-%d-%d".formatted((int) level, (int) left, number++);
      double w = Math.min(86 + random.nextInt(46), left + 366 - x);
      double h = 84 + random.nextInt(60);
      if (random.nextInt(4) == 0) {
        Crates.barrel(picture, "barrel " + key, x, level - 1, 66, 112, Tint.of(0x2E6F9E));
        w = 66;
      } else {
        pallets.add("pallet " + key);
        Crates.pallet(picture, "pallet " + key, x - 6, level, w + 12);
        Color color = Tint.of(CARTONS[random.nextInt(CARTONS.length)]);
        cartons.add("carton " + key);
        Crates.carton(picture, "carton " + key, x, level - 20, w, h, color);
      }
      x += w + 18 + random.nextInt(16);
    }
  }

  private static void beam(Picture picture, double level) {
    Shape beam = Shapes.rect(36, level, 1214, 18);
    Effects.shadow(picture, beam, 0, 12, 8, 0.55);
    picture.fill(
        "beams",
        beam,
        Tint.down(level, level + 18, Tint.of(0xFF9A4A), Tint.of(0xE36F1E), Tint.of(0x9A4510)));
    for (int x = 60; x < 1240; x += 40) {
      picture.fill(Shapes.round(x, level + 6, 12, 4, 2), Tint.of(0x6B2F0C, 0.6));
    }
  }

  private static void post(Picture picture, double x) {
    Shape post = Shapes.rect(x, 40, 24, 690);
    Effects.shadow(picture, post, 8, 0, 7, 0.45);
    picture.fill(
        post, Tint.across(x, x + 24, Tint.of(0x5C8DC4), Tint.of(0x2C5B94), Tint.of(0x183A66)));
    for (int y = 60; y < 720; y += 26) {
      picture.fill(Shapes.round(x + 9, y, 6, 12, 3), Tint.of(0x0E2342, 0.8));
    }
    picture.fill(Shapes.rect(x - 8, 724, 40, 8), Tint.of(0x1B3358));
  }

  private static void forklift(Picture picture) {
    Color yellow = Tint.of(0xF2B824);
    picture.at(
        700,
        822,
        1.15,
        1.15,
        () -> {
          Effects.shadow(picture, Shapes.oval(60, 0, 180, 12), 0, 0, 10, 0.7);
          picture.fill(
              "forklift",
              Shapes.rect(-52, -236, 12, 226),
              Tint.across(-52, -40, Tint.of(0x59616E), Tint.of(0x262B34)));
          picture.fill("forklift", Shapes.rect(-62, -60, 12, 52), Tint.of(0x30353F));
          picture.fill("forklift", Shapes.rect(-170, -14, 120, 7), Tint.of(0x30353F));
          Shape body =
              Shapes.smooth(
                  -36, -18, -36, -84, 10, -92, 60, -104, 140, -110, 160, -80, 158, -22, 60, -14);
          picture.fill(
              "forklift",
              body,
              Tint.down(-110, -14, Tint.lighter(yellow, 0.4), yellow, Tint.darker(yellow, 0.4)));
          picture.fill(
              "forklift",
              Shapes.without(
                  Shapes.round(-34, -206, 128, 110, 14), Shapes.round(-24, -196, 108, 110, 8)),
              Tint.of(0x2B303A));
          picture.fill("forklift", Shapes.round(20, -128, 44, 36, 10), Tint.of(0x2B303A));
          picture.fill("forklift", Shapes.round(52, -160, 14, 60, 7), Tint.of(0x2B303A));
          picture.fill(Shapes.rect(70, -76, 70, 10), Tint.of(0x2B303A, 0.85));
          for (double wheel : new double[] {-8, 122}) {
            picture.fill("forklift", Shapes.disc(wheel, -25, 25), Tint.of(0x1B1C22));
            picture.fill(
                Shapes.disc(wheel, -25, 12),
                Tint.radial(wheel - 3, -28, 14, Tint.of(0xF5F0E0), Tint.of(0x8B8F96)));
          }
          Crates.pallet(picture, "load pallet", -178, -14, 116);
          Crates.carton(picture, "load", -172, -34, 104, 96, Tint.of(0xC9995F));
        });
    picture.tagPoint("forklift wheel", 700 - 8 * 1.15, 822 - 25 * 1.15);
  }

  @Override
  public RowDraft describe(Picture picture) {
    LabelDraft label = label(picture, "label").reviewed();
    LabelDraft truth = label(picture, "truth");
    LabelDraft found = new LabelDraft("found");
    for (int i = 0; i < cartons.size(); i++) {
      if (i % 7 != 3) {
        double sure = Math.round((0.97 - 0.31 * Noise.hash(i, 2, 3)) * 1000) / 1000.0;
        found.add(
            Feature.box(picture, cartons.get(i), "Carton").predicted(picture.frame(), sure, 0.93));
      }
    }
    found.add(
        Feature.mask(picture, "forklift", "Forklift", 0xF2B824)
            .predicted(picture.frame(), 0.884, 0.902));
    found.ask(
        radio(
            "Aisle", option("Blocked", radio("By", option("Vehicle", text("Which", "forklift"))))));
    return Scene.row(this, picture)
        .global("demo/warehouse.jpg")
        .external("aisle-07.jpg")
        .meta("split", "test")
        .meta("aisle", "07")
        .in(new ProjectDraft("Rack check").status("IN_REVIEW").label(label))
        .in(new RunDraft("Rack model", "run 4", truth, found));
  }

  private LabelDraft label(Picture picture, String key) {
    LabelDraft label = new LabelDraft(key);
    for (String carton : cartons) {
      label.add(Feature.box(picture, carton, "Carton").ask(goods("Brown")));
    }
    for (String pallet : pallets.subList(0, 6)) {
      label.add(Feature.polygon(picture, pallet, "Pallet"));
    }
    label.add(
        Feature.polyline(picture, "floor line", "Floor line"),
        Feature.mask(picture, "forklift", "Forklift", 0xF2B824),
        Feature.of("load", "Load", new Mark.Cuboid(picture.area("load"), 38, -22)),
        Feature.point(picture, "forklift wheel", "Wheel"));
    return label
        .relate("carries", "forklift", "load")
        .ask(
            radio(
                "Aisle",
                option("Free", radio("Width", option("Wide", text("Metres", "about 3.5"))))));
  }

  private static Question goods(String colour) {
    return radio(
        "Goods",
        option(
            "Packed",
            radio(
                "Package",
                option("Carton", checklist("Marks", option("Bar code"), option(colour))))));
  }
}
