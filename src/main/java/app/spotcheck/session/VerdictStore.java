package app.spotcheck.session;

import app.spotcheck.export.ExportFile;
import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.UnitKey;
import app.spotcheck.review.verdict.Judgement;
import app.spotcheck.review.verdict.ReviewContents;
import app.spotcheck.review.verdict.ReviewEntry;
import app.spotcheck.review.verdict.SavingState;
import app.spotcheck.review.verdict.Seen;
import app.spotcheck.review.verdict.VerdictFile;
import app.spotcheck.review.verdict.VerdictPlace;
import app.spotcheck.review.verdict.VerdictWriter;
import app.spotcheck.review.verdict.Verdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The verdicts on the open export: what its verdict file holds, and the way to add to it.
///
/// The file is only read until the first verdict; then it is locked. A verdict waits until the one
/// before it is on the disk, unless that cannot be saved for now.
final class VerdictStore {
  private static final Logger LOG = LoggerFactory.getLogger(VerdictStore.class);

  private final Executor uiThread;
  private final Path dataFolder;
  private final Consumer<@Nullable String> report;
  private final BackgroundTask opening;
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<SavingState> saving =
      new ReadOnlyObjectWrapper<>(new SavingState.Saved());
  private final ReadOnlyObjectWrapper<Verdicts> verdicts =
      new ReadOnlyObjectWrapper<>(Verdicts.of(List.of()));
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Seen> unwritten = new ArrayList<>();
  private @Nullable ExportFile export;
  private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
  private @Nullable VerdictWriter writer;
  private boolean isReadOnly;
  private boolean isBusy;
  private int opened;

  /// @param dataFolder for exports whose folder cannot be written
  /// @param report takes what a reviewer must know
  VerdictStore(Executor uiThread, Path dataFolder, Consumer<@Nullable String> report) {
    this.uiThread = uiThread;
    this.dataFolder = dataFolder;
    this.report = report;
    this.opening = new BackgroundTask("read verdicts", uiThread);
  }

  /// What the verdicts add up to.
  Verdicts verdicts() {
    return verdicts.get();
  }

  /// The same; others each time verdicts have been read from their file, not with each that is
  /// given.
  ReadOnlyObjectProperty<Verdicts> verdictsProperty() {
    return verdicts.getReadOnlyProperty();
  }

  /// Counted up with each change of the verdicts.
  ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /// Whether all of them are on the disk.
  ReadOnlyObjectProperty<SavingState> savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /// Whether the file is open to be written, as from the first verdict on.
  ReadOnlyBooleanProperty writingProperty() {
    return writing.getReadOnlyProperty();
  }

  /// What was read from the files, or opened to be written.
  private record Opened(Verdicts verdicts, List<String> notices, @Nullable VerdictFile file) {}

  /// Reads the verdicts on an export.
  void open(ExportFile file) {
    close();
    export = file;
    Path path = file.path();
    opening.start(
        () -> read(path),
        found -> {
          take(found);
          found.notices.stream().findFirst().ifPresent(report);
        },
        report);
  }

  private void take(Opened read) {
    unwritten.forEach(read.verdicts::add);
    verdicts.set(read.verdicts);
    writeSeen();
    changes.set(changes.get() + 1);
    proceed();
  }

  private Opened read(Path path) throws TaskFailure {
    VerdictPlace place = VerdictPlace.of(path, dataFolder);
    try {
      List<ReviewEntry> entries = elsewhere(place);
      if (!Files.exists(place.file())) {
        return new Opened(Verdicts.of(entries), List.of(), null);
      }
      ReviewContents contents = ReviewContents.read(place.file());
      entries.addAll(contents.entries());
      return new Opened(Verdicts.of(entries), contents.notices(), null);
    } catch (IOException e) {
      throw unreadable(place, e);
    }
  }

  private static List<ReviewEntry> elsewhere(VerdictPlace place) throws IOException {
    List<ReviewEntry> entries = new ArrayList<>();
    for (Path other : place.readToo()) {
      entries.addAll(ReviewContents.read(other).entries());
    }
    return entries;
  }

  private static TaskFailure unreadable(VerdictPlace place, IOException e) {
    return new TaskFailure("The verdicts in " + place.file() + " cannot be read.", e);
  }

  /// Adds entries, in their order; they hold at once, and are on the disk soon after.
  ///
  /// @param onTaken called once they hold; never, where nothing can be added
  void add(List<? extends Judgement> entries, Runnable onTaken) {
    waiting.add(() -> write(entries, onTaken));
    proceed();
  }

  /// Notes what was on screen. It goes to the file with the verdicts: as long as there is none, no
  /// file is begun for it.
  void note(Seen seen) {
    boolean isNew =
        seen.featureIds().isEmpty()
            || seen.featureIds().stream()
                .anyMatch(id ->
                    !verdicts()
                        .wasSeen(
                            UnitKey.object(seen.dataRowId(), id), seen.reviewer(), seen.time()));
    if (isNew) {
      verdicts().add(seen);
      unwritten.add(seen);
      writeSeen();
    }
  }

