package app.spotcheck.demo;

import static app.spotcheck.demo.Question.checklist;
import static app.spotcheck.demo.Question.option;
import static app.spotcheck.demo.Question.radio;
import static app.spotcheck.demo.Question.text;

import java.awt.Color;
import java.awt.Shape;
import java.util.Random;

/// An orchard from above: one row in two projects.
final class OrchardScene implements Scene {
  private static final int ROWS = 7;
  private static final int TREES = 10;

  @Override
  public String file() {
    return "orchard.jpg";
  }

  @Override
  public Picture draw(boolean painted) {
    Picture picture = new Picture(1200, 900, painted);
    Shape grass = picture.frame();
    picture.fill(grass, Tint.gradient(0, 0, 1200, 900, Tint.of(0x9DB863), Tint.of(0x6F9648)));
    Effects.mottle(picture, grass, 120, 90, 0.14);
    field(picture);
    track(picture);
    Random random = new Random(21);
    picture.turned(600, 450, -14, () -> trees(picture, random));
    pond(picture, random);
    tractor(picture);
    Effects.finish(picture, 5, 0.45);
    return picture;
  }

  private static void field(Picture picture) {
    Shape wheat = Shapes.smooth(-60, -60, 320, -70, 260, 40, 120, 120, -60, 190);
    picture.fill(
        "wheat", wheat, Tint.gradient(0, 0, 260, 160, Tint.of(0xE3C873), Tint.of(0xC79E4B)));
    picture.within(
        wheat,
        () -> {
          for (int i = 0; i < 40; i++) {
            picture.stroke(
                Shapes.line(-80 + 13 * i, 220, -10 + 13 * i, -80), 2.4, Tint.of(0x8F6C2A, 0.3));
          }
        });
    picture.turned(
        600,
        450,
        -14,
        () -> {
          Shape ground = Shapes.round(-480, -330, 920, 620, 40);
          picture.fill(
              "orchard", ground, Tint.down(-330, 290, Tint.of(0xA9A15C), Tint.of(0x8B8A4C)));
          Effects.mottle(picture, ground, 60, 40, 0.16);
          for (int i = 0; i < ROWS; i++) {
            double y = -280 + 86.0 * i;
            Effects.haze(picture, Shapes.rect(-455, y - 9, 860, 18), 7, Tint.of(0x8A6B45), 0.55);
            picture.stroke(Shapes.line(-455, y + 2, 405, y + 2), 2.2, Tint.of(0x2E3136, 0.65));
            picture.tagLine("drip-" + i, Shapes.line(-455, y + 2, -25, y + 2, 405, y + 2));
          }
        });
  }

  private static void track(Picture picture) {
    Shape middle =
        Shapes.curve(1230, 40, 1120, 190, 1110, 400, 1090, 620, 960, 780, 760, 850, 560, 930);
    Effects.haze(picture, Shapes.stroked(middle, 66), 8, Tint.of(0x7B6B3C), 0.5);
    Shape track = Shapes.stroked(middle, 54);
    picture.fill("track", track, Tint.of(0xCBB48C));
    Effects.mottle(picture, track, 26, 26, 0.14);
    for (int side : new int[] {-13, 13}) {
      picture.stroke(
          Shapes.curve(
              1230 + side,
              40,
              1120 + side,
              190,
              1110 + side,
              400,
              1090 + side,
              620,
              960 + side * 0.7,
              780 + side * 0.7,
              760 + side * 0.3,
              850 + side,
              560,
              930 + side),
          9,
          Tint.of(0x8E7550, 0.55));
    }
    picture.tagLine(
        "track middle",
        Shapes.curve(1200, 74, 1120, 190, 1110, 400, 1090, 620, 960, 780, 760, 850, 660, 888));
  }

  private static void trees(Picture picture, Random random) {
    for (int row = 0; row < ROWS; row++) {
      for (int i = 0; i < TREES; i++) {
        boolean missing = row == 4 && (i == 3 || i == 4);
        double x = -420 + 88.0 * i + random.nextInt(9);
        double y = -280 + 86.0 * row + random.nextInt(9) - 4;
        double radius = 29 + random.nextInt(8);
        Color leaf = Tint.mix(Tint.of(0x4F8A3C), Tint.of(0x86A83F), random.nextDouble());
        if (!missing) {
          tree(picture, row + "-" + i, x, y, radius, leaf, random);
        }
      }
    }
  }

