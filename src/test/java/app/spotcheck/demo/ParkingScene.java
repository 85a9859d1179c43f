package app.spotcheck.demo;

import static app.spotcheck.demo.Question.checklist;
import static app.spotcheck.demo.Question.option;
import static app.spotcheck.demo.Question.radio;
import static app.spotcheck.demo.Question.text;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A car park from above: a row that only a model run knows.
final class ParkingScene implements Scene {
  private static final int[] PAINTS = {
    0xC23B33, 0x2E5E9E, 0xE8E6E1, 0x2B2D33, 0x8D969F, 0x3F7F58, 0xD7A53A, 0x6B7F94
  };
  private static final int BAYS = 13;
  private static final double BAY_WIDTH = 88;
  private static final double[] ROW_TOPS = {66, 356, 530};

  private final List<String> cars = new ArrayList<>();
  private final List<String> free = new ArrayList<>();

  @Override
  public String file() {
    return "parking.jpg";
  }

  @Override
  public Picture draw(boolean painted) {
    cars.clear();
    free.clear();
    Picture picture = new Picture(1280, 853, painted);
    ground(picture);
    Random random = new Random(14);
    for (int row = 0; row < ROW_TOPS.length; row++) {
      for (int bay = 0; bay < BAYS; bay++) {
        bay(picture, row, bay, random);
      }
    }
    driving(picture);
    for (int i = 0; i < 7; i++) {
      bush(picture, "bush-" + i, 70 + 190.0 * i, 806, random);
    }
    Effects.finish(picture, 5, 0.5);
    return picture;
  }

  private static void ground(Picture picture) {
    picture.fill(
        picture.frame(), Tint.gradient(0, 0, 1280, 853, Tint.of(0x6B7079), Tint.of(0x4C515B)));
    Effects.mottle(picture, picture.frame(), 130, 110, 0.10);
    Effects.mottle(picture, picture.frame(), 7, 7, 0.06);
    Shape lawn = Shapes.round(-20, 758, 1320, 120, 22);
    picture.fill(Shapes.round(-26, 750, 1332, 130, 26), Tint.of(0xB9B7AF));
    picture.fill("lawn", lawn, Tint.down(758, 853, Tint.of(0x8FB45A), Tint.of(0x5F8A41)));
    Effects.mottle(picture, lawn, 24, 20, 0.16);
    picture.fill("island", Shapes.round(40, 518, 1190, 14, 7), Tint.of(0xC9C6BC));
    for (int i = 0; i < 6; i++) {
      double x = 150 + 190 * i;
      picture.fill(
          Shapes.polygon(
              x, 290, x + 60, 290, x + 60, 282, x + 84, 296, x + 60, 310, x + 60, 302, x, 302),
          Tint.of(0xF3F0E6, 0.6));
    }
  }

  private void bay(Picture picture, int row, int bay, Random random) {
    double x = 66 + BAY_WIDTH * bay;
    double y = ROW_TOPS[row];
    String key = row + "-" + bay;
    Color white = Tint.of(0xF3F0E6, 0.85);
    picture.fill(Shapes.rect(x - 2.5, y, 5, 164), white);
    if (bay == BAYS - 1) {
      picture.fill(Shapes.rect(x + BAY_WIDTH - 2.5, y, 5, 164), white);
    }
    picture.tag("bay " + key, Shapes.rect(x + 2.5, y, BAY_WIDTH - 5, 164));
    double dx = random.nextInt(9) - 4;
    double lean = random.nextGaussian() * 1.6;
    Color paint = Tint.of(PAINTS[random.nextInt(PAINTS.length)]);
    if (random.nextInt(10) < 3) {
      free.add("bay " + key);
      Effects.haze(picture, Shapes.oval(x + 44 + dx, y + 90, 12, 20), 9, Tint.of(0x15171D), 0.35);
      return;
    }
    cars.add("car " + key);
    double turn = (random.nextBoolean() ? 0 : 180) + lean;
    picture.turned(x + BAY_WIDTH / 2 + dx, y + 84, turn, () -> car(picture, "car " + key, paint));
  }

