package app.spotcheck.review.verdict;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to write into a verdict file, which one holder on all computers has at a time. The
/// system gives it back when the holder dies.
///
/// The lock is on an empty, hidden file beside it: a POSIX lock goes as soon as its process closes
/// the locked file anywhere, as every reader of it would do. That file stays, since two programs
/// could hold locks under one name if it were removed.
final class WriterLock implements AutoCloseable {
  /// The locks of this process: the system does not keep its threads apart.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private WriterLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Takes the lock; empty where another window or program has it.
  ///
  /// @throws IOException where the folder is missing or cannot be written
  static Optional<WriterLock> tryAcquire(Path file) throws IOException {
    Path path = lockFile(file);
    if (!HELD.add(path)) {
      return Optional.empty();
    }
    Optional<WriterLock> lock = Optional.empty();
    try {
      lock = tryLock(path);
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(path);
      }
    }
    return lock;
  }

  private static Path lockFile(Path file) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : inRealFolder(file.toAbsolutePath());
    return real.resolveSibling("." + real.getFileName() + ".lock");
  }

  private static Path inRealFolder(Path file) throws IOException {
    Path folder = file.getParent();
    Path name = file.getFileName();
    if (folder == null || name == null) {
      throw new NoSuchFileException(file.toString());
    }
    return folder.toRealPath().resolve(name);
  }

  private static Optional<WriterLock> tryLock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
      return locked ? Optional.of(new WriterLock(path, channel)) : Optional.empty();
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  /// Gives the lock back.
  @Override
  public void close() throws IOException {
    try (channel) {
      HELD.remove(path);
    }
  }
}
