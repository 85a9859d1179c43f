package app.spotcheck.demo;

import java.awt.Color;
import java.awt.Shape;

/// Boxes, pallets and barrels as they stand on a shelf.
final class Crates {
  private Crates() {}

  static void carton(
      Picture picture, String key, double x, double ground, double w, double h, Color color) {
    Shape box = Shapes.rect(x, ground - h, w, h);
    Effects.shadow(picture, box, 9, 2, 7, 0.5);
    picture.fill(
        key,
        box,
        Tint.gradient(
            x,
            ground - h,
            x + w,
            ground,
            Tint.lighter(color, 0.28),
            color,
            Tint.darker(color, 0.3)));
    Effects.mottle(picture, box, 50, 5, 0.08);
    picture.fill(Shapes.rect(x + w / 2 - 9, ground - h, 18, h), Tint.of(0xE9D3A6, 0.55));
    picture.fill(Shapes.rect(x, ground - h, w, 4), Tint.of(0xFFFFFF, 0.3));
    picture.fill(Shapes.rect(x, ground - 4, w, 4), Tint.of(0x101428, 0.25));
    sticker(picture, x + 10, ground - h * 0.62, Math.min(40, w * 0.32));
  }

  private static void sticker(Picture picture, double x, double y, double w) {
    picture.fill(Shapes.rect(x, y, w, w * 0.72), Tint.of(0xFBF8EF));
    for (int i = 0; i < 9; i++) {
      double bar = w * (0.02 + 0.05 * Noise.hash((int) x, i, 9));
      picture.fill(
          Shapes.rect(x + w * (0.1 + 0.09 * i), y + w * 0.1, bar, w * 0.34), Tint.of(0x22242C));
    }
    picture.fill(Shapes.rect(x + w * 0.1, y + w * 0.52, w * 0.6, w * 0.07), Tint.of(0x8A8C92));
  }

  static void pallet(Picture picture, String key, double x, double ground, double w) {
    for (int i = 0; i < 3; i++) {
      picture.fill(
          key,
          Shapes.rect(x + i * (w - 22) / 2, ground - 14, 22, 14),
          Tint.down(ground - 14, ground, Tint.of(0xA97C4C), Tint.of(0x6E4C2B)));
    }
    picture.fill(
        key,
        Shapes.rect(x, ground - 20, w, 7),
        Tint.across(x, x + w, Tint.of(0xD9B27B), Tint.of(0xA87B48)));
  }

  static void barrel(
      Picture picture, String key, double x, double ground, double w, double h, Color color) {
    Shape body = Shapes.round(x, ground - h, w, h, 12);
    Effects.shadow(picture, body, 9, 2, 7, 0.5);
    picture.fill(
        key,
        body,
        Tint.across(
            x,
            x + w,
            Tint.darker(color, 0.3),
            Tint.lighter(color, 0.4),
            color,
            Tint.darker(color, 0.5)));
    for (int i = 1; i < 3; i++) {
      double y = ground - h + h * i / 3;
      picture.fill(
          Shapes.round(x - 2, y - 3, w + 4, 6, 3),
          Tint.across(
              x,
              x + w,
              Tint.darker(color, 0.4),
              Tint.lighter(color, 0.5),
              Tint.darker(color, 0.5)));
    }
  }
}
