package app.spotcheck;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Formats the project's Java sources in place with google-java-format.
///
/// Spotless would do this inside Maven's own JVM, whose javac may be too old to parse the sources.
public final class CodeFormat {
  private static final Path SOURCES = Path.of("src");

  private CodeFormat() {}

  /// Writes every source file that is not formatted yet.
  public static void main(String[] arguments) throws IOException, FormatterException {
    for (Path file : unformatted()) {
      Files.writeString(file, formatted(file));
      System.out.println(file);
    }
  }

  static List<Path> unformatted() throws IOException, FormatterException {
    List<Path> found = new ArrayList<>();
    try (var files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        if (!Files.readString(file).equals(formatted(file))) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static String formatted(Path file) throws IOException, FormatterException {
    String source = RemoveUnusedImports.removeUnusedImports(Files.readString(file));
    return new Formatter().formatSourceAndFixImports(source);
  }
}
