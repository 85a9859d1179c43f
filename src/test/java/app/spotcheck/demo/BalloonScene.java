package app.spotcheck.demo;

import static app.spotcheck.demo.Question.checklist;
import static app.spotcheck.demo.Question.option;
import static app.spotcheck.demo.Question.radio;

import java.awt.Color;
import java.awt.Shape;
import java.util.Random;

/// Hot-air balloons over hills: relationships without a direction, and an order of layers.
final class BalloonScene implements Scene {
  private static final double[][] PLACES = {
    {930, 150, 0.42},
    {1130, 260, 0.58},
    {690, 190, 0.7},
    {220, 130, 0.95},
    {470, 262, 1.3},
    {1010, 330, 1.05}
  };
  private static final int[][] CLOTHS = {
    {0xF2B134, 0xD1495B}, {0x3D7EA6, 0xF4E9CD}, {0x8E5EA2, 0xF2C9A1},
    {0xE4572E, 0xF7E7CE}, {0x1F8A8A, 0xFFC857}, {0xC8385A, 0x2E3F6E}
  };

  @Override
  public String file() {
    return "balloons.jpg";
  }

  @Override
  public Picture draw(boolean painted) {
    Picture picture = new Picture(1280, 720, painted);
    picture.fill(
        picture.frame(),
        Tint.down(0, 560, Tint.of(0x5FA8DC), Tint.of(0xA9D6EC), Tint.of(0xFFE8C9)));
    Effects.glow(picture, 160, 430, 420, Tint.of(0xFFF0C4), 0.8);
    clouds(picture);
    hills(picture);
    for (int i = 0; i < PLACES.length; i++) {
      balloon(picture, i);
    }
    Effects.finish(picture, 4, 0.45);
    return picture;
  }

  private static void clouds(Picture picture) {
    Random random = new Random(5);
    for (int i = 0; i < 6; i++) {
      double x = 80 + 220 * i + random.nextInt(80);
      double y = 90 + random.nextInt(280);
      Effects.haze(
          picture,
          Shapes.union(
              Shapes.oval(x, y, 92, 15),
              Shapes.oval(x - 26, y - 16, 40, 19),
              Shapes.oval(x + 28, y - 11, 34, 15)),
          8,
          Color.WHITE,
          0.7);
    }
  }

  private static void hills(Picture picture) {
    picture.fill(
        Shapes.below(
            730, -10, 500, 160, 462, 330, 492, 520, 448, 760, 500, 980, 452, 1140, 486, 1290, 460),
        Tint.down(450, 640, Tint.of(0x9DB9C9), Tint.of(0xC8D6C4)));
    Shape middle =
        Shapes.below(730, -10, 572, 180, 530, 420, 578, 660, 528, 900, 570, 1120, 540, 1290, 566);
    picture.fill("hill", middle, Tint.down(530, 700, Tint.of(0x7FAE86), Tint.of(0x4F8A62)));
    Effects.mottle(picture, middle, 90, 26, 0.1);
    Shape near = Shapes.below(730, -10, 640, 240, 656, 470, 616, 760, 664, 1010, 618, 1290, 650);
    picture.fill("meadow", near, Tint.down(615, 720, Tint.of(0x8DBB58), Tint.of(0x4B8040)));
    Effects.mottle(picture, near, 60, 14, 0.12);
    Random random = new Random(2);
    for (int i = 0; i < 46; i++) {
      double x = 1280 * random.nextDouble();
      double y = 600 + 16 * StrictMath.sin(x / 90);
      double h = 14 + random.nextInt(18);
      picture.fill(
          Shapes.smooth(x - h * 0.3, y, x, y - h, x + h * 0.3, y),
          Tint.mix(Tint.of(0x2F6B4A), Tint.of(0x5A9457), random.nextDouble()));
    }
    for (int i = 0; i < 150; i++) {
      int[] petals = {0xF6D55C, 0xF3F0E6, 0xE4657A};
      picture.fill(
          Shapes.disc(
              1280 * random.nextDouble(),
              672 + 46 * random.nextDouble(),
              1.6 + random.nextDouble()),
          Tint.of(petals[i % 3], 0.9));
    }
  }

