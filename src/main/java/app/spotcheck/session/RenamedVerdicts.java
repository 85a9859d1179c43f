package app.spotcheck.session;

import app.spotcheck.export.ExportFile;
import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.sample.SampleFile;
import app.spotcheck.review.verdict.ReviewContents;
import app.spotcheck.review.verdict.ReviewHeader;
import app.spotcheck.review.verdict.VerdictPlace;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Finds the verdicts that were given on an export while its file had another name, and lets the
/// export have them.
public final class RenamedVerdicts {
  /// More files than anyone keeps verdicts in, in one folder.
  private static final int MOST_FILES = 200;

  private final Path dataFolder;
  private final Consumer<@Nullable String> report;
  private final BackgroundTask looking;
  private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>();

  /// Verdicts that fit.
  ///
  /// @param file holds them
  /// @param exportName the name that the export had
  public record Offer(Path file, String exportName) {}

  /// @param dataFolder for verdicts on exports whose folder cannot be written
  /// @param report takes why they cannot be had
  RenamedVerdicts(Executor uiThread, Path dataFolder, Consumer<@Nullable String> report) {
    this.dataFolder = dataFolder;
    this.report = report;
    this.looking = new BackgroundTask("look for renamed verdicts", uiThread);
  }

  /// Verdicts that the open export could have; none where it has its own, or nothing fits.
  public ReadOnlyObjectProperty<@Nullable Offer> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /// Looks beside an export for verdicts on the same bytes, where it has none of its own.
  void look(ExportFile export) {
    forget();
    Path path = export.path();
    looking.start(() -> find(path), found -> offer.set(found.orElse(null)), report);
  }

  void forget() {
    looking.cancel();
    offer.set(null);
  }

  private Optional<Offer> find(Path export) throws TaskFailure {
    VerdictPlace own = VerdictPlace.of(export, dataFolder);
    Path folder = export.toAbsolutePath().getParent();
    if (Files.exists(own.file()) || !own.readToo().isEmpty() || folder == null) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, "*" + VerdictPlace.SUFFIX)) {
      ExportIdentity identity = null;
      int looked = 0;
      for (Path file : files) {
        if (looked++ == MOST_FILES) {
          break;
        }
        identity = identity == null ? ExportIdentity.of(export) : identity;
        Optional<Offer> fitting = fitting(file, identity);
        if (fitting.isPresent()) {
          return fitting;
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new TaskFailure("The files beside " + export + " cannot be looked through.", e);
    }
  }

  private static Optional<Offer> fitting(Path file, ExportIdentity export) throws IOException {
    ReviewHeader header = ReviewContents.header(file);
    ExportIdentity begun = header == null || header.isNewer() ? null : header.export();
    return begun != null && begun.sameBytes(export)
        ? Optional.of(new Offer(file, begun.name()))
        : Optional.empty();
  }

  /// Gives the export copies of the verdicts that are offered and of their sample; the files that
  /// hold them stay.
  ///
  /// @param onDone called once the export has them
  void accept(ExportFile export, Runnable onDone) {
    Offer accepted = offer.get();
    if (accepted == null) {
      return;
    }
    offer.set(null);
    Path path = export.path();
    looking.start(() -> copied(accepted.file, path), copied -> onDone.run(), report);
  }

  private Path copied(Path verdicts, Path export) throws TaskFailure {
    Path own = VerdictPlace.of(export, dataFolder).file();
    String name = String.valueOf(verdicts.getFileName());
    String stem = name.substring(0, name.length() - VerdictPlace.SUFFIX.length());
    Path sample = verdicts.resolveSibling(stem + SampleFile.SUFFIX);
    Path ownSample = VerdictPlace.ownBeside(export, SampleFile.SUFFIX);
    try {
      Files.createDirectories(own.toAbsolutePath().getParent());
      if (Files.exists(sample) && Files.notExists(ownSample)) {
        Files.copy(sample, ownSample);
      }
      return Files.copy(verdicts, own);
    } catch (IOException e) {
      throw new TaskFailure("The verdicts in " + verdicts + " cannot be copied to " + own + ".", e);
    }
  }
}
