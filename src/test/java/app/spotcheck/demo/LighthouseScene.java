package app.spotcheck.demo;

import static app.spotcheck.demo.Question.option;
import static app.spotcheck.demo.Question.radio;
import static app.spotcheck.demo.Question.text;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.util.Random;

/// A lighthouse at night: an upright picture, known by its file's name alone.
final class LighthouseScene implements Scene {
  @Override
  public String file() {
    return "lighthouse.jpg";
  }

  @Override
  public Picture draw(boolean painted) {
    Picture picture = new Picture(800, 1200, painted);
    sky(picture);
    sea(picture);
    rocks(picture);
    tower(picture);
    house(picture);
    Effects.finish(picture, 4, 0.6);
    return picture;
  }

  private static void sky(Picture picture) {
    picture.fill(
        picture.frame(),
        Tint.down(
            0, 880, Tint.of(0x0B1638), Tint.of(0x1F3468), Tint.of(0x5B5C95), Tint.of(0xE39B8B)));
    Random random = new Random(17);
    for (int i = 0; i < 150; i++) {
      double y = 560 * random.nextDouble() * random.nextDouble();
      double size = 0.6 + 1.2 * random.nextDouble();
      picture.fill(
          Shapes.disc(800 * random.nextDouble(), y, size),
          Tint.of(0xFFFFFF, 0.3 + 0.6 * random.nextDouble()));
    }
    Effects.glow(picture, 150, 190, 190, Tint.of(0xFFF3D0), 0.5);
    Shape moon = Shapes.disc(150, 190, 52);
    picture.fill("moon", moon, Tint.radial(135, 172, 80, Tint.of(0xFFFBEA), Tint.of(0xE9D9B0)));
    picture.fill(Shapes.disc(132, 180, 10), Tint.of(0xCDBB94, 0.5));
    picture.fill(Shapes.disc(166, 206, 14), Tint.of(0xCDBB94, 0.4));
    picture.fill(Shapes.disc(164, 170, 6), Tint.of(0xCDBB94, 0.4));
    for (int i = 0; i < 5; i++) {
      Effects.haze(
          picture,
          Shapes.oval(120 + 160 * i, 560 + 50 * (i % 3), 170, 12),
          12,
          Tint.of(0xE6A7A0),
          0.35);
    }
  }

  private static void sea(Picture picture) {
    Shape sea = Shapes.rect(0, 800, 800, 400);
    picture.fill(
        sea, Tint.down(800, 1160, Tint.of(0xC98C92), Tint.of(0x4A5488), Tint.of(0x16234E)));
    Effects.mottle(picture, sea, 80, 8, 0.16);
    Random random = new Random(3);
    for (int i = 0; i < 120; i++) {
      double depth = random.nextDouble();
      double x =
          i % 2 == 0 ? 150 + random.nextGaussian() * (20 + 60 * depth) : 800 * random.nextDouble();
      picture.fill(
          Shapes.oval(x, 806 + 340 * depth, 8 + 34 * depth, 0.8 + 1.8 * depth),
          Tint.of(0xFFE9C8, i % 2 == 0 ? 0.42 : 0.14));
    }
  }

  private static void rocks(Picture picture) {
    Shape shore = Shapes.curve(30, 1200, 120, 1128, 222, 1036, 322, 934, 380, 892);
    Effects.haze(picture, Shapes.stroked(shore, 22), 9, Tint.of(0xFFF4EE), 0.55);
    Effects.haze(
        picture, Shapes.stroked(Shapes.moved(shore, -34, 8), 7), 5, Tint.of(0xFFF4EE), 0.4);
    Shape back =
        Shapes.below(1210, 130, 1130, 230, 1040, 330, 940, 420, 888, 560, 874, 680, 890, 820, 860);
    picture.fill(back, Tint.down(870, 1200, Tint.of(0x6B5B78), Tint.of(0x1A1C38)));
    Shape front =
        Shapes.below(1210, 60, 1190, 170, 1096, 300, 1030, 420, 1000, 560, 985, 700, 996, 830, 960);
    picture.fill(front, Tint.down(980, 1200, Tint.of(0x4F4765), Tint.of(0x12132A)));
    picture.tag("rock", Shapes.union(back, front));
    Effects.mottle(picture, Shapes.union(back, front), 70, 34, 0.2);
  }

