package app.spotcheck.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Recognises files that cannot be an export by how they begin, and says what to do about it.
final class OtherFormats {
  private static final int START_BYTES = 8192;
  private static final Pattern BLANK = Pattern.compile("\\A(\u00ef\u00bb\u00bf)?[ \\t\\r\\n]*");

  /// How compressed files begin, by the name of the format.
  private static final Map<String, String> COMPRESSED =
      Map.of(
          "gzip", "\u001f\u008b",
          "zip", "PK\u0003\u0004",
          "bzip2", "BZh",
          "xz", "\u00fd7zXZ",
          "7z", "7z\u00bc\u00af",
          "zstd", "(\u00b5/\u00fd");

  private static final List<String> BINARY = List.of("\u0089PNG", "\u00ff\u00d8\u00ff", "%PDF");
  private static final List<String> UTF_16 =
      List.of("\u00ff\u00fe", "\u00fe\u00ff", "{\0", "[\0", "\0{", "\0[");

  private OtherFormats() {}

  static void refuse(SeekableByteChannel channel) throws IOException, ExportException {
    String start = startOf(channel);
    for (Map.Entry<String, String> format : COMPRESSED.entrySet()) {
      if (start.startsWith(format.getValue())) {
        throw new ExportException(
            "The file is compressed ("
                + format.getKey()
                + "). Unpack it first, then open the file that was inside.");
      }
    }
    if (UTF_16.stream().anyMatch(start::startsWith)) {
      throw new ExportException("The file is UTF-16 text. Save it as UTF-8, then open it again.");
    }
    if (BINARY.stream().anyMatch(start::startsWith)
        || (start.indexOf('\0') >= 0 && !looksLikeJson(start))) {
      throw new ExportException(
          "The file is binary, not an export. An export is text with a JSON object per data row.");
    }
    if (start.startsWith("<")) {
      throw new ExportException(
          "The file is a web page or XML, not an export. Download the export again.");
    }
  }

  /// Zeros in what begins like JSON are damage to single rows.
  private static boolean looksLikeJson(String start) {
    return start.startsWith("{") || start.startsWith("[") || start.startsWith("/");
  }

  /// The first bytes as Latin-1, past a byte order mark of UTF-8 and white space.
  private static String startOf(SeekableByteChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(START_BYTES);
    channel.position(0);
    while (bytes.hasRemaining() && channel.read(bytes) > 0) {
      // until there are enough of them
    }
    String start = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    return BLANK.matcher(start).replaceFirst("");
  }
}
