package app.spotcheck.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.util.Random;

/// A broad-leaved tree seen from the side.
final class Tree {
  private static final int TUFTS = 9;

  private Tree() {}

  static void draw(Picture picture, String key, double x, double ground, double size, int seed) {
    Random random = new Random(seed);
    picture.at(x, ground, size, size, () -> draw(picture, key, random));
  }

  private static void draw(Picture picture, String key, Random random) {
    Effects.shadow(picture, Shapes.oval(16, 2, 46, 8), 0, 0, 7, 0.5);
    Shape trunk = Shapes.smooth(-7, 0, -5, -50, -9, -96, 0, -100, 8, -96, 5, -50, 8, 0);
    picture.fill(key, trunk, Tint.across(-9, 9, Tint.of(0x8A6248), Tint.of(0x4A3327)));
    Area crown = new Area(Shapes.blob(0, -128, 46, 40, 0.2, random));
    for (int i = 0; i < TUFTS; i++) {
      double angle = 2 * StrictMath.PI * i / TUFTS;
      double cx = 40 * StrictMath.cos(angle);
      double cy = -128 + 32 * StrictMath.sin(angle);
      crown.add(new Area(Shapes.blob(cx, cy, 21, 18, 0.3, random)));
    }
    picture.fill(
        key, crown, Tint.gradient(-50, -180, 50, -80, Tint.of(0x8DBB5A), Tint.of(0x2F6B43)));
    picture.within(crown, () -> leaves(picture, random));
  }

  private static void leaves(Picture picture, Random random) {
    for (int i = 0; i < 46; i++) {
      double lx = -62 + 124 * random.nextDouble();
      double ly = -182 + 108 * random.nextDouble();
      boolean bright = lx * 0.5 + ly + 128 < 10 * random.nextGaussian();
      Color color = bright ? Tint.of(0xC4DE7E, 0.4) : Tint.of(0x173F2E, 0.25);
      picture.fill(Shapes.blob(lx, ly, 9, 7, 0.4, random), color);
    }
  }
}
