package app.spotcheck.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a file is packed, as its first bytes say.
enum Packing {
  NONE,
  GZIP,
  ZIP;

  private static final int START_BYTES = 4;

  static Packing of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(START_BYTES));
    }
  }

  /// @param start the first bytes of the file, four of them if it has so many
  static Packing of(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u001f\u008b")) {
      return GZIP;
    }
    boolean zip = text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006");
    return zip ? ZIP : NONE;
  }
}
