package app.spotcheck.app;

import app.spotcheck.geometry.Size;
import app.spotcheck.paint.CaptionTemplate;
import app.spotcheck.paint.CaptionTemplateException;
import app.spotcheck.paint.Coloring;
import app.spotcheck.paint.Layer;
import app.spotcheck.paint.ObjectStyle;
import app.spotcheck.paint.PaintOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of `--snapshot`.
final class SnapshotOptions {
  private static final int LONGEST_SIDE = 32_768;
  private static final double DEFAULT_TIMEOUT_SECONDS = 30;
  private static final double LONGEST_TIMEOUT_SECONDS = 86_400;

  @Option(
      names = "--snapshot",
      paramLabel = "OUT.png",
      description = "Draw the row into a PNG file, without any window or display, and exit.")
  private @Nullable Path file;

  @Option(
      names = "--view",
      paramLabel = "WxH",
      description = "Size of the snapshot that the row is fitted into, in pixels.")
  private @Nullable String view;

  @Option(
      names = "--show",
      split = ",",
      paramLabel = "LAYER",
      description =
          "What the snapshot shows, of image, masks, boxes, polygons, polylines, points,"
              + " relationships, captions. Default: all but captions.")
  private List<String> show = new ArrayList<>();

  @Option(
      names = "--object",
      paramLabel = "FEATURE_ID",
      description = "Show only this object in the snapshot; may be repeated.")
  private List<String> objects = new ArrayList<>();

  @Option(
      names = "--fill-opacity",
      paramLabel = "0..1",
      description = "How solid areas are filled; 1 is solid in the class colour. Default: 0.3.")
  private @Nullable Double fillOpacity;

  @Option(
      names = "--outline-opacity",
      paramLabel = "0..1",
      description = "How solid outlines are. Default: 1.")
  private @Nullable Double outlineOpacity;

  @Option(
      names = "--color-by",
      paramLabel = "WHAT",
      description =
          "What colours stand for: class, object, kind, labeller, confidence, role (label or"
              + " prediction), or 'answer:QUESTION > NESTED QUESTION'. Default: class.")
  private @Nullable String colorBy;

  @Option(
      names = "--caption",
      paramLabel = "TEMPLATE",
      description =
          "What captions say, where they are shown: a text with {name}, {kind}, {confidence}, {id},"
              + " {area} or {QUESTION > NESTED QUESTION} in it. Default: {name}.")
  private @Nullable String caption;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long to wait for all media together. Default: 30.")
  private @Nullable Double timeoutSeconds;

  @Nullable Path file() {
    return file;
  }

  List<String> objects() {
    return objects;
  }

  /// Refuses options that say nothing without `--snapshot`.
  void check() throws UsageException {
    boolean anyOther =
        view != null
            || !show.isEmpty()
            || !objects.isEmpty()
            || fillOpacity != null
            || outlineOpacity != null
            || colorBy != null
            || caption != null
            || timeoutSeconds != null;
    if (file == null && anyOther) {
      throw new UsageException(
          "--view, --show, --object, --fill-opacity, --outline-opacity, --color-by, --caption and"
              + " --timeout need --snapshot OUT.png.");
    }
  }

  double timeoutSeconds() throws UsageException {
    double seconds = timeoutSeconds == null ? DEFAULT_TIMEOUT_SECONDS : timeoutSeconds;
    if (!(seconds > 0 && seconds <= LONGEST_TIMEOUT_SECONDS)) {
      throw new UsageException("--timeout " + seconds + ": expected 0 to 86400 seconds");
    }
    return seconds;
  }

  @Nullable Size view() throws UsageException {
    if (view == null) {
      return null;
    }
    String[] sides = view.toLowerCase(Locale.ROOT).split("x", -1);
    try {
      int width = Integer.parseInt(sides[0]);
      int height = sides.length == 2 ? Integer.parseInt(sides[1]) : 0;
      if (width >= 1 && height >= 1 && width <= LONGEST_SIDE && height <= LONGEST_SIDE) {
        return new Size(width, height);
      }
    } catch (NumberFormatException notNumbers) {
      // said below, as for numbers out of range
    }
    throw new UsageException(
        "--view "
            + view
            + ": expected a width and a height in pixels, such as 1280x720, each at most "
            + LONGEST_SIDE);
  }

  PaintOptions paintOptions() throws UsageException {
    return new PaintOptions(layers(), Set.of(), new HashSet<>(objects), PaintOptions.ALL, style());
  }

  private ObjectStyle style() throws UsageException {
    ObjectStyle standard = ObjectStyle.DEFAULT;
    return new ObjectStyle(
        opacity("--fill-opacity", fillOpacity, standard.fillOpacity()),
        opacity("--outline-opacity", outlineOpacity, standard.outlineOpacity()),
        coloring(),
        captions());
  }

  private static double opacity(String option, @Nullable Double given, double standard)
      throws UsageException {
    double opacity = given == null ? standard : given;
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new UsageException(option + " " + opacity + ": expected 0 to 1");
    }
    return opacity;
  }

  private Coloring coloring() throws UsageException {
    if (colorBy == null) {
      return ObjectStyle.DEFAULT.coloring();
    }
    return Coloring.parse(colorBy)
        .orElseThrow(() ->
            new UsageException(
                "--color-by "
                    + colorBy
                    + ": expected class, object, kind, labeller, confidence, role or"
                    + " 'answer:QUESTION'"));
  }

  private CaptionTemplate captions() throws UsageException {
    try {
      return caption == null ? ObjectStyle.DEFAULT.caption() : CaptionTemplate.parse(caption);
    } catch (CaptionTemplateException e) {
      throw new UsageException("--caption " + caption + ": " + e.getMessage());
    }
  }

  private Set<Layer> layers() throws UsageException {
    if (show.isEmpty()) {
      return PaintOptions.DEFAULT.layers();
    }
    Set<Layer> layers = EnumSet.noneOf(Layer.class);
    for (String word : show) {
      layers.add(
          Arrays.stream(Layer.values())
              .filter(layer -> layer.word().equals(word.strip().toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(() -> new UsageException("--show " + word + ": expected " + words())));
    }
    return layers;
  }

  private static String words() {
    return Arrays.stream(Layer.values()).map(Layer::word).collect(Collectors.joining(", "));
  }
}