  /// A car from above, its front up, 64 by 138 pixels, its middle at the origin.
  private static void car(Picture picture, String key, Color paint) {
    Shape body =
        Shapes.smooth(
            -25, -62, 0, -69, 25, -62, 31, -40, 31, 44, 27, 64, 0, 69, -27, 64, -31, 44, -31, -40);
    Effects.shadow(picture, body, 12, 13, 6, 0.6);
    for (int side : new int[] {-1, 1}) {
      picture.fill(key, Shapes.oval(side * 33, -22, 6, 4), Tint.darker(paint, 0.3));
    }
    picture.fill(
        key,
        body,
        Tint.across(
            -32,
            32,
            Tint.darker(paint, 0.25),
            Tint.lighter(paint, 0.25),
            paint,
            Tint.darker(paint, 0.35)));
    Shape front = Shapes.smooth(-24, -28, 0, -36, 24, -28, 20, -10, 0, -13, -20, -10);
    Shape rear = Shapes.smooth(-20, 40, 0, 38, 20, 40, 23, 52, 0, 56, -23, 52);
    for (Shape glass : new Shape[] {front, rear}) {
      picture.fill(glass, Tint.gradient(-20, -36, 24, 56, Tint.of(0x7FA3BC), Tint.of(0x1B2836)));
    }
    picture.fill(Shapes.round(-27, -8, 5, 44, 2), Tint.of(0x1F2D3B, 0.9));
    picture.fill(Shapes.round(22, -8, 5, 44, 2), Tint.of(0x1F2D3B, 0.9));
    picture.fill(
        Shapes.round(-19, -8, 38, 44, 9),
        Tint.gradient(-19, -8, 19, 36, Tint.lighter(paint, 0.35), Tint.darker(paint, 0.12)));
    picture.stroke(Shapes.curve(-14, -60, -16, -46, -18, -36), 1.4, Tint.darker(paint, 0.4));
    picture.stroke(Shapes.curve(14, -60, 16, -46, 18, -36), 1.4, Tint.darker(paint, 0.4));
    for (int side : new int[] {-1, 1}) {
      picture.fill(Shapes.oval(side * 20, -62, 6, 3), Tint.of(0xFFF6D2));
      picture.fill(Shapes.round(side * 20 - 6, 62, 12, 3, 1.5), Tint.of(0xE0342C));
    }
    picture.tagPoint(key + " roof", 0, 0);
  }

  private void driving(Picture picture) {
    cars.add("car driving");
    picture.turned(730, 293, 90, () -> car(picture, "car driving", Tint.of(0xE07B2A)));
    picture.tagLine("path", Shapes.curve(800, 293, 960, 292, 1120, 296, 1216, 330, 1246, 440));
  }

  private static void bush(Picture picture, String key, double x, double y, Random random) {
    Shape crown = Shapes.blob(x, y, 38, 36, 0.3, random);
    Effects.shadow(picture, crown, 10, 12, 6, 0.5);
    picture.fill(
        key,
        crown,
        Tint.radial(x - 10, y - 12, 50, Tint.of(0xB7D36B), Tint.of(0x5C9343), Tint.of(0x23502F)));
    picture.within(
        crown,
        () -> {
          for (int i = 0; i < 20; i++) {
            double dx = 22 * random.nextGaussian();
            double dy = 22 * random.nextGaussian();
            picture.fill(
                Shapes.disc(x + dx, y + dy, 6),
                dx + dy < 0 ? Tint.of(0xDDEB98, 0.3) : Tint.of(0x183A22, 0.22));
          }
        });
  }

  @Override
  public RowDraft describe(Picture picture) {
    LabelDraft truth = new LabelDraft("truth");
    LabelDraft found = new LabelDraft("found");
    for (int i = 0; i < cars.size(); i++) {
      Feature car = Feature.box(picture, cars.get(i), "Car").ask(car(i));
      truth.add(car);
      double sure = Math.round((0.99 - 0.45 * Noise.hash(i, 7, 3)) * 1000) / 1000.0;
      if (i % 9 != 5) {
        found.add(car.predicted(picture.frame(), sure, 0.9));
      }
    }
    for (String bay : free) {
      truth.add(Feature.polygon(picture, bay, "Free bay"));
      found.add(Feature.polygon(picture, bay, "Free bay").predicted(picture.frame(), 0.71, 0.88));
    }
    truth.add(
        Feature.mask(picture, "lawn", "Lawn", 0x4C9A2A),
        Feature.mask(picture, "bush-2", "Bush", 0x1E5631));
    truth.add(
        Feature.point(picture, "car driving roof", "Centre"),
        Feature.polyline(picture, "path", "Way"));
    found.add(
        Feature.mask(picture, "lawn", "Lawn", 0x4C9A2A).predicted(picture.frame(), 0.955, 0.97));
    found.add(
        Feature.mask(picture, "bush-2", "Bush", 0x1E5631).predicted(picture.frame(), 0.62, 0.81));
    truth.relate("will take", "car driving", free.getLast());
    truth.ask(
        radio("Occupied", option("Partly", text("Free bays", Integer.toString(free.size())))));
    found.ask(
        radio("Occupied", option("Partly", text("Free bays", Integer.toString(free.size() - 1)))));
    return Scene.row(this, picture)
        .global("demo/parking.jpg")
        .external("parking.jpg")
        .embed(12)
        .in(new RunDraft("Parking model", "run 11", truth, found));
  }

  private static Question car(int number) {
    String facing = number % 2 == 0 ? "In" : "Out";
    return radio(
        "Parked",
        option(
            "Yes",
            radio(
                "Facing",
                option(facing, checklist("Inside lines", option("Left"), option("Right"))))));
  }
}
