package app.spotcheck.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip file, of whose files the export is taken.
final class ZipArchive implements Archive {
  private final ZipFile zip;
  private final ZipEntry entry;
  private final CheckedInputStream content;

  private ZipArchive(ZipFile zip, ZipEntry entry) throws IOException {
    this.zip = zip;
    this.entry = entry;
    this.content = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
  }

  /// @param shown what the person who opened the archive knows it by
  static ZipArchive open(Path file, Path shown) throws IOException, ExportException {
    ZipFile zip = zip(file, shown);
    try {
      return new ZipArchive(zip, new ZipChoice(zip, shown).entry());
    } catch (IOException | ExportException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile zip(Path file, Path shown) throws IOException, ExportException {
    try {
      // never fails on a name, whatever wrote it
      return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
    } catch (ZipException e) {
      String reason = String.valueOf(e.getMessage());
      if (reason.contains("encrypted")) {
        throw new ExportException(
            shown + " has a password. Unpack it yourself, then open the file that was inside.", e);
      }
      if (reason.contains("compression method")) {
        throw new ExportException(
            shown
                + " is packed in a way that cannot be read here."
                + " Unpack it yourself, then open the file that was inside.",
            e);
      }
      throw e;
    }
  }

  @Override
  public InputStream content() {
    return content;
  }

  @Override
  public long packedBytes() {
    return entry.getCompressedSize();
  }

  /// The JDK does not say how far it is in the packed bytes, so this is the same part of them.
  @Override
  public long packedRead(long unpacked) {
    double part = entry.getSize() == 0 ? 1 : Math.min(1, (double) unpacked / entry.getSize());
    return (long) (part * packedBytes());
  }

  @Override
  public void finish(long unpacked) throws IOException {
    if (unpacked != entry.getSize() || content.getChecksum().getValue() != entry.getCrc()) {
      throw new ZipException("the content does not match its size or its check");
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
    zip.close();
  }
}
