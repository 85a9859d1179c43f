package app.spotcheck.demo;

import static app.spotcheck.demo.Question.checklist;
import static app.spotcheck.demo.Question.option;
import static app.spotcheck.demo.Question.radio;
import static app.spotcheck.demo.Question.text;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.util.Random;

/// Fish at a reef: masks that cross, with points on the eyes.
final class ReefScene implements Scene {
  /// x, y, size (negative swims left) of each fish, far ones first.
  private static final double[][] FISH = {
    {300, 190, 0.55},
    {390, 235, 0.5},
    {230, 260, 0.48},
    {980, 210, -0.7},
    {860, 420, -1.25},
    {640, 330, 1.05},
    {420, 510, 1.35},
    {1060, 560, -0.9}
  };

  private static final int[][] SCALES = {
    {0xB9D6E8, 0x5F8FB4}, {0xB9D6E8, 0x5F8FB4}, {0xB9D6E8, 0x5F8FB4}, {0xF3D04A, 0xC98A1E},
    {0x3F6FD8, 0xF7D34A}, {0xF27A3A, 0xFFF1DC}, {0xE8475B, 0xFFD9B0}, {0x8A5FD0, 0xF0B7E0}
  };
  private static final int[] COLORS = {
    0x1F77B4, 0xAEC7E8, 0x2CA02C, 0xFFBB78, 0xD62728, 0xFF7F0E, 0x9467BD, 0xE377C2
  };

  @Override
  public String file() {
    return "reef.jpg";
  }

  @Override
  public Picture draw(boolean painted) {
    Picture picture = new Picture(1280, 800, painted);
    water(picture);
    Random random = new Random(9);
    sand(picture, random);
    for (int i = 0; i < FISH.length; i++) {
      int number = i;
      double[] at = FISH[i];
      picture.at(at[0], at[1], at[2], Math.abs(at[2]), () -> fish(picture, number));
    }
    bubbles(picture, random);
    Effects.finish(picture, 4, 0.7);
    return picture;
  }

  private static void water(Picture picture) {
    picture.fill(
        picture.frame(),
        Tint.down(
            0, 800, Tint.of(0x6FD3E0), Tint.of(0x2793BF), Tint.of(0x14568F), Tint.of(0x0B2F5E)));
    for (int i = 0; i < 7; i++) {
      double x = 120 + 170 * i;
      Effects.haze(
          picture,
          Shapes.polygon(x, -30, x + 46, -30, x - 60, 640, x - 200, 640),
          14,
          Tint.of(0xE9FFFF),
          0.14 + 0.04 * (i % 3));
    }
    picture.fill(
        Shapes.below(810, -10, 560, 190, 520, 380, 590, 640, 610, 900, 560, 1100, 500, 1290, 470),
        Tint.of(0x0E4A7C, 0.6));
  }

  private static void sand(Picture picture, Random random) {
    Shape sand = Shapes.below(810, -10, 716, 240, 690, 560, 722, 860, 698, 1290, 716);
    picture.fill("sand", sand, Tint.down(690, 800, Tint.of(0xCDBE93), Tint.of(0x75744F)));
    Effects.mottle(picture, sand, 90, 9, 0.2);
    coral(picture, "coral-0", 130, 730, 1.1, Tint.of(0xE8587A), random);
    coral(picture, "coral-1", 1130, 736, 1.3, Tint.of(0xF08A4B), random);
    coral(picture, "coral-2", 720, 742, 0.75, Tint.of(0xB56BD6), random);
    for (int i = 0; i < 6; i++) {
      double x = 330 + 60.0 * i + random.nextInt(30);
      double h = 110 + random.nextInt(110);
      Shape weed =
          Shapes.smooth(
              x - 9,
              724,
              x - 18,
              724 - h * 0.4,
              x + 4,
              724 - h * 0.75,
              x - 2,
              724 - h,
              x + 16,
              724 - h * 0.7,
              x + 2,
              724 - h * 0.35,
              x + 9,
              724);
      picture.fill("weed", weed, Tint.down(724 - h, 724, Tint.of(0x7FD17A), Tint.of(0x1E6B4B)));
    }
    for (int i = 0; i < 9; i++) {
      double x = 60 + 150.0 * i + random.nextInt(60);
      double r = 14 + random.nextInt(24);
      Shape stone = Shapes.blob(x, 752 + random.nextInt(30), r * 1.3, r * 0.8, 0.25, random);
      Effects.shadow(picture, stone, 6, 5, 5, 0.5);
      picture.fill(
          "stone",
          stone,
          Tint.gradient(x - r, 730, x + r, 790, Tint.of(0xA9AFA8), Tint.of(0x3C4A5C)));
    }
  }

  private static void coral(
      Picture picture,
      String key,
      double x,
      double ground,
      double size,
      Color color,
      Random random) {
    Area coral = new Area();
    Area tips = new Area();
    for (int i = 0; i < 9; i++) {
      double lean = -68 + 17 * i + random.nextInt(9);
      double length = 120 + random.nextInt(50);
      double tipX = x + size * length * 0.62 * StrictMath.sin(StrictMath.toRadians(lean));
      double tipY = ground - size * length * StrictMath.cos(StrictMath.toRadians(lean) * 0.8);
      coral.add(
          new Area(
              Shapes.stroked(
                  Shapes.curve(x, ground, x + (tipX - x) * 0.35, ground - size * 50, tipX, tipY),
                  19 * size)));
      tips.add(new Area(Shapes.disc(tipX, tipY, 5 * size)));
    }
    Effects.shadow(picture, Shapes.oval(x + 14, ground + 4, 70 * size, 10), 0, 0, 8, 0.5);
    picture.fill(
        key,
        coral,
        Tint.down(
            ground - 170 * size,
            ground,
            Tint.lighter(color, 0.3),
            color,
            Tint.darker(color, 0.55)));
    Effects.mottle(picture, coral, 9, 9, 0.16);
    picture.fill(tips, Tint.of(0xFFF3E0, 0.7));
  }