  private void writeSeen() {
    VerdictWriter target = writer;
    if (target != null) {
      for (Seen seen : unwritten) {
        var _ = target.append(seen); // not worth a word where it is lost
      }
      unwritten.clear();
    }
  }

  /// Whether something that was added does not hold yet.
  boolean isWaiting() {
    return !waiting.isEmpty();
  }

  private void proceed() {
    ExportFile file = export;
    if (waiting.isEmpty() || isBusy || file == null) {
      return;
    }
    if (writer == null) {
      open(file.path(), this::refuse);
    } else {
      waiting.remove().run();
    }
  }

  /// Takes the right to write; whoever had it may have let go of it since it was last tried.
  private void open(Path path, Consumer<String> onFailure) {
    isBusy = true;
    opening.start(() -> lock(path), this::takeWriter, onFailure, VerdictStore::giveUp);
  }

  /// Tries again to write, where that was refused before; says nothing where it is refused again.
  void tryAgain() {
    ExportFile file = export;
    if (isReadOnly && !isBusy && file != null) {
      open(file.path(), this::refuseAgain);
    }
  }

  /// A verdict that was given meanwhile must not wait for what does not come.
  private void refuseAgain(String reason) {
    if (waiting.isEmpty()) {
      isBusy = false;
    } else {
      refuse(reason);
    }
  }

  private Opened lock(Path path) throws TaskFailure {
    VerdictPlace place = VerdictPlace.of(path, dataFolder);
    try {
      List<ReviewEntry> entries = elsewhere(place);
      VerdictFile file = VerdictFile.open(place.file(), ExportIdentity.of(path));
      entries.addAll(file.contents().entries());
      return new Opened(Verdicts.of(entries), file.notices(), file);
    } catch (IOException e) {
      throw unreadable(place, e);
    }
  }

  /// Lets go of a file that was locked for an export that was closed meanwhile.
  private static void giveUp(Opened locked) {
    VerdictFile file = locked.file;
    if (file != null) {
      Thread.startVirtualThread(() -> {
        try {
          file.close();
        } catch (IOException e) {
          LOG.warn("The file of verdicts could not be closed", e);
        }
      });
    }
  }

  private void takeWriter(Opened locked) {
    isBusy = false;
    VerdictFile file = locked.file;
    String refusal = file == null ? null : file.readOnlyReason().orElse(null);
    boolean wasReadOnly = isReadOnly;
    isReadOnly = refusal != null;
    if (file != null && refusal == null) {
      int number = opened;
      writer = file.writer(state -> uiThread.execute(() -> told(number, state)));
      writing.set(true);
    }
    if (refusal != null && !waiting.isEmpty()) {
      waiting.clear();
      report.accept(refusal + " Verdicts cannot be given here for now.");
    } else if (wasReadOnly && !isReadOnly) {
      report.accept(null);
    }
    take(locked);
    if (refusal == null) {
      locked.notices.stream().findFirst().ifPresent(report);
    }
  }

  private void refuse(String reason) {
    isBusy = false;
    waiting.clear();
    report.accept(reason);
  }

  private void told(int number, SavingState state) {
    if (number == opened) {
      saving.set(state);
      if (state instanceof SavingState.Unsaved) {
        isBusy = false;
        proceed();
      }
    }
  }

  private void write(List<? extends Judgement> entries, Runnable onTaken) {
    VerdictWriter target = writer;
    if (target == null) {
      return;
    }
    int number = opened;
    isBusy = !(saving.get() instanceof SavingState.Unsaved);
    for (Judgement entry : entries) {
      verdicts().add(entry);
      boolean isLast = entry.equals(entries.getLast());
      var _ =
          target
              .append(entry)
              .whenComplete((none, fault) -> uiThread.execute(() -> saved(number, isLast)));
    }
    onTaken.run();
    changes.set(changes.get() + 1);
    proceed();
  }

  private void saved(int number, boolean isLast) {
    if (number == opened && isLast) {
      isBusy = false;
      proceed();
    }
  }

  /// Ends writing; what is not saved yet is tried a last time, away from this thread.
  void close() {
    if (isWaiting()) {
      report.accept(
          "The last verdict was not saved: the export was closed before its file was open.");
    }
    opening.cancel();
    opened++;
    VerdictWriter target = writer;
    if (target != null) {
      Thread.ofPlatform()
          .name("close verdicts")
          .start(() -> {
            target.close();
            int lost = target.unsaved().size();
            if (lost > 0) {
              uiThread.execute(() -> report.accept(lost + " verdicts could not be saved."));
            }
          });
    }
    writer = null;
    writing.set(false);
    export = null;
    isReadOnly = false;
    isBusy = false;
    waiting.clear();
    unwritten.clear();
    saving.set(new SavingState.Saved());
    verdicts.set(Verdicts.of(List.of()));
    changes.set(changes.get() + 1);
  }
}