  private static void tower(Picture picture) {
    Effects.haze(
        picture,
        Shapes.polygon(500, 298, -60, 180, -60, 420, 500, 322),
        14,
        Tint.of(0xFFEFB5),
        0.55);
    Effects.haze(
        picture,
        Shapes.polygon(500, 298, 860, 236, 860, 384, 500, 322),
        14,
        Tint.of(0xFFEFB5),
        0.45);
    Shape shaft = Shapes.polygon(444, 372, 556, 372, 596, 900, 404, 900);
    picture.fill(
        "tower",
        shaft,
        Tint.across(404, 596, Tint.of(0xFFF8EE), Tint.of(0xD8CFD2), Tint.of(0x6E6788)));
    picture.within(
        shaft,
        () -> {
          for (int i = 0; i < 3; i++) {
            double y = 440 + 160.0 * i;
            Shape band = Shapes.rect(390, y, 220, 80);
            picture.fill(
                band,
                Tint.across(404, 596, Tint.of(0xE4544A), Tint.of(0xBF3A3C), Tint.of(0x5E1F3A)));
          }
        });
    picture.fill(
        "tower",
        Shapes.round(424, 356, 152, 20, 6),
        Tint.across(424, 576, Tint.of(0x56608A), Tint.of(0x1D2347)));
    for (int i = 0; i < 9; i++) {
      picture.fill("tower", Shapes.rect(428 + 17.5 * i, 332, 3.5, 26), Tint.of(0x232A50));
    }
    picture.fill("tower", Shapes.rect(424, 328, 152, 5), Tint.of(0x2B3360));
    picture.fill(
        "tower",
        Shapes.rect(460, 270, 80, 88),
        Tint.across(460, 540, Tint.of(0xFFE08A), Tint.of(0xFFF9DE), Tint.of(0xFFCF6B)));
    for (double x : new double[] {460, 484, 512, 536}) {
      picture.fill(Shapes.rect(x, 270, 4, 88), Tint.of(0x2A2F55));
    }
    Shape roof = Shapes.smooth(448, 272, 462, 238, 500, 212, 538, 238, 552, 272);
    picture.fill("tower", roof, Tint.across(448, 552, Tint.of(0xD9534A), Tint.of(0x5E1F3A)));
    picture.fill("tower", Shapes.rect(498, 186, 4, 30), Tint.of(0x2A2F55));
    picture.fill("tower", Shapes.disc(500, 186, 6), Tint.of(0x3A4070));
    Effects.glow(picture, 500, 312, 160, Tint.of(0xFFF2C0), 0.85);
    picture.tagPoint("lamp", 500, 312);
    windows(picture);
  }

  private static void windows(Picture picture) {
    for (int i = 0; i < 3; i++) {
      double y = 546 + 108.0 * i;
      Shape pane = Shapes.round(488, y, 24, 38, 11);
      picture.fill(Shapes.round(484, y - 4, 32, 46, 14), Tint.of(0x3B3357, 0.8));
      picture.fill("window-" + i, pane, Tint.down(y, y + 38, Tint.of(0xFFE9AE), Tint.of(0xF1A650)));
      Effects.glow(picture, 500, y + 19, 44, Tint.of(0xFFD27A), 0.4);
    }
  }

  private static void house(Picture picture) {
    picture.fill(
        "house",
        Shapes.rect(606, 816, 130, 92),
        Tint.across(606, 736, Tint.of(0xE9DCD8), Tint.of(0x8C7F98)));
    picture.fill(
        "house",
        Shapes.polygon(594, 820, 628, 766, 716, 766, 750, 820),
        Tint.down(766, 820, Tint.of(0xA84A4A), Tint.of(0x5A2440)));
    picture.fill("house", Shapes.rect(690, 744, 18, 34), Tint.of(0x5A3A4E));
    for (int i = 0; i < 2; i++) {
      double x = 624 + 62 * i;
      picture.fill(Shapes.rect(x, 840, 30, 32), Tint.of(0xFFD98A));
      picture.stroke(Shapes.line(x + 15, 840, x + 15, 872), 2.5, Tint.of(0x6B4A4E));
      picture.stroke(Shapes.line(x, 856, x + 30, 856), 2.5, Tint.of(0x6B4A4E));
      Effects.glow(picture, x + 15, 856, 60, Tint.of(0xFFCB70), 0.4);
    }
    Color path = Tint.of(0xC9A99C);
    Shape way = Shapes.curve(500, 912, 520, 944, 470, 980, 500, 1040, 440, 1110, 470, 1190);
    picture.stroke(way, 15, Tint.fade(path, 0.85));
    picture.tagLine("path", way);
  }

  @Override
  public RowDraft describe(Picture picture) {
    Area rock = picture.area("rock", "tower", "house");
    LabelDraft label = new LabelDraft("lighthouse").by(2);
    label.add(
        Feature.of("rock", "Rock", new Mark.Polygon(rock, 0.8)),
        Feature.of("tower", "Lighthouse", new Mark.Polygon(picture.area("tower"), 0.5))
            .ask(
                radio(
                    "Light",
                    option(
                        "On", radio("Beam", option("Two sided", text("Colour", "warm white")))))),
        Feature.polygon(picture, "house", "House"),
        Feature.polyline(picture, "path", "Path"),
        Feature.point(picture, "lamp", "Lamp"),
        Feature.box(picture, "window-0", "Window"),
        Feature.box(picture, "window-1", "Window"),
        Feature.box(picture, "window-2", "Window"),
        Feature.polygon(picture, "moon", "Moon"));
    label.ask(radio("Sky", option("Clear", text("Seen", "stars, moon"))));
    return Scene.row(this, picture)
        .external("IMG_0412 (lighthouse).jpg")
        .in(new ProjectDraft("Coast").status("IN_REWORK").label(label.reviewed()));
  }
}
