package app.spotcheck.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Why a file cannot be opened as an export: a sentence for the person who tried.
public final class ExportException extends Exception {
  private static final long serialVersionUID = 1L;

  ExportException(String message) {
    super(message);
  }

  ExportException(String message, Throwable cause) {
    super(message, cause);
  }

  /// What to say of a file that cannot be opened or read.
  static ExportException unreadable(Path path, IOException cause) {
    String message =
        switch (cause) {
          case NoSuchFileException _ -> "There is no file " + path + ".";
          case AccessDeniedException _ -> "No permission to read " + path + ".";
          default -> path + " cannot be read. Check the disk, or copy it again.";
        };
    return new ExportException(message, cause);
  }

  /// The sentence to show.
  public String explanation() {
    return String.valueOf(getMessage());
  }
}
