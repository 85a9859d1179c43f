package app.spotcheck.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Writes the icon as PNG files, as a Windows `.ico` and as a macOS `.icns`, all holding PNGs.
final class IconFiles {
  static final List<Integer> STAGE_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);
  private static final int LARGEST = 512;
  private static final int ICO_HEAD_BYTES = 6;
  private static final int ICO_ENTRY_BYTES = 16;

  /// The types that hold a PNG, and its size.
  private static final Map<String, Integer> ICNS_TYPES = icnsTypes();

  private IconFiles() {}

  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int size : STAGE_SIZES) {
      Files.write(folder.resolve("spotcheck-" + size + ".png"), png(size));
    }
    Files.write(folder.resolve("spotcheck.png"), png(LARGEST));
    Files.write(folder.resolve("spotcheck.ico"), ico());
    Files.write(folder.resolve("spotcheck.icns"), icns());
  }

  private static Map<String, Integer> icnsTypes() {
    Map<String, Integer> types = new LinkedHashMap<>();
    types.put("icp4", 16);
    types.put("icp5", 32);
    types.put("icp6", 64);
    types.put("ic07", 128);
    types.put("ic08", 256);
    types.put("ic09", LARGEST);
    types.put("ic11", 32);
    types.put("ic12", 64);
    types.put("ic13", 256);
    types.put("ic14", LARGEST);
    return types;
  }

  private static byte[] png(int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(IconArt.draw(size), "png", out);
    return out.toByteArray();
  }

  /// A head, an entry a size, then the pictures. A side of 256 is written as 0.
  private static byte[] ico() throws IOException {
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    int count = STAGE_SIZES.size();
    int head = ICO_HEAD_BYTES + count * ICO_ENTRY_BYTES;
    ByteBuffer buffer = ByteBuffer.allocate(head).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putShort((short) 0).putShort((short) 1).putShort((short) count);
    for (int size : STAGE_SIZES) {
      byte[] png = png(size);
      buffer.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
      buffer.putShort((short) 1).putShort((short) 32);
      buffer.putInt(png.length).putInt(head + pictures.size());
      pictures.write(png);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(buffer.array());
    file.write(pictures.toByteArray());
    return file.toByteArray();
  }

  /// Chunks of a type, a length that counts these eight bytes, and a picture.
  private static byte[] icns() throws IOException {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    for (Map.Entry<String, Integer> type : ICNS_TYPES.entrySet()) {
      chunks.write(chunk(type.getKey(), png(type.getValue())));
    }
    return chunk("icns", chunks.toByteArray());
  }

  private static byte[] chunk(String type, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .putInt(8 + content.length)
        .put(content)
        .array();
  }
}
