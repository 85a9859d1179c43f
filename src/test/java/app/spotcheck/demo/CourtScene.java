package app.spotcheck.demo;

import java.awt.Color;
import java.awt.Shape;
import java.util.Random;

/// A tennis court from above: a row with nothing but what every export has.
final class CourtScene implements Scene {
  private static final Color CHALK = Tint.of(0xF7F3EA);

  @Override
  public String file() {
    return "court.jpg";
  }

  @Override
  public Picture draw(boolean painted) {
    Picture picture = new Picture(1120, 760, painted);
    picture.fill(
        picture.frame(), Tint.gradient(0, 0, 1120, 760, Tint.of(0x4E9A74), Tint.of(0x2F6E58)));
    Effects.mottle(picture, picture.frame(), 90, 70, 0.1);
    Shape court = Shapes.rect(170, 150, 780, 460);
    picture.fill(
        "court", court, Tint.gradient(170, 150, 950, 610, Tint.of(0xD67F4E), Tint.of(0xB35A35)));
    Effects.mottle(picture, court, 70, 20, 0.13);
    lines(picture);
    net(picture);
    player(picture, "player-0", 230, 300, Tint.of(0xF4F1E8), 30);
    player(picture, "player-1", 872, 470, Tint.of(0x2E5E9E), 200);
    ball(picture);
    bench(picture, 400);
    bench(picture, 640);
    Effects.finish(picture, 4, 0.5);
    return picture;
  }

  private static void lines(Picture picture) {
    Shape outside = Shapes.polygon(170, 150, 950, 150, 950, 610, 170, 610);
    picture.stroke(outside, 5, CHALK);
    picture.stroke(Shapes.line(170, 207, 950, 207), 4, CHALK);
    picture.stroke(Shapes.line(170, 553, 950, 553), 4, CHALK);
    picture.stroke(Shapes.line(350, 207, 350, 553), 4, CHALK);
    picture.stroke(Shapes.line(770, 207, 770, 553), 4, CHALK);
    Shape middle = Shapes.line(350, 380, 560, 380, 770, 380);
    picture.stroke(middle, 4, CHALK);
    picture.tagLine("middle", middle);
    picture.tagLine("base", Shapes.line(170, 150, 170, 610));
  }

  private static void net(Picture picture) {
    Effects.shadow(picture, Shapes.rect(556, 128, 10, 504), 14, 6, 6, 0.5);
    picture.fill(
        "net",
        Shapes.rect(555, 128, 10, 504),
        Tint.across(555, 565, Color.WHITE, Tint.of(0x9FA9AE)));
    for (int y = 128; y < 632; y += 8) {
      picture.stroke(Shapes.line(557, y, 563, y + 6), 1, Tint.of(0x3B4650, 0.6));
    }
    for (double y : new double[] {124, 636}) {
      picture.fill("net", Shapes.disc(560, y, 8), Tint.of(0x2C333B));
    }
  }

  private static void player(
      Picture picture, String key, double x, double y, Color shirt, double degrees) {
    picture.turned(
        x,
        y,
        degrees,
        () -> {
          Shape all =
              Shapes.union(
                  Shapes.oval(0, 0, 15, 27), Shapes.stroked(Shapes.line(6, 20, 40, 34), 8));
          Effects.shadow(picture, all, 26, 22, 6, 0.6);
          picture.fill(
              key, Shapes.stroked(Shapes.curve(4, 20, 24, 30, 40, 32), 9), Tint.of(0xD79C78));
          picture.fill(
              key, Shapes.stroked(Shapes.curve(4, -20, 20, -26, 28, -16), 9), Tint.of(0xD79C78));
          picture.fill(
              key,
              Shapes.oval(0, 0, 15, 27),
              Tint.gradient(-15, -27, 15, 27, Tint.lighter(shirt, 0.3), Tint.darker(shirt, 0.25)));
          picture.fill(
              key,
              Shapes.disc(3, 0, 12),
              Tint.radial(0, -3, 14, Tint.of(0x7A4B2E), Tint.of(0x3A2418)));
          picture.fill(key, Shapes.stroked(Shapes.line(42, 32, 58, 34), 3.5), Tint.of(0x22262E));
          Shape head = Shapes.without(Shapes.oval(74, 37, 19, 13), Shapes.oval(74, 37, 15.5, 9.5));
          picture.fill(Shapes.oval(74, 37, 16, 10), Tint.of(0xFFFFFF, 0.25));
          picture.fill(key, head, Tint.of(0xE0453A));
          picture.tag(key, Shapes.oval(74, 37, 19, 13));
        });
  }

  private static void ball(Picture picture) {
    Shape flight = Shapes.curve(320, 336, 440, 352, 600, 352, 700, 330);
    Random random = new Random(1);
    for (int i = 0; i < 7; i++) {
      picture.fill(
          Shapes.disc(560 + 20.0 * i, 352 - 0.18 * i * i * 3, 2.5 + random.nextDouble()),
          Tint.of(0xEAF25A, 0.1 + 0.07 * i));
    }
    Effects.shadow(picture, Shapes.disc(700, 330, 8), 18, 20, 4, 0.6);
    picture.fill(
        "ball",
        Shapes.disc(700, 330, 8.5),
        Tint.radial(697, 327, 12, Tint.of(0xFBFFA8), Tint.of(0xB8C832)));
    picture.tagPoint("ball", 700, 330);
    picture.tagLine("flight", flight);
  }

  private static void bench(Picture picture, double x) {
    Shape seat = Shapes.round(x, 52, 90, 26, 6);
    Effects.shadow(picture, seat, 12, 12, 6, 0.55);
    picture.fill("bench-" + (int) x, seat, Tint.down(52, 78, Tint.of(0xC99A63), Tint.of(0x8A6136)));
    for (int i = 1; i < 4; i++) {
      picture.stroke(
          Shapes.line(x + 4, 52 + 6.5 * i, x + 86, 52 + 6.5 * i), 1.4, Tint.of(0x4A2F18, 0.6));
    }
  }

  @Override
  public RowDraft describe(Picture picture) {
    LabelDraft label = new LabelDraft("court");
    label.add(
        Feature.polygon(picture, "court", "Court"),
        Feature.polyline(picture, "middle", "Line"),
        Feature.polyline(picture, "base", "Line"),
        Feature.box(picture, "net", "Net"),
        Feature.box(picture, "player-0", "Player"),
        Feature.box(picture, "player-1", "Player"),
        Feature.box(picture, "bench-400", "Bench"),
        Feature.box(picture, "bench-640", "Bench"),
        Feature.point(picture, "ball", "Ball"));
    return Scene.row(this, picture)
        .external("court.jpg")
        .bare()
        .in(new ProjectDraft("Court").label(label));
  }
}
