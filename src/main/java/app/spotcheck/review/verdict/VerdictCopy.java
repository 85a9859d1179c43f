package app.spotcheck.review.verdict;

import app.spotcheck.file.WholeFile;
import app.spotcheck.review.ExportIdentity;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Gives an export whose file has another name now a copy of the verdicts that were given on it.
public final class VerdictCopy {
  private VerdictCopy() {}

  /// Copies a file of verdicts, whole or not at all, and never over another one. Its first line
  /// names the export as it is called now; all others are as they were.
  ///
  /// @param from begins as a file of verdicts
  /// @throws IOException where one of the files cannot be read or written, or the copy is there
  public static void write(Path from, Path to, ExportIdentity export) throws IOException {
    Files.createDirectories(to.toAbsolutePath().getParent());
    String header = EntryWriter.line(new ReviewHeader(ReviewHeader.NEWEST, export));
    WholeFile.<RuntimeException, RuntimeException>writeNew(
        to,
        out -> {
          try (InputStream in = new BufferedInputStream(Files.newInputStream(from))) {
            out.write(header.getBytes(StandardCharsets.US_ASCII));
            skipLine(in);
            in.transferTo(out);
          }
        });
  }

  private static void skipLine(InputStream in) throws IOException {
    int next = in.read();
    while (next >= 0 && next != '\n') {
      next = in.read();
    }
  }
}
