package app.spotcheck.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the program remembers between runs. Never the API key.
///
/// @param window where the window was; none before the first run
/// @param recentFiles paths of exports, the newest first
/// @param folder where the open dialog starts; none before the first file
/// @param filters texts of saved filters by their names
/// @param controls keys, commands and the size of text
public record Settings(
    @Nullable WindowPlace window,
    List<String> recentFiles,
    @Nullable String folder,
    Drawing drawing,
    Map<String, String> filters,
    Media media,
    Colors colors,
    Controls controls,
    Looking looking) {
  public static final Settings DEFAULT =
      new Settings(
          null,
          List.of(),
          null,
          Drawing.DEFAULT,
          Map.of(),
          Media.DEFAULT,
          Colors.DEFAULT,
          Controls.DEFAULT,
          Looking.DEFAULT);

  private static final int MOST_RECENT_FILES = 10;

  /// Where a window was, in screen units.
  public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}

  /// How rows are drawn.
  ///
  /// @param fillOpacity from 0 to 1; none for the default
  /// @param hiddenLayers layers that are switched off, by their words
  /// @param wholeShapes whether masks are drawn whole
  /// @param unturned whether pictures are shown as they are stored, whatever their EXIF says
  /// @param grid whether the grid of rows is on show instead of the canvas
  /// @param style how objects are drawn besides their fill
  public record Drawing(
      @Nullable Double fillOpacity,
      List<String> hiddenLayers,
      boolean wholeShapes,
      boolean unturned,
      boolean grid,
      Style style) {
    static final Drawing DEFAULT = new Drawing(null, List.of(), false, false, false, Style.DEFAULT);

    // parts are absent in a file that an older version wrote
    @SuppressWarnings("NullAway")
    public Drawing {
      style = style == null ? Style.DEFAULT : style;
      hiddenLayers = hiddenLayers == null ? List.of() : List.copyOf(hiddenLayers);
      fillOpacity =
          fillOpacity != null && fillOpacity >= 0 && fillOpacity <= 1 ? fillOpacity : null;
    }
  }

  /// How objects are drawn, besides their fill.
  ///
  /// @param outlineOpacity from 0 to 1; none for the default
  /// @param colorBy what colours stand for, as the command line spells it; none for the default
  /// @param caption the template of captions; none for the default
  public record Style(
      @Nullable Double outlineOpacity, @Nullable String colorBy, @Nullable String caption) {
    static final Style DEFAULT = new Style(null, null, null);

    public Style {
      outlineOpacity =
          outlineOpacity != null && outlineOpacity >= 0 && outlineOpacity <= 1
              ? outlineOpacity
              : null;
    }
  }

  /// The colours of classes.
  ///
  /// @param colorBlindSafe whether they are those that colour-blind people can tell apart
  /// @param classes colours that were chosen, as `#rrggbb`, by the names of classes
  public record Colors(boolean colorBlindSafe, Map<String, String> classes) {
    static final Colors DEFAULT = new Colors(false, Map.of());
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

    // a map is absent in a file that an older version wrote, and a hand may have broken a colour
    @SuppressWarnings("NullAway")
    public Colors {
      Map<String, String> readable = new TreeMap<>(classes == null ? Map.of() : classes);
      readable.values().removeIf(color -> color == null || !COLOR.matcher(color).matches());
      classes = Collections.unmodifiableMap(readable);
    }
  }

  /// Where pictures and masks come from.
  ///
  /// @param cacheGigabytes how much the cache may take; none for the default
  /// @param folders folders with the pictures of exports, by the exports' paths
  public record Media(@Nullable Integer cacheGigabytes, Map<String, String> folders) {
    static final Media DEFAULT = new Media(null, Map.of());
    private static final int DEFAULT_CACHE_GIGABYTES = 4;

    // a map is absent in a file that an older version wrote
    @SuppressWarnings("NullAway")
    public Media {
      folders = folders == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(folders));
    }

    /// How much the cache may take, in gigabytes.
    public int mostCacheGigabytes() {
      return cacheGigabytes == null || cacheGigabytes < 1
          ? DEFAULT_CACHE_GIGABYTES
          : cacheGigabytes;
    }

    public Media withCache(int gigabytes) {
      return new Media(gigabytes, folders);
    }

    /// With a folder in which pictures of an export lie; none to forget it.
    public Media withFolder(String export, @Nullable String pictures) {
      Map<String, String> changed = new TreeMap<>(folders);
      if (pictures == null) {
        changed.remove(export);
      } else {
        changed.put(export, pictures);
      }
      return new Media(cacheGigabytes, changed);
    }
  }

  /// How one moves over a picture, and from one to the next.
  ///
  /// @param zoomPolicy what becomes of the zoom on another row, by its word; none for the default
  /// @param withoutMinimap whether there is no small overview of a picture that is zoomed in
  /// @param comparison how two labels are shown, by its word; none for the default
  /// @param threshold how alike objects are at least that count as the same, from 0 to 1; none for
  ///   the default
  public record Looking(
      @Nullable String zoomPolicy,
      boolean withoutMinimap,
      @Nullable String comparison,
      @Nullable Double threshold) {
    public static final Looking DEFAULT = new Looking(null, false, null, null);

    public Looking {
      threshold = threshold == null || !(threshold >= 0 && threshold <= 1) ? null : threshold;
    }
  }

  // parts are absent in a file that an older version wrote
  @SuppressWarnings("NullAway")
  public Settings {
    recentFiles = recentFiles == null ? List.of() : List.copyOf(recentFiles);
    filters = filters == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(filters));
    drawing = drawing == null ? Drawing.DEFAULT : drawing;
    media = media == null ? Media.DEFAULT : media;
    colors = colors == null ? Colors.DEFAULT : colors;
    controls = controls == null ? Controls.DEFAULT : controls;
    looking = looking == null ? Looking.DEFAULT : looking;
  }

  public Settings withWindow(WindowPlace place) {
    return new Settings(
        place, recentFiles, folder, drawing, filters, media, colors, controls, looking);
  }

  /// With a file as the newest of the recent ones.
  public Settings withRecentFile(String path, String itsFolder) {
    List<String> files = new ArrayList<>(recentFiles);
    files.remove(path);
    files.addFirst(path);
    List<String> kept = files.subList(0, Math.min(files.size(), MOST_RECENT_FILES));
    return new Settings(
        window, kept, itsFolder, drawing, filters, media, colors, controls, looking);
  }

  public Settings withDrawing(Drawing changed) {
    return new Settings(
        window, recentFiles, folder, changed, filters, media, colors, controls, looking);
  }

  /// With a filter under a name, in place of the one that had it.
  public Settings withFilter(String name, String text) {
    Map<String, String> more = new TreeMap<>(filters);
    more.put(name, text);
    return withFilters(more);
  }

  /// Without the filter of a name.
  public Settings withoutFilter(String name) {
    Map<String, String> fewer = new TreeMap<>(filters);
    fewer.remove(name);
    return withFilters(fewer);
  }

  private Settings withFilters(Map<String, String> changed) {
    return new Settings(
        window, recentFiles, folder, drawing, changed, media, colors, controls, looking);
  }

  public Settings withMedia(Media changed) {
    return new Settings(
        window, recentFiles, folder, drawing, filters, changed, colors, controls, looking);
  }

  public Settings withColors(Colors changed) {
    return new Settings(
        window, recentFiles, folder, drawing, filters, media, changed, controls, looking);
  }

  public Settings withControls(Controls changed) {
    return new Settings(
        window, recentFiles, folder, drawing, filters, media, colors, changed, looking);
  }

  /// With another way to check and to judge.
  public Settings withJudging(UnaryOperator<Judging> change) {
    return withControls(controls.withJudging(change.apply(controls.judging())));
  }

  public Settings withLooking(Looking changed) {
    return new Settings(
        window, recentFiles, folder, drawing, filters, media, colors, controls, changed);
  }
}
