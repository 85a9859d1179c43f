package app.spotcheck.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Tells where an export says that an image lies, and whether it may be read from there.
public sealed interface MediaLocation {
  /// A web address, exactly as it was exported.
  record RemoteLocation(String url) implements MediaLocation {}

  /// A file on this machine, whether or not it exists.
  record FileLocation(Path path) implements MediaLocation {}

  /// Something that is never opened.
  ///
  /// @param text what the export says; empty when it says nothing
  /// @param reason why not, and what to do, for people
  record RefusedLocation(String text, String reason) implements MediaLocation {}

  /// Reads a location; there is no text for which this fails.
  ///
  /// @param rowData what the export says
  /// @param exportFolder the folder that relative paths start from
  static MediaLocation of(@Nullable String rowData, Path exportFolder) {
    return LocationParser.parse(rowData, exportFolder);
  }
}
