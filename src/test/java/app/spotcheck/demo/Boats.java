package app.spotcheck.demo;

import java.awt.Color;
import java.awt.Shape;

/// Boats and buoys on calm water, each with what it casts on it.
final class Boats {
  private Boats() {}

  /// A hull of 200 pixels before scaling, its water line at (x, y).
  static void sailBoat(
      Picture picture, String key, double x, double y, double size, Color sail, Color hull) {
    picture.at(
        x,
        y,
        size,
        size,
        () -> {
          reflection(picture, 100, Tint.mix(hull, Tint.of(0x22324E), 0.5), sail);
          Shape mast = Shapes.rect(-3, -262, 5, 250);
          picture.fill(
              key + " sail",
              Shapes.smooth(6, -256, 40, -160, 86, -58, 46, -54, 6, -56),
              Tint.gradient(6, -250, 80, -60, sail, Tint.darker(sail, 0.22)));
          picture.fill(
              key + " jib",
              Shapes.smooth(-8, -240, -12, -60, -40, -52, -78, -46, -40, -140),
              Tint.gradient(-78, -60, -8, -200, Tint.darker(sail, 0.32), Tint.lighter(sail, 0.2)));
          picture.fill(key, mast, Tint.of(0x6A4A35));
          picture.fill(key, Shapes.rect(-2, -52, 92, 4), Tint.of(0x6A4A35));
          Shape body =
              Shapes.smooth(-104, -30, -40, -24, 30, -24, 100, -34, 88, -8, 62, 8, -60, 8, -88, -6);
          picture.fill(
              key, body, Tint.down(-34, 8, Tint.lighter(hull, 0.3), hull, Tint.darker(hull, 0.5)));
          picture.within(
              body, () -> picture.fill(Shapes.rect(-120, -2, 240, 12), Tint.of(0x16233A, 0.5)));
          picture.fill(
              key,
              Shapes.round(-34, -40, 58, 19, 6),
              Tint.down(-40, -24, Tint.of(0xFFF3DC), Tint.of(0xB79A83)));
          picture.stroke(
              Shapes.curve(-100, -32, -40, -26, 30, -26, 97, -35), 2.4, Tint.of(0xFFE9CC, 0.8));
          picture.tagPoint(key + " bow", -98, -26);
        });
  }

  private static void reflection(Picture picture, double half, Color hull, Color light) {
    Effects.haze(picture, Shapes.oval(0, 20, half * 0.95, 14), 7, hull, 0.65);
    for (int i = 0; i < 7; i++) {
      picture.fill(
          Shapes.oval(6 * (i % 3) - 6, 18 + 13.0 * i, half * (0.8 - 0.1 * i), 3),
          Tint.fade(i % 2 == 0 ? hull : light, 0.28));
    }
  }

  static void fishingBoat(Picture picture, String key, double x, double y, double size) {
    Color red = Tint.of(0xB23A30);
    picture.at(
        x,
        y,
        size,
        size,
        () -> {
          reflection(picture, 140, Tint.of(0x3C2A40), Tint.of(0xF2E2D0));
          picture.fill(key, Shapes.rect(52, -176, 6, 150), Tint.of(0x4B3B3A));
          picture.fill(
              key, Shapes.polygon(57, -170, 132, -104, 130, -100, 57, -158), Tint.of(0x4B3B3A));
          Shape cabin = Shapes.round(-52, -112, 86, 84, 8);
          picture.fill(key, cabin, Tint.across(-52, 34, Tint.of(0xFFF8EA), Tint.of(0xC3B2A6)));
          picture.fill(key, Shapes.round(-60, -122, 102, 14, 5), Tint.of(0x2F5D73));
          for (int i = 0; i < 3; i++) {
            picture.fill(
                Shapes.round(-44 + 26 * i, -100, 20, 24, 4),
                Tint.down(-100, -76, Tint.of(0xFFE9AE), Tint.of(0xE79A55)));
          }
          Shape body =
              Shapes.smooth(
                  -140, -54, -60, -38, 40, -36, 142, -66, 128, -20, 96, 10, -96, 10, -126, -14);
          picture.fill(
              key, body, Tint.down(-60, 10, Tint.lighter(red, 0.25), red, Tint.darker(red, 0.55)));
          picture.within(
              body, () -> picture.fill(Shapes.rect(-150, -4, 300, 16), Tint.of(0x14203A, 0.55)));
          picture.stroke(
              Shapes.curve(-134, -52, -60, -39, 40, -37, 136, -64), 5, Tint.of(0xFFF0D8, 0.9));
          for (int i = 0; i < 4; i++) {
            picture.fill(Shapes.disc(-84 + 52 * i, -20, 8), Tint.of(0x20242F));
            picture.fill(Shapes.disc(-84 + 52 * i, -20, 3.5), Tint.of(0x8A6B62));
          }
          picture.tagPoint(key + " bow", -128, -46);
        });
  }

  static void buoy(Picture picture, String key, double x, double y, double size, Color color) {
    picture.at(
        x,
        y,
        size,
        size,
        () -> {
          Effects.haze(picture, Shapes.oval(0, 8, 24, 7), 5, Tint.of(0x22304A), 0.7);
          picture.fill(
              key,
              Shapes.oval(0, 0, 22, 11),
              Tint.across(-22, 22, Tint.lighter(color, 0.3), Tint.darker(color, 0.4)));
          picture.fill(
              key,
              Shapes.polygon(-13, -4, 13, -4, 5, -44, -5, -44),
              Tint.across(-13, 13, Tint.lighter(color, 0.35), color, Tint.darker(color, 0.4)));
          picture.fill(
              Shapes.polygon(-10.5, -18, 10.5, -18, 8, -28, -8, -28), Tint.of(0xFFF4E2, 0.9));
          picture.fill(key, Shapes.disc(0, -50, 8), Tint.of(0xFFE9A0));
          Effects.glow(picture, 0, -50, 30, Tint.of(0xFFE9A0), 0.7);
          picture.tagPoint(key + " light", 0, -50);
        });
  }
}
