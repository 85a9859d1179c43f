package app.spotcheck.review.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a reviewer decided is never lost by a disk that fails for a while.
class VerdictWriterTest {
  private static final Duration NEVER = Duration.ofDays(1);
  private static final String HEADER =
      EntryWriter.line(new ReviewHeader(ReviewHeader.NEWEST, Entries.EXPORT));

  @TempDir Path folder;

  private final FullDisk disk = new FullDisk();
  private final SavingRecord told = new SavingRecord();
  private final List<VerdictWriter> writers = new ArrayList<>();
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = folder.resolve("street.review.ndjson");
  }

  @AfterEach
  void closeWriters() {
    writers.forEach(VerdictWriter::close);
  }

  private VerdictWriter writer(Duration retry) {
    AppendFile log = new AppendFile(file, HEADER, null, disk::open);
    VerdictWriter writer = VerdictWriter.start(log, told, retry);
    writers.add(writer);
    return writer;
  }

  private static Verdict verdict(int number) {
    return Entries.verdict("ann", number, Decision.REJECT, "f" + number);
  }

  private List<ReviewEntry> saved() throws Exception {
    ReviewContents contents = ReviewContents.read(file);
    assertThat(contents.notices()).isEmpty();
    assertThat(contents.header()).isEqualTo(new ReviewHeader(1, Entries.EXPORT));
    return contents.entries();
  }

  private static void await(CompletableFuture<?> future) throws Exception {
    future.get(20, TimeUnit.SECONDS);
  }

  @Test
  void anEntryIsInTheFileWhenItIsConfirmed() throws Exception {
    VerdictWriter writer = writer(NEVER);
    for (int i = 0; i < 20; i++) {
      await(writer.append(verdict(i)));
      assertThat(saved()).hasSize(i + 1).endsWith(verdict(i));
    }
    await(writer.append(Entries.seen("ann", 30, "f1", "f2")));
    assertThat(saved()).endsWith(Entries.seen("ann", 30, "f1", "f2"));
    assertThat(told.isEmpty()).isTrue();
    assertThat(writer.unsaved()).isEmpty();
  }

  @Test
  void manyEntriesAtOnceKeepTheirOrder() throws Exception {
    VerdictWriter writer = writer(NEVER);
    List<CompletableFuture<Void>> futures = new ArrayList<>();
    List<ReviewEntry> entries = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      entries.add(verdict(i));
      futures.add(writer.append(verdict(i)));
    }
    await(CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)));
    assertThat(saved()).isEqualTo(entries);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 100})
  void aFullDiskIsToldAtOnceAndHealsWithTheNextEntry(int room) throws Exception {
    VerdictWriter writer = writer(NEVER);
    await(writer.append(verdict(0)));
    disk.leave(room);
    CompletableFuture<Void> first = writer.append(verdict(1));
    CompletableFuture<Void> second = writer.append(verdict(2));
    SavingState.Unsaved unsaved = (SavingState.Unsaved) told.next();
    assertThat(unsaved.reason()).contains("No space left on device");
    while (unsaved.entries() < 2) {
      unsaved = (SavingState.Unsaved) told.next();
    }
    assertThat(first).isNotDone();
    assertThat(writer.unsaved()).containsExactly(verdict(1), verdict(2));

    disk.leave(Long.MAX_VALUE);
    await(writer.append(verdict(3)));
    assertThat(saved()).containsExactly(verdict(0), verdict(1), verdict(2), verdict(3));
    assertThat(first).isCompleted();
    assertThat(second).isCompleted();
    SavingState last = told.next();
    while (last instanceof SavingState.Unsaved) {
      last = told.next();
    }
    assertThat(writer.unsaved()).isEmpty();
  }

  @Test
  void aLineBreakThatDoesNotFitIsTriedAgainToo() throws Exception {
    Files.writeString(file, HEADER + EntryWriter.line(verdict(0)).strip());
    VerdictWriter writer = writer(NEVER);
    disk.leave(0);
    CompletableFuture<Void> first = writer.append(verdict(1));
    assertThat(told.next()).isInstanceOf(SavingState.Unsaved.class);
    disk.leave(Long.MAX_VALUE);
    await(writer.append(verdict(2)));
    assertThat(first).isCompleted();
    assertThat(saved()).containsExactly(verdict(0), verdict(1), verdict(2));
  }

  @Test
  void aFullDiskHealsByItselfAfterAWhile() throws Exception {
    VerdictWriter writer = writer(Duration.ofMillis(20));
    disk.leave(10);
    CompletableFuture<Void> saved = writer.append(verdict(1));
    assertThat(told.next()).isInstanceOf(SavingState.Unsaved.class);
    assertThat(told.next()).as("it is tried again").isInstanceOf(SavingState.Unsaved.class);
    disk.leave(Long.MAX_VALUE);
    await(saved);
    assertThat(saved()).containsExactly(verdict(1));
  }

  @Test
  void whatCannotBeForcedIsNotConfirmed() throws Exception {
    VerdictWriter writer = writer(NEVER);
    await(writer.append(verdict(0)));
    disk.failToForce(true);
    CompletableFuture<Void> unforced = writer.append(verdict(1));
    assertThat(told.next()).isInstanceOf(SavingState.Unsaved.class);
    assertThat(unforced).isNotDone();
    disk.failToForce(false);
    await(writer.append(verdict(2)));
    assertThat(saved()).containsExactly(verdict(0), verdict(1), verdict(2));
  }

  @Test
  void closingTriesAgain() throws Exception {
    VerdictWriter writer = writer(NEVER);
    disk.leave(0);
    CompletableFuture<Void> saved = writer.append(verdict(1));
    assertThat(told.next()).isInstanceOf(SavingState.Unsaved.class);
    disk.leave(Long.MAX_VALUE);
    writer.close();
    assertThat(saved).isCompleted();
    assertThat(saved()).containsExactly(verdict(1));
    assertThat(told.next()).isEqualTo(new SavingState.Saved());
  }

  @Test
  void closingTellsWhatIsUnsavedAndEndsItsThread() throws Exception {
    VerdictWriter writer = writer(NEVER);
    await(writer.append(verdict(0)));
    disk.leave(50);
    CompletableFuture<Void> lost = writer.append(verdict(1));
    writer.close();
    assertThat(writer.unsaved()).containsExactly(verdict(1));
    assertThatThrownBy(lost::get).isInstanceOf(ExecutionException.class);
    assertThatThrownBy(writer.append(verdict(2))::get).isInstanceOf(ExecutionException.class);
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("verdicts");
    assertThat(ReviewContents.read(file).entries()).containsExactly(verdict(0));
    try (VerdictFile again = VerdictFile.open(file, Entries.EXPORT)) {
      assertThat(again.readOnlyReason()).isEmpty();
    }
    assertThat(saved()).containsExactly(verdict(0));
  }

  @Test
  void aFileThatWasRemovedIsToldAndBegunAnew() throws Exception {
    VerdictWriter writer = writer(Duration.ofMillis(20));
    await(writer.append(verdict(0)));
    Files.delete(file);
    await(writer.append(verdict(1)));
    assertThat(((SavingState.Unsaved) told.next()).reason()).contains("was removed");
    assertThat(saved()).containsExactly(verdict(1));
  }

  @Test
  void aFileThatWasReplacedIsContinued() throws Exception {
    VerdictWriter writer = writer(NEVER);
    await(writer.append(verdict(0)));
    Path other = folder.resolve("other");
    Files.writeString(other, HEADER + EntryWriter.line(verdict(7)));
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    await(writer.append(verdict(1)));
    assertThat(saved()).containsExactly(verdict(7), verdict(1));
  }

  @Test
  void aLineThatSomebodyElseAddsIsKept() throws Exception {
    VerdictWriter writer = writer(NEVER);
    await(writer.append(verdict(0)));
    Files.writeString(file, "{\"my\":\"note\"}", StandardOpenOption.APPEND);
    await(writer.append(verdict(1)));
    ReviewContents contents = ReviewContents.read(file);
    assertThat(contents.entries()).containsExactly(verdict(0), verdict(1));
    assertThat(contents.foreignLines())
        .extracting(ReviewLine::text)
        .containsExactly("{\"my\":\"note\"}");
  }

  @Test
  void aFolderThatComesBackGetsWhatWaits() throws Exception {
    Path away = folder.resolve("stick");
    file = away.resolve("street.review.ndjson");
    VerdictWriter writer = writer(Duration.ofMillis(20));
    CompletableFuture<Void> saved = writer.append(verdict(1));
    assertThat(told.next()).isInstanceOf(SavingState.Unsaved.class);
    Files.createDirectory(away);
    await(saved);
    assertThat(saved()).containsExactly(verdict(1));
  }

  @Test
  void anEntryLongerThanAReaderTakesIsRefused() {
    VerdictWriter writer = writer(NEVER);
    Seen endless = Entries.seen("ann", 1, "x".repeat(EntryReader.LONGEST_LINE));
    assertThatThrownBy(() -> writer.append(endless)).isInstanceOf(IllegalArgumentException.class);
  }
}
