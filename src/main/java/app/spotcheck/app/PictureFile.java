package app.spotcheck.app;

import app.spotcheck.paint.Frame;
import app.spotcheck.paint.PngEncoder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.DoubleConsumer;

/// Writes frames into PNG files, whole or not at all.
final class PictureFile {
  private PictureFile() {}

  /// Writes a frame, which cannot be painted into afterwards.
  ///
  /// @param progress gets the part that is written, from 0 to 1
  /// @throws java.io.InterruptedIOException when the thread is interrupted
  static void write(Frame frame, Path file, DoubleConsumer progress) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        PngEncoder.write(frame, out, progress);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
