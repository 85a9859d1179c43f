package app.spotcheck.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;

/// Fruit, bottles and jars. Each stands on `ground` at `x`.
final class Still {
  private Still() {}

  /// A round fruit around (x, y).
  static void fruit(Picture picture, String key, double x, double y, double r, Color color) {
    Shape ball =
        Shapes.smooth(
            x - r,
            y,
            x - 0.74 * r,
            y - 0.74 * r,
            x,
            y - 0.93 * r,
            x + 0.74 * r,
            y - 0.74 * r,
            x + r,
            y,
            x + 0.72 * r,
            y + 0.74 * r,
            x,
            y + 0.96 * r,
            x - 0.72 * r,
            y + 0.74 * r);
    shaded(picture, key, ball, x, y, r, color);
    picture.fill(
        Shapes.oval(x, y - 0.82 * r, 0.24 * r, 0.09 * r), Tint.fade(Tint.darker(color, 0.6), 0.7));
    Shape stem =
        Shapes.stroked(Shapes.curve(x, y - 0.84 * r, x + 2, y - r, x + 8, y - 1.16 * r), 4);
    picture.fill(key, stem, Tint.of(0x5A3B22));
  }

  static void lemon(Picture picture, String key, double x, double y, double r, Color color) {
    Shape body =
        Shapes.smooth(
            x - 1.45 * r,
            y + 0.1 * r,
            x - 1.0 * r,
            y - 0.62 * r,
            x,
            y - 0.98 * r,
            x + 1.0 * r,
            y - 0.6 * r,
            x + 1.42 * r,
            y - 0.1 * r,
            x + 1.0 * r,
            y + 0.62 * r,
            x,
            y + 0.95 * r,
            x - 1.0 * r,
            y + 0.66 * r);
    shaded(picture, key, body, x, y, r * 1.2, color);
  }

  static void pear(Picture picture, String key, double x, double y, double r, Color color) {
    Shape body =
        Shapes.smooth(
            x - r,
            y,
            x - 0.62 * r,
            y - 0.86 * r,
            x - 0.42 * r,
            y - 1.65 * r,
            x,
            y - 1.95 * r,
            x + 0.42 * r,
            y - 1.65 * r,
            x + 0.62 * r,
            y - 0.86 * r,
            x + r,
            y,
            x + 0.66 * r,
            y + 0.8 * r,
            x,
            y + r,
            x - 0.66 * r,
            y + 0.8 * r);
    shaded(picture, key, body, x + 0.1 * r, y - 0.1 * r, r * 1.3, color);
    Shape stem =
        Shapes.stroked(Shapes.curve(x, y - 1.9 * r, x + 3, y - 2.2 * r, x + 12, y - 2.4 * r), 5);
    picture.fill(key, stem, Tint.of(0x5A3B22));
  }

  static void bottle(
      Picture picture, String key, double x, double ground, Color glass, Color label) {
    Effects.shadow(picture, Shapes.oval(x + 34, ground - 2, 74, 12), 0, 0, 12, 0.6);
    Shape body =
        Shapes.smooth(
            x - 46,
            ground - 6,
            x - 49,
            ground - 60,
            x - 49,
            ground - 180,
            x - 40,
            ground - 222,
            x - 20,
            ground - 262,
            x - 16,
            ground - 320,
            x - 16,
            ground - 352,
            x + 16,
            ground - 352,
            x + 16,
            ground - 320,
            x + 20,
            ground - 262,
            x + 40,
            ground - 222,
            x + 49,
            ground - 180,
            x + 49,
            ground - 60,
            x + 46,
            ground - 6,
            x,
            ground);
    picture.fill(
        key,
        body,
        Tint.across(
            x - 50,
            x + 50,
            Tint.darker(glass, 0.45),
            Tint.lighter(glass, 0.2),
            glass,
            Tint.darker(glass, 0.55)));
    Shape band = Shapes.overlap(body, Shapes.rect(x - 60, ground - 160, 120, 96));
    picture.fill(
        band,
        Tint.across(
            x - 50,
            x + 50,
            Tint.darker(label, 0.25),
            Tint.lighter(label, 0.35),
            Tint.darker(label, 0.3)));
    picture.fill(
        Shapes.overlap(body, Shapes.rect(x - 60, ground - 140, 120, 6)), Tint.darker(label, 0.45));
    picture.fill(
        Shapes.overlap(body, Shapes.rect(x - 60, ground - 90, 120, 6)), Tint.darker(label, 0.45));
    picture.fill(Shapes.disc(x, ground - 114, 16), Tint.fade(glass, 0.8));
    picture.fill(
        key,
        Shapes.round(x - 19, ground - 372, 38, 30, 5),
        Tint.across(x - 19, x + 19, Tint.of(0x8B6A3E), Tint.of(0xE0C08A), Tint.of(0x6E4F2C)));
    gleam(picture, x - 34, ground - 206, ground - 24, 9, 0.55);
    gleam(picture, x - 10, ground - 330, ground - 262, 5, 0.5);
  }

