package app.spotcheck.demo;

import static app.spotcheck.demo.Question.checklist;
import static app.spotcheck.demo.Question.option;
import static app.spotcheck.demo.Question.radio;
import static app.spotcheck.demo.Question.text;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.time.Instant;
import java.util.Random;

/// A harbour in the evening: two annotators, one consensus.
final class HarbourScene implements Scene {
  private static final double HORIZON = 372;

  @Override
  public String file() {
    return "harbour.jpg";
  }

  @Override
  public Picture draw(boolean painted) {
    Picture picture = new Picture(1400, 800, painted);
    sky(picture);
    water(picture);
    Boats.sailBoat(picture, "sail-0", 980, 430, 0.62, Tint.of(0xF4EFE4), Tint.of(0xE8DCC8));
    Boats.sailBoat(picture, "sail-1", 250, 560, 1.25, Tint.of(0xF7F2E8), Tint.of(0x8B3A3A));
    Boats.fishingBoat(picture, "trawler", 700, 590, 1.2);
    Boats.sailBoat(picture, "sail-2", 1180, 580, 1.05, Tint.of(0xF2D9B0), Tint.of(0x2F4B6E));
    Boats.buoy(picture, "buoy-0", 520, 470, 0.8, Tint.of(0xD23B2F));
    Boats.buoy(picture, "buoy-1", 1000, 520, 1.0, Tint.of(0x3B8F57));
    quay(picture);
    ropes(picture);
    Effects.finish(picture, 4, 0.6);
    return picture;
  }

  private static void sky(Picture picture) {
    picture.fill(
        picture.frame(),
        Tint.down(
            0,
            HORIZON + 10,
            Tint.of(0x2F4F80),
            Tint.of(0xA66F94),
            Tint.of(0xF59E73),
            Tint.of(0xFFD79A)));
    Effects.glow(picture, 860, 318, 380, Tint.of(0xFFE9B0), 0.85);
    picture.fill(Shapes.disc(860, 318, 44), Tint.of(0xFFF4D6));
    Random random = new Random(12);
    for (int i = 0; i < 9; i++) {
      double x = 170 * i + random.nextInt(100) - 60;
      double y = 70 + random.nextInt(170);
      Effects.haze(
          picture, Shapes.oval(x, y, 150, 8 + random.nextInt(9)), 9, Tint.of(0xFFD2B0), 0.5);
    }
    picture.fill(
        Shapes.below(HORIZON + 4, -10, 300, 120, 270, 260, 320, 420, 300, 560, 340, 700, 372),
        Tint.down(270, HORIZON, Tint.of(0x6B5580), Tint.of(0xC98A86)));
    picture.fill(
        Shapes.below(HORIZON + 4, 900, 372, 1040, 336, 1180, 318, 1290, 280, 1420, 296),
        Tint.down(280, HORIZON, Tint.of(0x5A4A74), Tint.of(0xB97E82)));
  }

  private static void water(Picture picture) {
    Shape sea = Shapes.rect(0, HORIZON, 1400, 800 - HORIZON);
    picture.fill(
        sea,
        Tint.down(
            HORIZON,
            760,
            Tint.of(0xF2AE80),
            Tint.of(0x9D7796),
            Tint.of(0x3D5F88),
            Tint.of(0x1E3A5C)));
    Effects.mottle(picture, sea, 90, 7, 0.16);
    Random random = new Random(8);
    for (int i = 0; i < 210; i++) {
      double depth = random.nextDouble();
      double y = HORIZON + 4 + 330 * depth * depth;
      boolean sun = i % 3 != 0;
      double x =
          sun ? 860 + random.nextGaussian() * (30 + 110 * depth) : 1400 * random.nextDouble();
      double length = 10 + 46 * depth;
      picture.fill(
          Shapes.oval(x, y, length, 0.8 + 2.2 * depth),
          Tint.of(sun ? 0xFFE7B5 : 0xE6C4C0, sun ? 0.5 : 0.18));
    }
  }

