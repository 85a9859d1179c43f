package app.spotcheck.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/// Cars and buses seen from the side, 260 and 330 pixels long before scaling.
final class Vehicles {
  private static final Color RUBBER = Tint.of(0x1B1C22);

  private Vehicles() {}

  /// The rear is at (x, ground); a negative size faces left.
  static void car(Picture picture, String key, double x, double ground, double size, Color paint) {
    picture.at(x, ground, size, Math.abs(size), () -> car(picture, key, paint));
  }

  static void bus(Picture picture, String key, double x, double ground, double size, Color paint) {
    picture.at(x, ground, size, Math.abs(size), () -> bus(picture, key, paint));
  }

  private static void car(Picture picture, String key, Color paint) {
    Effects.shadow(picture, Shapes.oval(130, 0, 132, 9), 0, 0, 8, 0.75);
    Shape body = carBody();
    picture.fill(
        key, body, Tint.down(-98, -14, Tint.lighter(paint, 0.38), paint, Tint.darker(paint, 0.45)));
    picture.within(body, () -> carTrim(picture, paint));
    Shape rear = Shapes.smooth(82, -63, 92, -80, 104, -86, 130, -87, 130, -63);
    Shape front = Shapes.smooth(138, -63, 138, -87, 160, -83, 174, -74, 185, -63);
    for (Shape glass : new Shape[] {rear, front}) {
      picture.fill(glass, Tint.gradient(84, -90, 180, -60, Tint.of(0xB9DAE8), Tint.of(0x24384E)));
    }
    picture.fill(Shapes.polygon(150, -84, 160, -82, 148, -63, 138, -63), Tint.of(0xFFFFFF, 0.3));
    picture.stroke(Shapes.line(134, -86, 134, -24), 1.4, Tint.darker(paint, 0.4));
    picture.fill(Shapes.round(112, -54, 15, 3.5, 1.5), Tint.of(0xFFFFFF, 0.55));
    picture.fill(Shapes.round(140, -54, 15, 3.5, 1.5), Tint.of(0xFFFFFF, 0.55));
    picture.fill(Shapes.smooth(240, -48, 251, -43, 252, -36, 240, -40), Tint.of(0xFFF6D6));
    picture.fill(Shapes.smooth(7, -50, 16, -50, 15, -40, 6, -38), Tint.of(0xE0342C));
    wheel(picture, key, 60, 22);
    wheel(picture, key, 202, 22);
  }

  private static Shape carBody() {
    Path2D body = new Path2D.Double();
    body.moveTo(6, -20);
    body.curveTo(2, -48, 8, -57, 34, -60);
    body.curveTo(52, -62, 64, -66, 76, -78);
    body.curveTo(88, -92, 104, -96, 130, -96);
    body.curveTo(160, -96, 176, -86, 198, -64);
    body.curveTo(224, -60, 246, -54, 253, -42);
    body.curveTo(257, -34, 257, -26, 254, -17);
    body.curveTo(250, -13, 12, -12, 6, -20);
    body.closePath();
    return body;
  }

  private static void carTrim(Picture picture, Color paint) {
    picture.fill(
        Shapes.curve(0, -52, 80, -57, 200, -57, 262, -46, 262, -42, 200, -52, 80, -52, 0, -47),
        Tint.of(0xFFFFFF, 0.28));
    picture.fill(Shapes.rect(0, -23, 262, 14), Tint.darker(paint, 0.75));
    picture.fill(Shapes.disc(60, -22, 28), Tint.of(0x14151B, 0.9));
    picture.fill(Shapes.disc(202, -22, 28), Tint.of(0x14151B, 0.9));
  }

  private static void wheel(Picture picture, String key, double x, double radius) {
    picture.fill(key, Shapes.disc(x, -radius, radius), RUBBER);
    double rim = radius * 0.62;
    picture.fill(
        Shapes.disc(x, -radius, rim),
        Tint.gradient(
            x - rim, -radius - rim, x + rim, -radius + rim, Tint.of(0xF2F4F7), Tint.of(0x6B727D)));
    for (int i = 0; i < 5; i++) {
      double angle = 2 * StrictMath.PI * i / 5 + 0.3;
      picture.stroke(
          Shapes.line(
              x, -radius, x + rim * StrictMath.cos(angle), -radius + rim * StrictMath.sin(angle)),
          radius * 0.11,
          Tint.of(0x3A3F49, 0.8));
    }
    picture.fill(Shapes.disc(x, -radius, radius * 0.17), Tint.of(0x2A2E37));
  }

  private static void bus(Picture picture, String key, Color paint) {
    Effects.shadow(picture, Shapes.oval(165, 0, 170, 10), 0, 0, 9, 0.75);
    Shape body = Shapes.round(0, -146, 330, 132, 16);
    picture.fill(
        key, body, Tint.down(-146, -14, Tint.lighter(paint, 0.35), paint, Tint.darker(paint, 0.4)));
    picture.within(
        body,
        () -> {
          picture.fill(Shapes.rect(0, -60, 330, 12), Tint.of(0xFFF4DC, 0.9));
          picture.fill(Shapes.rect(0, -26, 330, 14), Tint.darker(paint, 0.7));
          picture.fill(Shapes.rect(0, -146, 330, 8), Tint.of(0xFFFFFF, 0.35));
          picture.fill(Shapes.disc(68, -24, 31), Tint.of(0x14151B, 0.9));
          picture.fill(Shapes.disc(262, -24, 31), Tint.of(0x14151B, 0.9));
        });
    for (int i = 0; i < 5; i++) {
      double x = 12 + 50 * i;
      picture.fill(
          Shapes.round(x, -130, 44, 54, 5),
          Tint.gradient(x, -130, x + 44, -76, Tint.of(0xBFDDE8), Tint.of(0x263C52)));
      picture.fill(
          Shapes.polygon(x + 14, -130, x + 26, -130, x + 12, -76, x, -76, x, -84),
          Tint.of(0xFFFFFF, 0.2));
    }
    Shape door = Shapes.round(264, -130, 32, 106, 4);
    picture.fill(door, Tint.down(-130, -24, Tint.of(0xA9CBD9), Tint.of(0x2A4055)));
    picture.stroke(Shapes.line(280, -130, 280, -24), 2, Tint.darker(paint, 0.5));
    Shape pane = Shapes.round(303, -132, 25, 66, 6);
    picture.fill(pane, Tint.gradient(303, -132, 328, -66, Tint.of(0xD5EBF2), Tint.of(0x38536B)));
    picture.fill(Shapes.round(318, -46, 12, 12, 4), Tint.of(0xFFF3C6));
    wheel(picture, key, 68, 24);
    wheel(picture, key, 262, 24);
  }
}
