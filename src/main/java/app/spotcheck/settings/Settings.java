package app.spotcheck.settings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the program remembers between runs. Never the API key.
///
/// @param window where the window was; none before the first run
/// @param recentFiles paths of exports, the newest first
/// @param folder where the open dialog starts; none before the first file
/// @param fillOpacity from 0 to 1
/// @param hiddenLayers layers that are switched off, by their words
/// @param wholeShapes whether masks are drawn whole
public record Settings(
    @Nullable WindowPlace window,
    List<String> recentFiles,
    @Nullable String folder,
    @Nullable Double fillOpacity,
    List<String> hiddenLayers,
    boolean wholeShapes) {
  public static final Settings DEFAULT =
      new Settings(null, List.of(), null, null, List.of(), false);

  private static final int MOST_RECENT_FILES = 10;

  /// Where a window was, in screen units.
  public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}

  // lists are absent in a file that an older version wrote
  @SuppressWarnings("NullAway")
  public Settings {
    recentFiles = recentFiles == null ? List.of() : List.copyOf(recentFiles);
    hiddenLayers = hiddenLayers == null ? List.of() : List.copyOf(hiddenLayers);
    fillOpacity = fillOpacity != null && fillOpacity >= 0 && fillOpacity <= 1 ? fillOpacity : null;
  }

  public Settings withWindow(WindowPlace place) {
    return new Settings(place, recentFiles, folder, fillOpacity, hiddenLayers, wholeShapes);
  }

  /// With a file as the newest of the recent ones.
  public Settings withRecentFile(String path, String itsFolder) {
    List<String> files = new ArrayList<>(recentFiles);
    files.remove(path);
    files.addFirst(path);
    List<String> kept = files.subList(0, Math.min(files.size(), MOST_RECENT_FILES));
    return new Settings(window, kept, itsFolder, fillOpacity, hiddenLayers, wholeShapes);
  }

  public Settings withDrawing(double opacity, List<String> hidden, boolean whole) {
    return new Settings(window, recentFiles, folder, opacity, hidden, whole);
  }
}
