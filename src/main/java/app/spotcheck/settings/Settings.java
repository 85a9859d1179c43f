package app.spotcheck.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the program remembers between runs. Never the API key.
///
/// @param window where the window was; none before the first run
/// @param recentFiles paths of exports, the newest first
/// @param folder where the open dialog starts; none before the first file
/// @param fillOpacity from 0 to 1
/// @param hiddenLayers layers that are switched off, by their words
/// @param wholeShapes whether masks are drawn whole
/// @param filters texts of saved filters by their names
/// @param mediaCacheGigabytes how much the cache for pictures may take; none for the default
/// @param mediaFolders folders with the pictures of exports, by the exports' paths
public record Settings(
    @Nullable WindowPlace window,
    List<String> recentFiles,
    @Nullable String folder,
    @Nullable Double fillOpacity,
    List<String> hiddenLayers,
    boolean wholeShapes,
    Map<String, String> filters,
    @Nullable Integer mediaCacheGigabytes,
    Map<String, String> mediaFolders) {
  public static final Settings DEFAULT =
      new Settings(null, List.of(), null, null, List.of(), false, Map.of(), null, Map.of());

  private static final int MOST_RECENT_FILES = 10;

  /// Where a window was, in screen units.
  public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}

  // collections are absent in a file that an older version wrote
  @SuppressWarnings("NullAway")
  public Settings {
    recentFiles = recentFiles == null ? List.of() : List.copyOf(recentFiles);
    hiddenLayers = hiddenLayers == null ? List.of() : List.copyOf(hiddenLayers);
    filters = filters == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(filters));
    mediaFolders =
        mediaFolders == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(mediaFolders));
    fillOpacity = fillOpacity != null && fillOpacity >= 0 && fillOpacity <= 1 ? fillOpacity : null;
  }

  public Settings withWindow(WindowPlace place) {
    return new Settings(
        place,
        recentFiles,
        folder,
        fillOpacity,
        hiddenLayers,
        wholeShapes,
        filters,
        mediaCacheGigabytes,
        mediaFolders);
  }

  /// With a file as the newest of the recent ones.
  public Settings withRecentFile(String path, String itsFolder) {
    List<String> files = new ArrayList<>(recentFiles);
    files.remove(path);
    files.addFirst(path);
    List<String> kept = files.subList(0, Math.min(files.size(), MOST_RECENT_FILES));
    return new Settings(
        window,
        kept,
        itsFolder,
        fillOpacity,
        hiddenLayers,
        wholeShapes,
        filters,
        mediaCacheGigabytes,
        mediaFolders);
  }

  public Settings withDrawing(double opacity, List<String> hidden, boolean whole) {
    return new Settings(
        window,
        recentFiles,
        folder,
        opacity,
        hidden,
        whole,
        filters,
        mediaCacheGigabytes,
        mediaFolders);
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
        window,
        recentFiles,
        folder,
        fillOpacity,
        hiddenLayers,
        wholeShapes,
        changed,
        mediaCacheGigabytes,
        mediaFolders);
  }

  public Settings withMediaCache(int gigabytes) {
    return new Settings(
        window,
        recentFiles,
        folder,
        fillOpacity,
        hiddenLayers,
        wholeShapes,
        filters,
        gigabytes,
        mediaFolders);
  }

  /// With a folder in which pictures of an export lie; none to forget it.
  public Settings withMediaFolder(String export, @Nullable String pictures) {
    Map<String, String> changed = new TreeMap<>(mediaFolders);
    if (pictures == null) {
      changed.remove(export);
    } else {
      changed.put(export, pictures);
    }
    return new Settings(
        window,
        recentFiles,
        folder,
        fillOpacity,
        hiddenLayers,
        wholeShapes,
        filters,
        mediaCacheGigabytes,
        changed);
  }
}