  static void jar(Picture picture, String key, double x, double ground, Color content, Color lid) {
    Effects.shadow(picture, Shapes.oval(x + 30, ground - 2, 86, 12), 0, 0, 12, 0.55);
    Shape glass = Shapes.round(x - 66, ground - 150, 132, 150, 24);
    picture.fill(
        key,
        glass,
        Tint.across(x - 66, x + 66, Tint.of(0xB9CFD0), Tint.of(0xF2FAF8), Tint.of(0x93AFB3)));
    Shape inside =
        Shapes.overlap(
            Shapes.round(x - 59, ground - 144, 118, 138, 19),
            Shapes.rect(x - 66, ground - 118, 132, 120));
    picture.fill(
        inside,
        Tint.across(
            x - 60,
            x + 60,
            Tint.darker(content, 0.3),
            Tint.lighter(content, 0.22),
            content,
            Tint.darker(content, 0.45)));
    Effects.mottle(picture, inside, 14, 14, 0.22);
    picture.fill(Shapes.oval(x, ground - 118, 59, 7), Tint.lighter(content, 0.35));
    picture.fill(
        key,
        Shapes.round(x - 60, ground - 182, 120, 36, 9),
        Tint.across(
            x - 60,
            x + 60,
            Tint.darker(lid, 0.4),
            Tint.lighter(lid, 0.4),
            lid,
            Tint.darker(lid, 0.5)));
    picture.fill(Shapes.rect(x - 60, ground - 156, 120, 3), Tint.of(0x101428, 0.25));
    gleam(picture, x - 46, ground - 132, ground - 22, 10, 0.6);
  }

  /// The part of a bowl below its rim; the fruit in it is drawn before.
  static void bowl(Picture picture, String key, double x, double ground, double w, Color color) {
    Area body =
        new Area(
            Shapes.smooth(
                x - w,
                ground - 128,
                x - 0.93 * w,
                ground - 84,
                x - 0.62 * w,
                ground - 24,
                x - 0.3 * w,
                ground - 4,
                x + 0.3 * w,
                ground - 4,
                x + 0.62 * w,
                ground - 24,
                x + 0.93 * w,
                ground - 84,
                x + w,
                ground - 128,
                x,
                ground - 116));
    body.add(new Area(Shapes.round(x - 0.34 * w, ground - 14, 0.68 * w, 14, 6)));
    picture.fill(
        key,
        body,
        Tint.across(
            x - w,
            x + w,
            Tint.lighter(color, 0.1),
            Tint.lighter(color, 0.45),
            color,
            Tint.darker(color, 0.45)));
    picture.within(
        body,
        () -> {
          picture.stroke(
              Shapes.curve(x - w, ground - 98, x, ground - 82, x + w, ground - 98),
              9,
              Tint.of(0x2C5D7C, 0.8));
          picture.stroke(
              Shapes.curve(x - w, ground - 84, x, ground - 68, x + w, ground - 84),
              3,
              Tint.of(0x2C5D7C, 0.8));
        });
    picture.stroke(
        Shapes.curve(x - w + 2, ground - 127, x, ground - 115, x + w - 2, ground - 127),
        4,
        Tint.of(0xFFFFFF, 0.75));
  }

  private static void shaded(
      Picture picture, String key, Shape body, double x, double y, double r, Color color) {
    picture.fill(
        key,
        body,
        Tint.radial(
            x - 0.3 * r,
            y - 0.36 * r,
            1.5 * r,
            Tint.lighter(color, 0.45),
            color,
            Tint.darker(color, 0.25),
            Tint.darker(color, 0.7)));
    Effects.mottle(picture, body, 9, 9, 0.07);
    Shape shine = Shapes.oval(x - 0.3 * r, y - 0.4 * r, 0.17 * r, 0.12 * r);
    picture.within(body, () -> Effects.haze(picture, shine, 5, Color.WHITE, 0.75));
  }

  private static void gleam(
      Picture picture, double x, double top, double bottom, double width, double alpha) {
    picture.fill(
        Shapes.round(x, top, width, bottom - top, width / 2),
        Tint.down(top, bottom, Tint.of(0xFFFFFF, alpha), Tint.of(0xFFFFFF, alpha * 0.3)));
  }
}
