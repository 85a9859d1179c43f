package app.spotcheck.app;

import app.spotcheck.file.WholeFile;
import app.spotcheck.paint.Frame;
import app.spotcheck.paint.PngEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/// Writes frames into PNG files, whole or not at all.
final class PictureFile {
  private PictureFile() {}

  /// Writes a frame, which cannot be painted into afterwards.
  ///
  /// @param progress gets the part that is written, from 0 to 1
  /// @throws java.io.InterruptedIOException when the thread is interrupted
  static void write(Frame frame, Path file, DoubleConsumer progress) throws IOException {
    WholeFile.<RuntimeException, RuntimeException>write(
        file, out -> PngEncoder.write(frame, out, progress));
  }
}
