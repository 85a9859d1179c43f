package app.spotcheck.paint;

/// How the picture's pixels are changed to see more in them: first by gamma, then in contrast, then
/// in brightness.
///
/// @param brightness from -1, black, to 1, white; 0 changes nothing
/// @param contrast from -1, all grey, to 1, black and white only; 0 changes nothing
/// @param gamma from [#LEAST_GAMMA] to [#MOST_GAMMA]; above 1 dark parts become lighter
/// @param channels what of the colour is shown
public record PictureAdjustment(
    double brightness, double contrast, double gamma, Channels channels) {
  /// Changes nothing.
  public static final PictureAdjustment NEUTRAL = new PictureAdjustment(0, 0, 1, Channels.ALL);

  public static final double LEAST_GAMMA = 0.2;
  public static final double MOST_GAMMA = 5;

  /// What of the colour is shown: all of it, or one of its channels as grey.
  public enum Channels {
    ALL,
    RED,
    GREEN,
    BLUE
  }

  /// @throws IllegalArgumentException when a number is out of its range
  public PictureAdjustment {
    if (!(Math.abs(brightness) <= 1
        && Math.abs(contrast) <= 1
        && gamma >= LEAST_GAMMA
        && gamma <= MOST_GAMMA)) {
      throw new IllegalArgumentException(
          "a brightness of " + brightness + ", contrast of " + contrast + ", gamma of " + gamma);
    }
  }

  public boolean isNeutral() {
    return equals(NEUTRAL);
  }

  public PictureAdjustment withBrightness(double changed) {
    return new PictureAdjustment(changed, contrast, gamma, channels);
  }

  public PictureAdjustment withContrast(double changed) {
    return new PictureAdjustment(brightness, changed, gamma, channels);
  }

  public PictureAdjustment withGamma(double changed) {
    return new PictureAdjustment(brightness, contrast, changed, channels);
  }

  public PictureAdjustment withChannels(Channels changed) {
    return new PictureAdjustment(brightness, contrast, gamma, changed);
  }

  /// The level that takes the place of another; both are from 0 to 255.
  int levelOf(int level) {
    double curved = Math.pow(level / 255.0, 1 / gamma);
    // the slope of the line through mid-grey turns from flat to upright
    double slope = Math.tan((contrast + 1) * Math.PI / 4);
    double changed = (curved - 0.5) * slope + 0.5 + brightness;
    return (int) Math.round(255 * Math.clamp(changed, 0, 1));
  }
}
