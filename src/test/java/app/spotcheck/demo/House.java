package app.spotcheck.demo;

import java.awt.Color;
import java.awt.Shape;
import java.util.Random;

/// A house front with windows and a shop on the ground floor.
final class House {
  private static final double GROUND = 520;
  private static final double SHOP_TOP = 420;

  private House() {}

  static void draw(
      Picture picture, String key, double x, double top, double width, Color wall, int seed) {
    Shape front = Shapes.rect(x, top, width, GROUND - top);
    Effects.shadow(picture, front, 10, 0, 12, 0.35);
    picture.fill(
        key,
        front,
        Tint.gradient(
            x, top, x + width, GROUND, Tint.lighter(wall, 0.18), Tint.darker(wall, 0.18)));
    Effects.mottle(picture, front, 70, 70, 0.06);
    picture.fill(key, Shapes.rect(x - 5, top - 12, width + 10, 16), Tint.darker(wall, 0.3));
    picture.fill(Shapes.rect(x - 5, top - 12, width + 10, 4), Tint.lighter(wall, 0.35));
    windows(picture, x, top, width, wall, new Random(seed + 90));
    shop(picture, x, width, wall, seed);
  }

  private static void windows(
      Picture picture, double x, double top, double width, Color wall, Random random) {
    int columns = (int) (width / 52);
    double gap = width / columns;
    for (double y = top + 26; y < SHOP_TOP - 50; y += 70) {
      for (int i = 0; i < columns; i++) {
        double left = x + gap * (i + 0.5) - 15;
        boolean lit = random.nextInt(5) == 0;
        picture.fill(Shapes.rect(left - 4, y - 4, 38, 54), Tint.lighter(wall, 0.45));
        picture.fill(
            Shapes.rect(left, y, 30, 45),
            lit
                ? Tint.down(y, y + 45, Tint.of(0xFFE2A0), Tint.of(0xF0B45C))
                : Tint.gradient(left, y, left + 30, y + 45, Tint.of(0x9CC6DC), Tint.of(0x37546E)));
        picture.stroke(Shapes.line(left + 15, y, left + 15, y + 45), 2, Tint.lighter(wall, 0.45));
        picture.stroke(Shapes.line(left, y + 18, left + 30, y + 18), 2, Tint.lighter(wall, 0.45));
        picture.fill(Shapes.rect(left - 6, y + 46, 42, 6), Tint.lighter(wall, 0.55));
        picture.fill(Shapes.rect(left - 6, y + 52, 42, 3), Tint.of(0x20263A, 0.3));
      }
    }
  }

  private static void shop(Picture picture, double x, double width, Color wall, int seed) {
    Color[] cloths = {
      Tint.of(0x2F6F73), Tint.of(0xB5483F), Tint.of(0xD79A3B), Tint.of(0x3E5C8A), Tint.of(0x7C4F7F)
    };
    Color cloth = cloths[seed % cloths.length];
    picture.fill(Shapes.rect(x + 8, SHOP_TOP + 8, width - 16, 92), Tint.darker(wall, 0.55));
    Shape glass = Shapes.rect(x + 16, SHOP_TOP + 24, width - 76, 70);
    picture.fill(
        glass, Tint.gradient(x, SHOP_TOP, x + width, GROUND, Tint.of(0xF7D596), Tint.of(0x5E6F86)));
    picture.fill(
        Shapes.polygon(
            x + 40,
            SHOP_TOP + 94,
            x + 80,
            SHOP_TOP + 24,
            x + 104,
            SHOP_TOP + 24,
            x + 64,
            SHOP_TOP + 94),
        Tint.of(0xFFFFFF, 0.22));
    picture.fill(Shapes.rect(x + width - 52, SHOP_TOP + 24, 34, 76), Tint.darker(cloth, 0.35));
    picture.fill(Shapes.disc(x + width - 24, SHOP_TOP + 64, 2.5), Tint.of(0xF3D58A));
    Shape awning =
        Shapes.polygon(
            x + 10,
            SHOP_TOP,
            x + width - 10,
            SHOP_TOP,
            x + width - 2,
            SHOP_TOP + 32,
            x + 2,
            SHOP_TOP + 32);
    Effects.shadow(picture, awning, 0, 10, 6, 0.5);
    picture.fill(awning, Tint.down(SHOP_TOP, SHOP_TOP + 32, Tint.lighter(cloth, 0.15), cloth));
    picture.within(
        awning,
        () -> {
          for (double stripe = x; stripe < x + width; stripe += 36) {
            picture.fill(Shapes.rect(stripe, SHOP_TOP, 18, 34), Tint.of(0xFFF6E6, 0.85));
          }
        });
    picture.fill(Shapes.rect(x + 2, SHOP_TOP + 28, width - 4, 4), Tint.of(0x14182A, 0.18));
  }
}