  private static void quay(Picture picture) {
    Shape quay = Shapes.rect(0, 706, 1400, 94);
    Effects.shadow(picture, Shapes.rect(0, 694, 1400, 20), 0, 0, 12, 0.6);
    picture.fill(quay, Tint.down(706, 800, Tint.of(0xB58E78), Tint.of(0x6B4C45)));
    Effects.mottle(picture, quay, 180, 8, 0.15);
    for (int x = 0; x < 1400; x += 88) {
      picture.stroke(Shapes.line(x, 712, x - 18, 800), 2.5, Tint.of(0x35222A, 0.6));
    }
    picture.fill(
        Shapes.rect(0, 702, 1400, 10), Tint.down(702, 712, Tint.of(0xF0C9A4), Tint.of(0x8C6755)));
    double[] bollards = {70, 540, 1010};
    for (int i = 0; i < bollards.length; i++) {
      double x = bollards[i];
      Color iron = Tint.of(0x39445A);
      Effects.shadow(picture, Shapes.oval(x + 22, 744, 34, 7), 0, 0, 6, 0.6);
      Area post =
          Shapes.union(
              Shapes.round(x - 14, 704, 28, 40, 6),
              Shapes.round(x - 23, 692, 46, 20, 9),
              Shapes.oval(x, 743, 19, 6));
      picture.fill(
          "bollard-" + i,
          post,
          Tint.across(x - 22, x + 22, Tint.lighter(iron, 0.45), iron, Tint.darker(iron, 0.5)));
    }
  }

  private static void ropes(Picture picture) {
    rope(picture, "rope-0", 70, 718, 88, 690, 110, 610, "sail-1 bow");
    rope(picture, "rope-1", 540, 718, 548, 690, 552, 610, "trawler bow");
    rope(picture, "rope-2", 1010, 718, 1030, 686, 1060, 610, "sail-2 bow");
  }

  private static void rope(
      Picture picture,
      String key,
      double x,
      double y,
      double x1,
      double y1,
      double x2,
      double y2,
      String bow) {
    Shape rope =
        Shapes.curve(x, y, x1, y1, x2, y2, picture.point(bow).getX(), picture.point(bow).getY());
    picture.stroke(rope, 5, Tint.of(0x3A2A2A, 0.8));
    picture.stroke(rope, 3, Tint.of(0xE9CFA0));
    picture.tagLine(key, rope);
  }

  @Override
  public RowDraft describe(Picture picture) {
    LabelDraft first = label(picture, "first").by(1).agreeing(0.91).reviewed();
    LabelDraft second = new LabelDraft("second").by(2).agreeing(0.84);
    first.features.stream()
        .filter(feature -> !feature.key().equals("sail-0"))
        .map(feature -> feature.redrawn("second", picture.frame()))
        .forEach(second::add);
    second.ordered();
    second.relate("moored by", "sail-1", "rope-0").relate("moored by", "trawler", "rope-1");
    second.ask(
        radio("Sea", option("Calm", text("Wind", "none seen"))),
        checklist("Light", option("Dusk")));
    return Scene.row(this, picture)
        .global("demo/harbour.jpg")
        .external("harbour evening.jpg")
        .meta("captured", Instant.parse("2026-02-20T17:12:30Z"))
        .meta("split", "test")
        .in(
            new ProjectDraft("Harbour watch")
                .label(first)
                .label(second)
                .selects(first)
                .tag("consensus"));
  }

  private static LabelDraft label(Picture picture, String key) {
    LabelDraft label = new LabelDraft(key);
    label.add(
        boat(picture, "sail-0", "Sailing boat", "Under way"),
        boat(picture, "sail-1", "Sailing boat", "Moored"),
        boat(picture, "trawler", "Working boat", "Moored"),
        boat(picture, "sail-2", "Sailing boat", "Moored"),
        Feature.polygon(picture, "sail-1 sail", "Sail"),
        Feature.polygon(picture, "sail-1 jib", "Sail"),
        Feature.polygon(picture, "sail-2 sail", "Sail"),
        Feature.polygon(picture, "sail-2 jib", "Sail"),
        Feature.box(picture, "buoy-0", "Buoy").ask(radio("Colour", "Red")),
        Feature.box(picture, "buoy-1", "Buoy").ask(radio("Colour", "Green")),
        Feature.point(picture, "buoy-0 light", "Light"),
        Feature.point(picture, "buoy-1 light", "Light"),
        Feature.box(picture, "bollard-0", "Bollard"),
        Feature.box(picture, "bollard-1", "Bollard"),
        Feature.box(picture, "bollard-2", "Bollard"),
        Feature.polyline(picture, "rope-0", "Rope"),
        Feature.polyline(picture, "rope-1", "Rope"),
        Feature.polyline(picture, "rope-2", "Rope"));
    label.relate("moored by", "sail-1", "rope-0").relate("moored by", "trawler", "rope-1");
    label.relate("moored by", "sail-2", "rope-2").ordered();
    return label.ask(
        radio("Sea", option("Calm", text("Wind", "light"))),
        checklist("Light", option("Dusk"), option("Sun in view")));
  }

  private static Feature boat(Picture picture, String key, String type, String state) {
    return Feature.polygon(picture, key, "Boat")
        .ask(
            radio(
                "Type",
                option(
                    type,
                    radio(
                        "State",
                        option(state, checklist("Visible", option("Hull"), option("Mast")))))));
  }
}
