package app.spotcheck.demo;

import java.awt.Color;
import java.util.Random;

/// Ridges in fog: nothing to mark, so the annotator skipped it.
final class RidgeScene implements Scene {
  private static final int RIDGES = 6;

  @Override
  public String file() {
    return "ridges.jpg";
  }

  @Override
  public Picture draw(boolean painted) {
    Picture picture = new Picture(1200, 800, painted);
    picture.fill(
        picture.frame(),
        Tint.down(0, 600, Tint.of(0xE8C9BE), Tint.of(0xF6E3D0), Tint.of(0xDCE3E4)));
    Effects.glow(picture, 820, 190, 360, Tint.of(0xFFF7E0), 0.9);
    picture.fill(Shapes.disc(820, 190, 46), Tint.of(0xFFF9EA, 0.85));
    Random random = new Random(31);
    for (int i = 0; i < RIDGES; i++) {
      ridge(picture, i, random);
    }
    Effects.finish(picture, 5, 0.4);
    return picture;
  }

  private static void ridge(Picture picture, int number, Random random) {
    double depth = number / (RIDGES - 1.0);
    double base = 300 + 88.0 * number;
    double[] crest = new double[28];
    for (int i = 0; i < crest.length / 2; i++) {
      crest[2 * i] = -30 + 98 * i;
      crest[2 * i + 1] = base + (random.nextDouble() - 0.5) * (110 - 40 * depth);
    }
    Color color = Tint.mix(Tint.of(0xC3C8D0), Tint.of(0x27414A), depth * depth * 0.4 + depth * 0.6);
    picture.fill(
        Shapes.below(810, crest),
        Tint.down(base - 60, base + 170, color, Tint.lighter(color, 0.55)));
    if (number > 2) {
      trees(picture, crest, color, depth, random);
    }
    Effects.haze(
        picture, Shapes.rect(-60, base + 60, 1320, 46), 26, Tint.of(0xF3EEE8), 0.75 - 0.4 * depth);
  }

  private static void trees(
      Picture picture, double[] crest, Color color, double depth, Random random) {
    for (int i = 0; i < 130; i++) {
      int at = random.nextInt(crest.length / 2 - 1);
      double share = random.nextDouble();
      double x = crest[2 * at] + (crest[2 * at + 2] - crest[2 * at]) * share;
      double eased = share * share * (3 - 2 * share);
      double y = crest[2 * at + 1] + (crest[2 * at + 3] - crest[2 * at + 1]) * eased + 10;
      double h = (16 + random.nextInt(22)) * (0.5 + depth);
      Color tint = Tint.darker(color, 0.25 * random.nextDouble());
      for (int tier = 0; tier < 3; tier++) {
        double top = y - h + tier * h * 0.24;
        double half = h * (0.12 + 0.08 * tier);
        picture.fill(
            Shapes.polygon(x, top, x + half, top + h * 0.42, x - half, top + h * 0.42), tint);
      }
    }
  }

  @Override
  public RowDraft describe(Picture picture) {
    LabelDraft skipped = new LabelDraft("skipped").by(2).skipped();
    return Scene.row(this, picture)
        .global("demo/ridges.jpg")
        .external("ridges.jpg")
        .in(new ProjectDraft("Coast").status("IN_REVIEW").label(skipped));
  }
}
