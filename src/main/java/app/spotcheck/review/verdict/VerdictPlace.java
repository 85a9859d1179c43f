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

  private static final List<String> PACKINGS = List.of(".gz", ".zip");
  private static final List<String> EXTENSIONS = List.of(".ndjson", ".jsonl", ".json", ".txt");
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
    Path beside = ownBeside(export, SUFFIX);
    Path apart = dataFolder.resolve(shortened(stem) + "-" + Fingerprint.keyOf(absolute) + SUFFIX);
    boolean isBeside = fits(stem) && isWritable(beside);
    Path other = isBeside ? apart : beside;
    return new VerdictPlace(
        isBeside ? beside : apart, Files.isRegularFile(other) ? List.of(other) : List.of());
  }

  /// A file beside the export with its name, without its ending, and another end.
  ///
  /// @param export the export's file, or the folder of a pack
  public static Path beside(Path export, String suffix) {
    Path absolute = export.toAbsolutePath().normalize();
    return absolute.resolveSibling(stem(absolute) + suffix);
  }

  /// The file beside the export that holds its verdicts or its sample, be it there or not: with the
  /// export's name without its ending, unless that one was begun for another export of this name
  /// that lies beside it, such as `a.ndjson` beside `a.json`; a packed copy is no other one. Then,
  /// and ever after, it has the whole name.
  ///
  /// Reads the beginning of a file.
  ///
  /// @param export the export's file, or the folder of a pack
  public static Path ownBeside(Path export, String suffix) {
    Path absolute = export.toAbsolutePath().normalize();
    Path usual = beside(absolute, suffix);
    String name = String.valueOf(absolute.getFileName());
    Path whole = absolute.resolveSibling(name + suffix);
    return Files.exists(whole) || isOfOther(usual, absolute) ? whole : usual;
  }

  private static boolean isOfOther(Path file, Path export) {
    return NamedExport.in(file)
        .map(export::resolveSibling)
        .filter(other -> stem(other).equals(stem(export)))
        .filter(other -> !unpacked(other).equals(unpacked(export)))
        .filter(Files::isRegularFile)
        .isPresent();
  }

  private static String stem(Path export) {
    return without(EXTENSIONS, unpacked(export));
  }

  private static String unpacked(Path export) {
    Path name = export.getFileName();
    return without(PACKINGS, name == null ? "export" : name.toString());
  }

  private static String without(List<String> endings, String name) {
    String rest = name;
    for (String ending : endings) {
      boolean ends = rest.toLowerCase(Locale.ROOT).endsWith(ending);
      if (ends && rest.length() > ending.length()) {
        rest = rest.substring(0, rest.length() - ending.length());
      }
    }
    return rest;
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
