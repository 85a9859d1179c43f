package app.spotcheck.media.http;

import java.io.IOException;
import java.nio.file.Path;

/// Gives a place on disk to what is too large for memory.
public interface Spill {
  /// A new file, or the path of one that does not exist yet; it is the caller's once a fetch has
  /// returned it, and removed again when the fetch fails.
  Path newFile() throws IOException;
}
