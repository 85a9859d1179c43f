package app.spotcheck.demo;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;
import java.util.Random;

/// A beach of as many pebbles as wanted, each a polygon: what a crowd of objects looks like.
final class PebbleScene implements Scene {
  private static final int WIDTH = 2560;
  private static final int HEIGHT = 1706;

  /// A kind of stone, and its colour.
  private record Stone(String name, int rgb) {}

  private static final List<Stone> STONES =
      List.of(
          new Stone("Granite", 0xA79A92),
          new Stone("Basalt", 0x4A4D55),
          new Stone("Quartz", 0xE6DFD3),
          new Stone("Sandstone", 0xC69C6D),
          new Stone("Slate", 0x66788A),
          new Stone("Jasper", 0x9C4A3C));

  private final int pebbles;

  PebbleScene(int pebbles) {
    this.pebbles = pebbles;
  }

  @Override
  public String file() {
    return "pebbles-" + pebbles + ".jpg";
  }

  private int columns() {
    return (int) Math.ceil(Math.sqrt(pebbles * (double) WIDTH / HEIGHT));
  }

  @Override
  public Picture draw(boolean painted) {
    Picture picture = new Picture(WIDTH, HEIGHT, painted);
    picture.fill(picture.frame(), Tint.down(0, HEIGHT, Tint.of(0x8B7B66), Tint.of(0x5F5243)));
    Random random = new Random(pebbles);
    int columns = columns();
    double step = WIDTH / (double) columns;
    double lineStep = HEIGHT / Math.ceil(pebbles / (double) columns);
    for (int i = 0; i < pebbles; i++) {
      int line = i / columns;
      double x = (i % columns + 0.25 + line % 2 * 0.5 + shift(random)) * step;
      double y = (line + 0.5 + shift(random)) * lineStep;
      double radius = (0.3 + 0.2 * random.nextDouble()) * Math.min(step, lineStep);
      pebble(picture, i, x, y, radius, random);
    }
    return picture;
  }

  private static double shift(Random random) {
    return 0.24 * (random.nextDouble() - 0.5);
  }

  /// Which stone a pebble is; in no order that the eye would see.
  private static Stone stoneOf(int number) {
    return STONES.get(new Random(number * 7919L).nextInt(STONES.size()));
  }

  private static void pebble(
      Picture picture, int number, double x, double y, double r, Random random) {
    Stone stone = stoneOf(number);
    Color color = Tint.lighter(Tint.of(stone.rgb()), 0.25 * random.nextDouble());
    double across = r * (0.7 + 0.3 * random.nextDouble());
    double down = r * (0.7 + 0.3 * random.nextDouble());
    Shape body = Shapes.blob(x, y, across, down, 0.12, random);
    picture.fill(Shapes.moved(body, 0.08 * r, 0.12 * r), Tint.of(0x241D16, 0.55));
    picture.fill(
        "pebble-" + number,
        body,
        Tint.radial(
            x - 0.3 * r,
            y - 0.35 * r,
            1.5 * r,
            Tint.lighter(color, 0.35),
            color,
            Tint.darker(color, 0.45)));
  }

  @Override
  public RowDraft describe(Picture picture) {
    LabelDraft label = new LabelDraft("pebbles-" + pebbles);
    for (int i = 0; i < pebbles; i++) {
      label.add(Feature.polygon(picture, "pebble-" + i, stoneOf(i).name()));
    }
    return Scene.row(this, picture)
        .global("gallery/" + pebbles + " pebbles")
        .in(new ProjectDraft("Pebbles").label(label));
  }
}
