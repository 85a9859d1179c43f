package app.spotcheck.check.media;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.image.Picture;
import java.util.Arrays;
import java.util.OptionalLong;

/// Tells what a picture looks like in 64 bits, of which few change where it is scaled, compressed
/// anew, or made brighter.
///
/// The bits are those of the 64 lowest frequencies of the cosine transform of 32 x 32 mean
/// brightnesses, the mean of the whole left out: whether each is above their median. A picture in
/// which most of these frequencies are lost in noise, such as one of a single colour or a plain
/// gradient, has no such bits, since all of them would look alike.
public final class PerceptualHash {
  /// The size in which a picture is decoded to be looked at.
  public static final Size SEEN = new Size(256, 256);

  private static final int SIDE = 32;
  private static final int FREQUENCIES = 11;

  /// How strong a frequency has to be to count, in grey levels of 255.
  private static final double NOISE = 0.25;

  private static final int FEWEST_FREQUENCIES = 20;
  private static final double[][] COSINES = cosines();

  private PerceptualHash() {}

  private static double[][] cosines() {
    double[][] cosines = new double[FREQUENCIES][SIDE];
    for (int u = 0; u < FREQUENCIES; u++) {
      for (int x = 0; x < SIDE; x++) {
        cosines[u][x] = Math.cos(Math.PI * u * (2 * x + 1) / (2 * SIDE)) * 2 / SIDE;
      }
    }
    return cosines;
  }

  /// The bits of a picture; none where it is too plain. Transparent pixels count as black.
  public static OptionalLong of(Picture picture) {
    double[] strengths = lowest(transformed(brightness(picture)));
    long strong = Arrays.stream(strengths).filter(strength -> strength != 0).count();
    if (strong < FEWEST_FREQUENCIES) {
      return OptionalLong.empty();
    }
    double[] sorted = strengths.clone();
    Arrays.sort(sorted);
    double median = (sorted[Long.SIZE / 2 - 1] + sorted[Long.SIZE / 2]) / 2;
    long bits = 0;
    for (double strength : strengths) {
      bits = bits << 1 | (strength > median ? 1 : 0);
    }
    return OptionalLong.of(bits);
  }

  /// The mean brightness, from 0 to 255, of each of 32 x 32 parts.
  private static double[][] brightness(Picture picture) {
    double[][] means = new double[SIDE][SIDE];
    for (int row = 0; row < SIDE; row++) {
      int top = row * picture.height() / SIDE;
      int bottom = Math.max(top + 1, (row + 1) * picture.height() / SIDE);
      for (int column = 0; column < SIDE; column++) {
        int left = column * picture.width() / SIDE;
        int right = Math.max(left + 1, (column + 1) * picture.width() / SIDE);
        means[row][column] = mean(picture, left, top, right, bottom);
      }
    }
    return means;
  }

  private static double mean(Picture picture, int left, int top, int right, int bottom) {
    int[] argb = picture.argb();
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int at = y * picture.width() + left; at < y * picture.width() + right; at++) {
        int pixel = argb[at];
        sum += 299 * (pixel >> 16 & 255) + 587 * (pixel >> 8 & 255) + 114 * (pixel & 255);
      }
    }
    return sum / 1000.0 / ((double) (right - left) * (bottom - top));
  }

  private static double[][] transformed(double[][] means) {
    double[][] across = new double[SIDE][FREQUENCIES];
    for (int y = 0; y < SIDE; y++) {
      for (int u = 0; u < FREQUENCIES; u++) {
        for (int x = 0; x < SIDE; x++) {
          across[y][u] += means[y][x] * COSINES[u][x];
        }
      }
    }
    double[][] both = new double[FREQUENCIES][FREQUENCIES];
    for (int v = 0; v < FREQUENCIES; v++) {
      for (int u = 0; u < FREQUENCIES; u++) {
        for (int y = 0; y < SIDE; y++) {
          both[v][u] += across[y][u] * COSINES[v][y];
        }
      }
    }
    return both;
  }

  /// The frequencies after the mean, the lowest first, diagonal by diagonal; 0 for noise.
  private static double[] lowest(double[][] frequencies) {
    double[] lowest = new double[Long.SIZE];
    int count = 0;
    for (int sum = 1; count < lowest.length; sum++) {
      for (int v = 0; v <= sum && count < lowest.length; v++) {
        double strength = frequencies[v][sum - v];
        lowest[count++] = Math.abs(strength) < NOISE ? 0 : strength;
      }
    }
    return lowest;
  }
}
