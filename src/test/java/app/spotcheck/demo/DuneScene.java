package app.spotcheck.demo;

import java.awt.Color;
import java.awt.Shape;
import java.time.Instant;

/// Dunes that nobody has labelled yet.
final class DuneScene implements Scene {
  private static final double[][] CRESTS = {
    {-20, 372, 160, 346, 340, 380, 540, 340, 760, 384, 980, 346, 1300, 372},
    {-20, 436, 220, 398, 420, 452, 700, 404, 960, 458, 1300, 410},
    {-20, 520, 260, 560, 560, 470, 860, 540, 1300, 486},
    {-20, 600, 300, 540, 620, 640, 980, 566, 1300, 640}
  };
  private static final int[] SANDS = {0xE6B08A, 0xE29A62, 0xD98445, 0xC86B33};

  @Override
  public String file() {
    return "dunes.jpg";
  }

  @Override
  public Picture draw(boolean painted) {
    Picture picture = new Picture(1280, 720, painted);
    picture.fill(
        picture.frame(),
        Tint.down(0, 380, Tint.of(0x3F7FB5), Tint.of(0x9CC7DC), Tint.of(0xFCE3BF)));
    Effects.glow(picture, 300, 240, 340, Tint.of(0xFFF4CF), 0.9);
    picture.fill(Shapes.disc(300, 240, 40), Tint.of(0xFFF9E2));
    for (int i = 0; i < CRESTS.length; i++) {
      dune(picture, CRESTS[i], Tint.of(SANDS[i]), i);
    }
    cactus(picture, 980, 610, 1.1);
    cactus(picture, 180, 590, 0.7);
    Effects.finish(picture, 5, 0.5);
    return picture;
  }

  private static void dune(Picture picture, double[] crest, Color sand, int number) {
    Shape dune = Shapes.below(730, crest);
    Effects.shadow(picture, dune, 0, -4, 8, 0.12);
    picture.fill(
        dune,
        Tint.down(
            340 + 70 * number,
            620 + 50 * number,
            Tint.lighter(sand, 0.3),
            Tint.darker(sand, 0.22)));
    picture.within(
        dune,
        () -> {
          for (int i = 0; i + 5 < crest.length; i += 4) {
            double x = crest[i + 2];
            double y = crest[i + 3];
            Effects.haze(
                picture,
                Shapes.smooth(
                    x, y + 4, x + 130, y + 44, x + 210, y + 150, x + 60, y + 210, x - 30, y + 90),
                16,
                Tint.darker(sand, 0.5),
                0.35);
          }
          for (int i = 0; i < 16; i++) {
            double lift = 22 + 13.0 * i;
            picture.stroke(
                Shapes.moved(Shapes.curve(crest), 6 * (i % 3), lift),
                1.3,
                Tint.fade(i % 2 == 0 ? Tint.darker(sand, 0.4) : Color.WHITE, 0.13));
          }
        });
    picture.stroke(Shapes.curve(crest), 2, Tint.fade(Tint.lighter(sand, 0.6), 0.7));
  }

  private static void cactus(Picture picture, double x, double ground, double size) {
    picture.at(
        x,
        ground,
        size,
        size,
        () -> {
          Effects.shadow(picture, Shapes.polygon(-10, 0, 10, 0, 170, 34, 150, 40), 0, 0, 6, 0.5);
          Shape plant =
              Shapes.union(
                  Shapes.round(-15, -150, 30, 154, 15),
                  Shapes.stroked(Shapes.curve(-4, -54, -46, -58, -50, -100), 20),
                  Shapes.stroked(Shapes.curve(4, -74, 44, -78, 48, -118), 18));
          picture.fill(
              plant, Tint.across(-60, 60, Tint.of(0x8CC07A), Tint.of(0x3F8A5C), Tint.of(0x1F4F45)));
          for (double rib : new double[] {-6, 2, 9}) {
            picture.stroke(Shapes.line(rib, -142, rib, -4), 1.4, Tint.of(0x163A34, 0.5));
          }
          picture.fill(Shapes.disc(0, -152, 6), Tint.of(0xF2768F));
        });
  }

  @Override
  public RowDraft describe(Picture picture) {
    return Scene.row(this, picture)
        .global("demo/dunes.jpg")
        .external("dunes.jpg")
        .meta("captured", Instant.parse("2026-02-11T05:30:00Z"))
        .in(new ProjectDraft("Land use").status("TO_LABEL"));
  }
}