  private static void balloon(Picture picture, int number) {
    double[] place = PLACES[number];
    picture.at(
        place[0],
        place[1],
        place[2],
        place[2],
        () -> balloon(picture, "balloon-" + number, CLOTHS[number]));
    picture.at(
        place[0], place[1], place[2], place[2], () -> picture.tagPoint("burner-" + number, 0, 122));
  }

  private static void balloon(Picture picture, String key, int[] cloths) {
    Shape cloth = envelope();
    picture.fill(key, cloth, Tint.of(cloths[0]));
    picture.within(
        cloth,
        () -> {
          for (int i = -2; i <= 2; i++) {
            if (i % 2 != 0) {
              double bulge = 58.0 * i;
              picture.fill(
                  Shapes.smooth(
                      i * 6,
                      -106,
                      bulge - 17,
                      -60,
                      bulge - 20,
                      0,
                      bulge * 0.7 - 12,
                      60,
                      i * 7,
                      112,
                      bulge * 0.7 + 12,
                      60,
                      bulge + 20,
                      0,
                      bulge + 17,
                      -60),
                  Tint.of(cloths[1]));
            }
          }
          picture.fill(Shapes.rect(-110, -14, 220, 22), Tint.fade(Tint.of(cloths[1]), 0.85));
          picture.fill(
              cloth,
              Tint.radial(
                  -36,
                  -44,
                  170,
                  Tint.of(0xFFFFFF, 0.42),
                  Tint.of(0xFFFFFF, 0),
                  Tint.of(0x141A3C, 0.5)));
        });
    for (double x : new double[] {-15, -5, 5, 15}) {
      picture.stroke(Shapes.line(x, 106, x * 0.9, 142), 1.4, Tint.of(0x4A3527));
    }
    picture.tag(key, Shapes.polygon(-15, 104, 15, 104, 14, 144, -14, 144));
    picture.fill(
        key,
        Shapes.round(-17, 140, 34, 27, 6),
        Tint.across(-17, 17, Tint.of(0xC58B4E), Tint.of(0x6E4423)));
    picture.fill(Shapes.round(-19, 138, 38, 6, 3), Tint.of(0x8A5A30));
    Effects.glow(picture, 0, 120, 24, Tint.of(0xFFD36B), 0.8);
    picture.fill(Shapes.smooth(-4, 126, 0, 110, 4, 126, 0, 130), Tint.of(0xFFB23A));
  }

  private static Shape envelope() {
    return Shapes.smooth(
        0, -108, 52, -96, 88, -58, 97, -8, 80, 42, 44, 88, 18, 110, 0, 112, -18, 110, -44, 88, -80,
        42, -97, -8, -88, -58, -52, -96);
  }

  @Override
  public RowDraft describe(Picture picture) {
    LabelDraft label = new LabelDraft("balloons").reviewed();
    label.add(
        Feature.mask(picture, "hill", "Hill", 0x4F8A62),
        Feature.mask(picture, "meadow", "Meadow", 0x8DBB58));
    for (int i = 0; i < PLACES.length; i++) {
      String size = PLACES[i][2] > 0.9 ? "Near" : "Far";
      label.add(
          Feature.polygon(picture, "balloon-" + i, "Balloon")
              .ask(
                  radio(
                      "Distance",
                      option(
                          size,
                          radio(
                              "Burner",
                              option(
                                  "Lit", checklist("Seen", option("Flame"), option("Basket"))))))));
    }
    for (int i = 0; i < PLACES.length; i++) {
      label.add(Feature.point(picture, "burner-" + i, "Burner"));
    }
    label.join("flies with", "balloon-4", "balloon-5").join("flies with", "balloon-3", "balloon-4");
    label.relate("ahead of", "balloon-0", "balloon-1").ordered();
    return Scene.row(this, picture)
        .global("demo/balloons.jpg")
        .meta("split", "train")
        .meta("wind", 2.4)
        .in(new ProjectDraft("Sky watch").label(label).tag("daylight"));
  }
}
