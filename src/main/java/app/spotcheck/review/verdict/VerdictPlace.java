package app.spotcheck.review.verdict;

import app.spotcheck.cache.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Where the verdicts on an export are kept.
///
/// @param file the file to write to
/// @param readToo further files that hold verdicts on it, for reading only: from when the other
///   place was the one that could be written
public record VerdictPlace(Path file, List<Path> readToo) {
  /// The end of the name of a verdict file.
  public static final String SUFFIX = ".review.ndjson";

  private static final List<String> EXTENSIONS =
      List.of(".gz", ".zip", ".ndjson", ".jsonl", ".json", ".txt");
  private static final int LONGEST_STEM_BYTES = 200;
  private static final int LONGEST_SHOWN_STEM = 40;

  /// Beside the export, or in a data folder where that cannot be written; the name there keeps
  /// exports of the same name apart by their folders.
  ///
  /// @param export the export's file, or the folder of a pack
  /// @param dataFolder is made when the first verdict is written to it
  public static VerdictPlace of(Path export, Path dataFolder) {
    Path absolute = export.toAbsolutePath().normalize();
    String stem = stem(absolute);
    Path beside = beside(export, SUFFIX);
    Path apart = dataFolder.resolve(shortened(stem) + "-" + Fingerprint.keyOf(absolute) + SUFFIX);
    boolean isBeside = fits(stem) && isWritable(beside);
    Path other = isBeside ? apart : beside;
    return new VerdictPlace(
        isBeside ? beside : apart, Files.isRegularFile(other) ? List.of(other) : List.of());
  }

  /// A file beside the export with its name and another end.
  ///
  /// @param export the export's file, or the folder of a pack
  public static Path beside(Path export, String suffix) {
    Path absolute = export.toAbsolutePath().normalize();
    return absolute.resolveSibling(stem(absolute) + suffix);
  }

  private static String stem(Path export) {
    Path name = export.getFileName();
    String stem = name == null ? "export" : name.toString();
    for (String extension : EXTENSIONS) {
      boolean ends = stem.toLowerCase(Locale.ROOT).endsWith(extension);
      if (ends && stem.length() > extension.length()) {
        stem = stem.substring(0, stem.length() - extension.length());
      }
    }
    return stem;
  }

  private static boolean fits(String stem) {
    return stem.getBytes(StandardCharsets.UTF_8).length <= LONGEST_STEM_BYTES;
  }

  private static String shortened(String stem) {
    String plain = stem.replaceAll("[^A-Za-z0-9]+", "-");
    return plain.substring(0, Math.min(plain.length(), LONGEST_SHOWN_STEM));
  }

  private static boolean isWritable(Path file) {
    Path folder = file.getParent();
    return folder != null
        && Files.isWritable(folder)
        && (!Files.exists(file) || Files.isWritable(file));
  }
}
