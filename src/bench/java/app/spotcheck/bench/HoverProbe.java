package app.spotcheck.bench;

import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.paint.ObjectPicker;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.Scene;
import java.util.Arrays;
import java.util.Random;

/// Asks what is under the cursor at many places of one scene, and prints how long the median and
/// the 99th percentile of those questions took.
public final class HoverProbe {
  static final String RESULT = "milliseconds a pick, median and 99th percentile: ";

  private static final int WARM_UP = 20_000;
  private static final int PICKS = 20_000;

  /// View pixels, as far as the cursor may be from a line.
  private static final double TOLERANCE = 6;

  private HoverProbe() {}

  /// @param arguments the polygons beside 50 masks
  public static void main(String[] arguments) {
    Scene scene = StreetScene.crowd(Integer.parseInt(arguments[0]));
    Viewport fitted = Viewport.fitting(scene.frame(), ProbeWindow.WIDTH, ProbeWindow.HEIGHT, 0);
    double tolerance = TOLERANCE / fitted.scale();
    Random random = new Random(9);
    double[] times = new double[PICKS];
    long found = 0;
    for (int pick = -WARM_UP; pick < PICKS; pick++) {
      Point at =
          new Point(
              random.nextDouble() * scene.frame().width(),
              random.nextDouble() * scene.frame().height());
      long start = System.nanoTime();
      found += ObjectPicker.at(scene, PaintOptions.DEFAULT, at, tolerance).size();
      times[Math.max(0, pick)] = (System.nanoTime() - start) / 1e6;
    }
    if (found == 0) {
      throw new IllegalStateException("nothing was under the cursor");
    }
    Arrays.sort(times);
    System.out.println(RESULT + times[PICKS / 2] + " " + times[PICKS * 99 / 100]);
  }
}
