package app.spotcheck.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Finds the export among the files of a zip archive.
final class ZipChoice {
  private static final int MOST_NAMES = 5;
  private static final int START_BYTES = 8192;

  private final ZipFile zip;
  private final Path shown;

  ZipChoice(ZipFile zip, Path shown) {
    this.zip = zip;
    this.shown = shown;
  }

  /// The only file, or the only one that begins like an export, or else the only packed one.
  ZipEntry entry() throws IOException, ExportException {
    List<ZipEntry> files =
        zip.stream().filter(ZipChoice::counts).map(ZipEntry.class::cast).toList();
    if (files.isEmpty()) {
      throw new ExportException("There is no file in " + shown + ". Download the export again.");
    }
    if (files.size() == 1) {
      return files.getFirst();
    }
    List<ZipEntry> exports = new ArrayList<>();
    List<ZipEntry> packed = new ArrayList<>();
    for (ZipEntry file : files) {
      byte[] start = start(file);
      if (beginsLikeExport(start)) {
        exports.add(file);
      } else if (Packing.of(start) != Packing.NONE) {
        packed.add(file);
      }
    }
    List<ZipEntry> found = exports.isEmpty() ? packed : exports;
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw found.isEmpty()
        ? several(files, " files, and none begins like an export: ")
        : several(found, " files that may be the export: ");
  }

  /// Folders, and what systems put beside the files of people, do not count.
  private static boolean counts(ZipEntry entry) {
    return !entry.isDirectory()
        && Arrays.stream(entry.getName().split("[/\\\\]"))
            .noneMatch(step -> step.startsWith(".") || step.equals("__MACOSX"));
  }

  private byte[] start(ZipEntry file) throws IOException {
    try (InputStream in = zip.getInputStream(file)) {
      return in.readNBytes(START_BYTES);
    }
  }

  private static boolean beginsLikeExport(byte[] start) {
    String text = new String(start, StandardCharsets.UTF_8);
    String content = (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
    return content.startsWith("{") || content.startsWith("[");
  }

  private ExportException several(List<ZipEntry> files, String what) {
    String names =
        files.stream()
            .limit(MOST_NAMES)
            .map(file -> ProblemLog.shortened(name(file)))
            .collect(Collectors.joining(", "));
    String rest = files.size() > MOST_NAMES ? " and " + (files.size() - MOST_NAMES) + " more" : "";
    return new ExportException(
        shown
            + " holds "
            + files.size()
            + what
            + names
            + rest
            + ". Unpack the one you want, then open it.");
  }

  /// The name as it was meant: some programs write UTF-8 without saying so.
  private static String name(ZipEntry file) {
    String name = file.getName();
    if (name.chars().anyMatch(c -> c > 0xff)) {
      return name;
    }
    String decoded = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return decoded.indexOf('\ufffd') < 0 ? decoded : name;
  }
}