  /// A fish of 200 pixels before scaling that swims right, its middle at the origin.
  private static void fish(Picture picture, int number) {
    String key = "fish-" + number;
    Color main = Tint.of(SCALES[number][0]);
    Color trim = Tint.of(SCALES[number][1]);
    Color fin = Tint.mix(main, trim, 0.6);
    Shape tail = Shapes.smooth(-70, 0, -96, -22, -124, -46, -112, 0, -124, 46, -96, 22);
    Shape top = Shapes.smooth(-44, -40, -20, -78, 26, -76, 48, -46, 10, -44);
    Shape under = Shapes.smooth(-30, 40, -26, 66, 4, 62, 18, 44);
    picture.fill(key, tail, Tint.across(-124, -70, Tint.darker(fin, 0.25), fin));
    picture.fill(key, top, Tint.down(-78, -40, Tint.lighter(fin, 0.2), Tint.darker(fin, 0.15)));
    picture.fill(key, under, Tint.down(40, 66, fin, Tint.darker(fin, 0.3)));
    Shape body =
        Shapes.smooth(
            96, 4, 76, -24, 34, -48, -20, -46, -66, -14, -80, 0, -66, 14, -20, 46, 34, 50, 76, 30);
    picture.fill(
        key,
        body,
        Tint.down(
            -50,
            50,
            Tint.darker(main, 0.12),
            Tint.lighter(main, 0.22),
            main,
            Tint.darker(main, 0.4)));
    picture.within(
        body,
        () -> {
          for (int i = 0; i < 3; i++) {
            double x = 30 - 42 * i;
            picture.fill(
                Shapes.smooth(x, -60, x + 11, 0, x, 60, x - 16, 60, x - 7, 0, x - 16, -60),
                Tint.fade(trim, 0.85));
          }
          picture.fill(Shapes.oval(16, -28, 62, 13), Tint.of(0xFFFFFF, 0.22));
        });
    picture.fill(
        Shapes.smooth(22, 8, 2, 2, -18, 14, -8, 30, 10, 24), Tint.fade(Tint.darker(fin, 0.1), 0.9));
    picture.fill(Shapes.disc(68, -8, 10), Color.WHITE);
    picture.fill(Shapes.disc(70, -8, 6.5), Tint.of(0x14182A));
    picture.fill(Shapes.disc(67.5, -10.5, 2.2), Color.WHITE);
    picture.stroke(Shapes.curve(92, 14, 84, 17, 78, 15), 2, Tint.darker(main, 0.5));
    picture.tagPoint("eye-" + number, 69, -8);
  }

  private static void bubbles(Picture picture, Random random) {
    for (int i = 0; i < 34; i++) {
      double x = 130 + (i % 3) * 480 + 30 * random.nextGaussian();
      double y = 40 + 560 * random.nextDouble();
      double r = 3 + random.nextInt(9);
      picture.fill(
          Shapes.disc(x, y, r),
          Tint.radial(
              x - r * 0.3, y - r * 0.3, r * 1.3, Tint.of(0xFFFFFF, 0.55), Tint.of(0xBFF3FF, 0.1)));
      picture.stroke(Shapes.disc(x, y, r), 1, Tint.of(0xFFFFFF, 0.5));
    }
  }

  @Override
  public RowDraft describe(Picture picture) {
    LabelDraft label = new LabelDraft("reef").by(3).reviewed();
    String[] onSand = {"coral-0", "coral-1", "coral-2", "weed", "stone"};
    label.add(Feature.of("sand", "Sand", new Mark.Mask(picture.area("sand", onSand), 0xC49C94)));
    for (int i = 0; i < 3; i++) {
      label.add(
          Feature.polygon(picture, "coral-" + i, "Coral").ask(radio("Form", option("Branching"))));
    }
    for (int i = 0; i < FISH.length; i++) {
      label.add(Feature.mask(picture, "fish-" + i, "Fish", COLORS[i]).ask(fish(FISH[i][2] > 0)));
    }
    for (int i = 0; i < FISH.length; i++) {
      label.add(Feature.point(picture, "eye-" + i, "Eye"));
    }
    label.join("same shoal", "fish-0", "fish-1").join("same shoal", "fish-1", "fish-2");
    label.relate("follows", "fish-6", "fish-5").ordered();
    return Scene.row(this, picture)
        .global("demo/reef.jpg")
        .external("dive 5/reef.jpg")
        .meta("depth", 9.5)
        .meta("split", "valid")
        .in(new ProjectDraft("Reef survey").label(label.ask(text("Sight", "clear"))));
  }

  private static Question fish(boolean right) {
    String side = right ? "Right" : "Left";
    return radio(
        "Swims",
        option(
            side,
            radio("Whole body", option("Yes", checklist("Fins", option("Tail"), option("Back"))))));
  }
}
