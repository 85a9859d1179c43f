package app.spotcheck.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileCacheTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir Path temporary;

  private FileCache cache(long mostBytes) {
    return new FileCache(temporary.resolve("cache"), mostBytes);
  }

  private static Path keep(FileCache cache, String name, int bytes) throws IOException {
    Path part = cache.newPart(name);
    Files.write(part, new byte[bytes]);
    return cache.keep(part, name);
  }

  /// Keeps a file that was last used so many hours after a day long ago.
  private static void keepUsedAt(FileCache cache, String name, int bytes, int hour)
      throws IOException {
    Path file = keep(cache, name, bytes);
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plus(Duration.ofHours(hour))));
  }

  private static List<String> names(FileCache cache) throws IOException {
    try (Stream<Path> files = Files.list(cache.folder())) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void nothingIsMadeBeforeTheFirstFile() throws IOException {
    FileCache cache = cache(100);
    assertThat(cache.find("a")).isEmpty();
    cache.remove("a");
    cache.discard(cache.folder().resolve("a.1.part"));
    assertThat(cache.folder()).doesNotExist();
    Path part = cache.newPart("a");
    assertThat(part).doesNotExist();
    assertThat(part.getParent()).isEqualTo(cache.folder());
    assertThat(cache.folder()).isEmptyDirectory();
  }

  @Test
  void keepsAndFindsAFile() throws IOException {
    FileCache cache = cache(100);
    Path part = cache.newPart("a");
    Files.writeString(part, "one");
    assertThat(cache.find("a")).as("half-written").isEmpty();
    Path kept = cache.keep(part, "a");
    assertThat(part).doesNotExist();
    assertThat(cache.find("a")).contains(kept);
    assertThat(kept).hasContent("one");
    cache.remove("a");
    assertThat(cache.find("a")).isEmpty();
  }

  @Test
  void keepReplacesTheFileOfThatName() throws IOException {
    FileCache cache = cache(100);
    keep(cache, "a", 5);
    Path kept = keep(cache, "a", 7);
    assertThat(kept).hasSize(7);
    assertThat(names(cache)).containsExactly("a");
  }

  @Test
  void leastRecentlyUsedGoesFirst() throws IOException {
    FileCache cache = cache(30);
    keepUsedAt(cache, "oldest", 10, 1);
    keepUsedAt(cache, "old", 10, 2);
    keepUsedAt(cache, "new", 10, 3);
    assertThat(cache.find("oldest")).isPresent();
    keep(cache, "newest", 10);
    assertThat(names(cache)).containsExactly("new", "newest", "oldest");
  }

  @Test
  void aFileLargerThanTheBoundStaysAlone() throws IOException {
    FileCache cache = cache(30);
    keepUsedAt(cache, "small", 10, 1);
    keep(cache, "large", 100);
    assertThat(names(cache)).containsExactly("large");
  }

  @Test
  void neverExceedsTheBoundWithManySmallFiles() throws IOException {
    FileCache cache = cache(6400);
    for (int i = 0; i < 100; i++) {
      keepUsedAt(cache, "file" + i, 90, i);
      long bytes = names(cache).size() * 90L;
      assertThat(bytes).isLessThanOrEqualTo(6400);
    }
    assertThat(cache.find("file99")).isPresent();
    assertThat(cache.find("file0")).isEmpty();
  }

  @Test
  void removesPartsLeftBehindADayAgoOnly() throws IOException {
    FileCache cache = cache(30);
    Path stale = Files.write(cache.newPart("a"), new byte[100]);
    Files.setLastModifiedTime(stale, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    Path fresh = Files.write(cache.newPart("b"), new byte[100]);
    keep(cache, "c", 10);
    assertThat(stale).doesNotExist();
    assertThat(fresh).exists();
    cache.discard(fresh);
    assertThat(names(cache)).containsExactly("c");
  }

  @Test
  void whatCannotBeDeletedIsLeft() throws IOException {
    FileCache cache = cache(30);
    Path folder = cache.newPart("folder").resolveSibling("folder");
    Files.createDirectories(folder.resolve("inside"));
    keepUsedAt(cache, "a", 20, 1);
    keep(cache, "b", 20);
    cache.remove("folder");
    assertThat(names(cache)).containsExactly("b", "folder");
    assertThat(cache.find("folder")).isEmpty();
  }

  @Test
  void aPartThatIsGoneIsAnError() throws IOException {
    FileCache cache = cache(30);
    Path part = cache.newPart("a");
    assertThatThrownBy(() -> cache.keep(part, "a")).isInstanceOf(IOException.class);
  }

  @Test
  void aFolderThatCannotBeMadeIsAnError() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    FileCache cache = new FileCache(file.resolve("cache"), 30);
    assertThat(cache.find("a")).isEmpty();
    assertThatThrownBy(() -> cache.newPart("a")).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../a", "a/b", "a.part"})
  void onlyPlainNames(String name) {
    FileCache cache = cache(30);
    assertThatThrownBy(() -> cache.find(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void severalCachesMayShareAFolder() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        FileCache cache = cache(500);
        writers.add(
            threads.submit(() -> {
              for (int i = 0; i < 200; i++) {
                keep(cache, "file" + i % 20, 50);
                cache.find("file" + (i + 7) % 20).ifPresent(f -> assertThat(f).isNotNull());
              }
              return null;
            }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    FileCache cache = cache(500);
    keep(cache, "last", 50);
    assertThat(names(cache)).hasSizeLessThanOrEqualTo(10).contains("last");
  }
}