  private static void tree(
      Picture picture, String key, double x, double y, double radius, Color leaf, Random random) {
    Shape crown = Shapes.blob(x, y, radius, radius, 0.28, random);
    Effects.shadow(picture, crown, 12, 15, 5, 0.55);
    picture.fill(
        "tree " + key,
        crown,
        Tint.radial(
            x - 9, y - 9, radius * 1.25, Tint.lighter(leaf, 0.35), leaf, Tint.darker(leaf, 0.45)));
    picture.within(
        crown,
        () -> {
          for (int i = 0; i < 12; i++) {
            double dx = radius * 0.75 * random.nextGaussian() * 0.6;
            double dy = radius * 0.75 * random.nextGaussian() * 0.6;
            picture.fill(
                Shapes.disc(x + dx, y + dy, 4 + random.nextInt(4)),
                dx + dy < 0 ? Tint.of(0xD8E58C, 0.3) : Tint.of(0x1B3B20, 0.2));
          }
          for (int i = 0; i < 5; i++) {
            picture.fill(
                Shapes.disc(
                    x + radius * 0.45 * random.nextGaussian(),
                    y + radius * 0.45 * random.nextGaussian(),
                    2.6),
                Tint.of(0xD8362E));
          }
        });
    picture.tagPoint("centre " + key, x, y);
  }

  private static void pond(Picture picture, Random random) {
    Shape shore = Shapes.smooth(18, 742, 66, 708, 124, 722, 160, 776, 146, 836, 84, 868, 26, 836);
    Effects.haze(picture, Shapes.stroked(shore, 22), 8, Tint.of(0x4D5B2C), 0.7);
    picture.fill(
        "pond",
        shore,
        Tint.gradient(20, 700, 160, 870, Tint.of(0x8CC7D0), Tint.of(0x2C6C87), Tint.of(0x1F4F6C)));
    Effects.mottle(picture, shore, 40, 12, 0.14);
    for (int i = 0; i < 8; i++) {
      double x = 44 + random.nextInt(84);
      double y = 806 + random.nextInt(34);
      picture.fill(Shapes.oval(x, y, 8, 5), Tint.of(0x7BB562));
      picture.fill(Shapes.oval(x - 2, y - 1, 3, 2), Tint.of(0xE9F2B4, 0.7));
    }
  }

  private static void tractor(Picture picture) {
    picture.turned(
        1103,
        480,
        96,
        () -> {
          Shape all =
              Shapes.union(Shapes.round(-46, -24, 92, 48, 8), Shapes.rect(-40, -31, 34, 62));
          Effects.shadow(picture, all, 14, 16, 6, 0.6);
          for (int side : new int[] {-1, 1}) {
            picture.fill("tractor", Shapes.round(-42, side * 24 - 9, 40, 18, 5), Tint.of(0x1F2126));
            picture.fill("tractor", Shapes.round(16, side * 19 - 6, 26, 12, 4), Tint.of(0x1F2126));
          }
          picture.fill(
              "tractor",
              Shapes.round(-6, -13, 56, 26, 7),
              Tint.down(-13, 13, Tint.of(0xE8604C), Tint.of(0x9E2A20)));
          picture.fill(
              "tractor",
              Shapes.round(-40, -20, 42, 40, 7),
              Tint.down(-20, 20, Tint.of(0xF5F1E6), Tint.of(0xB9B2A4)));
          picture.fill(Shapes.round(-33, -13, 26, 26, 4), Tint.of(0x4B6B84));
        });
  }

  @Override
  public RowDraft describe(Picture picture) {
    return Scene.row(this, picture)
        .global("demo/orchard.jpg")
        .external("survey 12/orchard.jpg")
        .meta("height above ground", 84)
        .in(new ProjectDraft("Tree count").status("DONE").label(trees(picture)))
        .in(
            new ProjectDraft("Land use")
                .status("IN_REWORK")
                .label(land(picture))
                .tag("from above"));
  }

  private static LabelDraft trees(Picture picture) {
    LabelDraft label = new LabelDraft("trees").by(3);
    for (int row = 0; row < ROWS; row++) {
      label.add(Feature.polyline(picture, "drip-" + row, "Water line"));
      for (int i = 0; i < TREES; i++) {
        String key = row + "-" + i;
        if (row == 4 && (i == 3 || i == 4)) {
          continue;
        }
        label.add(
            i % 4 == 1
                ? Feature.polygon(picture, "tree " + key, "Crown")
                    .ask(radio("Health", i == 5 ? "Dry" : "Good"))
                : Feature.point(picture, "centre " + key, "Tree"));
      }
    }
    return label.ask(text("Gap", "Two trees are missing in the fifth row."));
  }

  private static LabelDraft land(Picture picture) {
    LabelDraft label = new LabelDraft("land").by(1).reviewed();
    label.add(
        Feature.of("orchard", "Field", new Mark.Polygon(picture.area("orchard", "track"), 0.8))
            .ask(
                radio(
                    "Use",
                    option(
                        "Orchard",
                        radio("Crop", option("Apple", checklist("Signs", option("Fruit seen"))))))),
        Feature.polygon(picture, "wheat", "Field")
            .ask(radio("Use", option("Arable", radio("Crop", "Wheat")))),
        Feature.mask(picture, "pond", "Water", 0x2060C0),
        Feature.mask(picture, "track", "Track", 0xC08040),
        Feature.polyline(picture, "track middle", "Way"),
        Feature.box(picture, "tractor", "Machine"));
    return label.relate("drives on", "tractor", "track").ordered();
  }
}
