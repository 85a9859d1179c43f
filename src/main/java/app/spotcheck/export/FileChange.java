package app.spotcheck.export;

import app.spotcheck.cache.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// What has become of a file since it was opened.
public enum FileChange {
  NONE,
  /// There is more at its end.
  GROWN,
  CHANGED,
  GONE;

  static FileChange of(Path path, Fingerprint opened) {
    BasicFileAttributes now;
    try {
      now = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException e) {
      return GONE;
    }
    boolean sameTime = now.lastModifiedTime().toMillis() == opened.modifiedMillis();
    if (now.size() == opened.size() && sameTime) {
      return NONE;
    }
    return now.size() > opened.size() && !sameTime ? GROWN : CHANGED;
  }
}
