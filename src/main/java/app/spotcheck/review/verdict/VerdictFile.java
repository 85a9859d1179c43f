package app.spotcheck.review.verdict;

import app.spotcheck.review.ExportIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An open verdict file: what was in it, and the right to add to it where nobody else has it.
///
/// Opening reads the whole file; that is nothing for a thread that paints.
public final class VerdictFile implements AutoCloseable {
  private final Path path;
  private final ReviewContents contents;
  private final @Nullable AppendFile log;
  private final @Nullable String readOnlyReason;
  private final List<String> notices;

  private VerdictFile(
      Path path,
      ReviewContents contents,
      @Nullable AppendFile log,
      @Nullable String readOnlyReason,
      List<String> notices) {
    this.path = path;
    this.contents = contents;
    this.log = log;
    this.readOnlyReason = readOnlyReason;
    this.notices = List.copyOf(notices);
  }

  /// Opens a file, which need not be there yet and neither its folder, takes the lock on it, and
  /// cuts off a line that was never finished.
  ///
  /// @param export the export that a new file is begun for
  /// @throws IOException where the file is there and cannot be read
  public static VerdictFile open(Path path, ExportIdentity export) throws IOException {
    WriterLock lock = null;
    String cannotWrite = null;
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Optional<WriterLock> taken = WriterLock.tryAcquire(path);
      if (taken.isEmpty()) {
        return readOnly(path, read(path), "Another window or program writes into " + path + ".");
      }
      lock = taken.get();
    } catch (IOException e) {
      cannotWrite = cannotWrite(path, e);
    }
    String header = EntryWriter.line(new ReviewHeader(ReviewHeader.NEWEST, export));
    AppendFile log = new AppendFile(path, header, lock, AppendFile::openFile);
    boolean opened = false;
    try {
      VerdictFile file = opened(path, read(path), log, cannotWrite);
      opened = file.log != null;
      return file;
    } finally {
      if (!opened) {
        log.close();
      }
    }
  }

  private static VerdictFile opened(
      Path path, ReviewContents contents, AppendFile log, @Nullable String cannotWrite) {
    ReviewHeader header = contents.header();
    if (header != null && header.isNewer()) {
      return readOnly(
          path,
          contents,
          "A newer Spotcheck wrote %s (version %d; this one knows %d)."
              .formatted(path, header.version(), ReviewHeader.NEWEST));
    }
    if (header == null && (!contents.lines().isEmpty() || contents.uncopied() > 0)) {
      return readOnly(path, contents, path + " does not begin as a file of verdicts.");
    }
    List<String> notices = new ArrayList<>(contents.notices());
    try {
      if (cannotWrite == null) {
        log.open();
      }
    } catch (Tail.ForeignFileException e) {
      return readOnly(path, contents, path + " does not begin as a file of verdicts.");
    } catch (IOException e) {
      cannotWrite = cannotWrite(path, e);
    }
    if (cannotWrite != null) {
      notices.add(cannotWrite);
    }
    return new VerdictFile(path, contents, log, null, notices);
  }

  private static String cannotWrite(Path path, IOException e) {
    return "Verdicts cannot be saved in %s for now (%s).".formatted(path, e);
  }

  private static VerdictFile readOnly(Path path, ReviewContents contents, String reason) {
    return new VerdictFile(path, contents, null, reason, contents.notices());
  }

  private static ReviewContents read(Path path) throws IOException {
    try {
      return Files.exists(path) ? ReviewContents.read(path) : ReviewContents.empty();
    } catch (NoSuchFileException removedMeanwhile) {
      return ReviewContents.empty();
    }
  }

  public Path path() {
    return path;
  }

  /// What was in it when it was opened.
  public ReviewContents contents() {
    return contents;
  }

  /// Why nothing can be added, a sentence for people; empty where entries can be added.
  public Optional<String> readOnlyReason() {
    return Optional.ofNullable(readOnlyReason);
  }

  /// What is odd about the file or could not be done with it, a sentence each.
  public List<String> notices() {
    return notices;
  }

  /// Begins to add entries; closing the writer closes the file.
  ///
  /// @param listener is told when entries cannot be saved, and when they are
  /// @throws IllegalStateException where the file is read-only
  public VerdictWriter writer(SavingListener listener) {
    if (log == null) {
      throw new IllegalStateException(readOnlyReason);
    }
    return VerdictWriter.start(log, listener, VerdictWriter.RETRY);
  }

  /// Gives the right to write back, where no writer was begun.
  @Override
  public void close() throws IOException {
    if (log != null) {
      log.close();
    }
  }
}
