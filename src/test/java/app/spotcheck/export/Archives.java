package app.spotcheck.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Archives for tests.
final class Archives {
  private Archives() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(String content) throws IOException {
    return gzip(bytes(content));
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    return packed.toByteArray();
  }

  static byte[] zip(String name, byte[] content) throws IOException {
    return zip(Map.of(name, content));
  }

  /// A zip of these files, in their order; a name that ends in a slash makes a folder.
  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return packed.toByteArray();
  }

  static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }

  /// The archive of one file with two bytes of its central directory set, little end first.
  ///
  /// @param offset where, in the entry of the directory
  static byte[] withDirectory(byte[] zip, int offset, int value) {
    byte[] changed = zip.clone();
    String text = new String(zip, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf("PK\u0001\u0002") + offset;
    changed[at] = (byte) value;
    changed[at + 1] = (byte) (value >> 8);
    return changed;
  }

  static byte[] start(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }
}
