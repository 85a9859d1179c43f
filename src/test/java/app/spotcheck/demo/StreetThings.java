package app.spotcheck.demo;

import java.awt.Color;
import java.awt.Shape;

/// People, lamps and traffic lights.
final class StreetThings {
  private StreetThings() {}

  /// `facing` is 1 for right and -1 for left. The feet are at (x, y), 120 `size` below the hair.
  static void person(
      Picture picture,
      String key,
      double x,
      double y,
      double size,
      int coat,
      int trousers,
      int facing) {
    picture.at(
        x, y, size * facing, size, () -> person(picture, key, Tint.of(coat), Tint.of(trousers)));
  }

  private static void person(Picture picture, String key, Color coat, Color trousers) {
    Effects.shadow(picture, Shapes.oval(8, 0, 28, 5), 0, 0, 5, 0.55);
    Shape back = Shapes.stroked(Shapes.curve(-2, -56, -6, -30, -16, -5), 10);
    Shape front = Shapes.stroked(Shapes.curve(3, -56, 10, -30, 12, -5), 10.5);
    Shape farArm = Shapes.stroked(Shapes.curve(2, -86, 13, -70, 19, -56), 7);
    picture.fill(key, farArm, Tint.darker(coat, 0.35));
    picture.fill(key, back, Tint.darker(trousers, 0.3));
    picture.fill(key, front, Tint.across(0, 16, Tint.lighter(trousers, 0.15), trousers));
    picture.fill(key, Shapes.round(-19, -7, 15, 7, 3.5), Tint.of(0x23222B));
    picture.fill(key, Shapes.round(7, -7, 17, 7, 3.5), Tint.of(0x2C2B35));
    Shape body = Shapes.smooth(-9, -94, 8, -94, 12, -76, 11, -50, -11, -50, -12, -76);
    picture.fill(key, body, Tint.across(-12, 13, Tint.lighter(coat, 0.2), Tint.darker(coat, 0.2)));
    picture.fill(key, Shapes.rect(-3, -101, 7, 9), Tint.of(0xC68E6C));
    picture.fill(
        key,
        Shapes.oval(1, -107, 8.5, 10),
        Tint.across(-8, 10, Tint.of(0xF0C19C), Tint.of(0xCB9270)));
    Shape hair =
        Shapes.smooth(-8, -101, -10, -110, -5, -119, 4, -119, 9, -113, 3, -112, -3, -110, -4, -104);
    picture.fill(key, hair, Tint.of(0x3A2820));
    Shape arm = Shapes.stroked(Shapes.curve(-4, -87, -11, -70, -9, -54), 7.5);
    picture.fill(key, arm, Tint.across(-14, -2, Tint.lighter(coat, 0.3), Tint.darker(coat, 0.1)));
    picture.fill(key, Shapes.disc(-9, -51, 4), Tint.of(0xE3B08B));
  }

  /// A street lamp on a bent post; its point is the middle of the lamp.
  static void lamp(Picture picture, String key, double x, double ground) {
    Effects.shadow(picture, Shapes.oval(x + 10, ground, 18, 4), 0, 0, 4, 0.5);
    Shape post =
        Shapes.stroked(
            Shapes.curve(x, ground, x, ground - 190, x + 8, ground - 222, x + 40, ground - 228), 5);
    picture.fill(post, Tint.across(x - 4, x + 40, Tint.of(0x5B6470), Tint.of(0x2B313C)));
    picture.fill(Shapes.round(x - 6, ground - 26, 12, 26, 4), Tint.of(0x333A46));
    Shape head = Shapes.round(x + 30, ground - 234, 36, 10, 5);
    picture.fill(head, Tint.of(0x2B313C));
    Shape light = Shapes.oval(x + 48, ground - 224, 13, 4);
    picture.fill(light, Tint.of(0xFFF1C2));
    Effects.glow(picture, x + 48, ground - 224, 34, Tint.of(0xFFE9A8), 0.7);
    picture.tagPoint(key, x + 48, ground - 224);
  }

  /// A traffic light. The lamp that is lit is the point "`key` lit".
  static void signal(Picture picture, String key, double x, double ground, boolean red) {
    Effects.shadow(picture, Shapes.oval(x + 8, ground, 16, 4), 0, 0, 4, 0.5);
    picture.fill(
        key + " post",
        Shapes.round(x - 3.5, ground - 190, 7, 190, 3),
        Tint.across(x - 4, x + 4, Tint.of(0x7C8591), Tint.of(0x353C47)));
    Shape head = Shapes.round(x - 15, ground - 250, 30, 80, 8);
    Effects.shadow(picture, head, 4, 5, 5, 0.4);
    picture.fill(key, head, Tint.across(x - 15, x + 15, Tint.of(0x3B424E), Tint.of(0x1C2028)));
    int[] colors = {0xFF4B3A, 0xFFC23D, 0x46D97B};
    for (int i = 0; i < colors.length; i++) {
      double y = ground - 236 + 26 * i;
      boolean lit = red ? i == 0 : i == 2;
      Color color = Tint.of(colors[i]);
      picture.fill(Shapes.disc(x, y, 10), lit ? color : Tint.darker(color, 0.78));
      picture.fill(Shapes.disc(x - 3, y - 3, 3.5), Tint.of(0xFFFFFF, lit ? 0.7 : 0.12));
      if (lit) {
        Effects.glow(picture, x, y, 34, color, 0.55);
        picture.tagPoint(key + " lit", x, y);
      }
    }
  }
}
