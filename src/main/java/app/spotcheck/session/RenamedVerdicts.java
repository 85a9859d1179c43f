package app.spotcheck.session;

import app.spotcheck.export.ExportFile;
import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.sample.SampleException;
import app.spotcheck.review.sample.SampleFile;
import app.spotcheck.review.verdict.ReviewContents;
import app.spotcheck.review.verdict.ReviewHeader;
import app.spotcheck.review.verdict.VerdictCopy;
import app.spotcheck.review.verdict.VerdictPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the verdicts that were given on an export while its file had another name, and lets the
/// export have them.
public final class RenamedVerdicts {
  private static final Logger LOG = LoggerFactory.getLogger(RenamedVerdicts.class);

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
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> verdicts =
          files
              .filter(file -> file.toString().endsWith(VerdictPlace.SUFFIX))
              .limit(MOST_FILES)
              .toList();
      return verdicts.isEmpty() ? Optional.empty() : newest(verdicts, ExportIdentity.of(export));
    } catch (IOException | UncheckedIOException e) {
      throw new TaskFailure("The files beside " + export + " cannot be looked through.", e);
    }
  }

  /// Of several names that the export had, the verdicts under the last one go on those before.
  private static Optional<Offer> newest(List<Path> files, ExportIdentity export) {
    Offer newest = null;
    FileTime written = FileTime.fromMillis(Long.MIN_VALUE);
    for (Path file : files) {
      try {
        ReviewHeader header = ReviewContents.header(file);
        ExportIdentity begun = header == null || header.isNewer() ? null : header.export();
        FileTime time = Files.getLastModifiedTime(file);
        if (begun != null && begun.sameBytes(export) && time.compareTo(written) > 0) {
          newest = new Offer(file, begun.name());
          written = time;
        }
      } catch (IOException e) {
        // somebody else's, perhaps; there is nothing to offer of it
        LOG.debug("{} cannot be read", file, e);
      }
    }
    return Optional.ofNullable(newest);
  }

  /// Gives the export copies of the verdicts that are offered and of their sample; the files that
  /// hold them stay.
  ///
  /// @param onDone called once the export has the verdicts, with what to say
  void accept(ExportFile export, Consumer<String> onDone) {
    Offer accepted = offer.get();
    if (accepted == null) {
      return;
    }
    offer.set(null);
    Path path = export.path();
    looking.start(() -> copied(accepted.file, path), onDone, report);
  }

  private String copied(Path verdicts, Path export) throws TaskFailure {
    Path own = VerdictPlace.of(export, dataFolder).file();
    try {
      ExportIdentity identity = ExportIdentity.of(export);
      VerdictCopy.write(verdicts, own, identity);
      return "The verdicts given under the name before are here now"
          + copiedSample(verdicts, export, identity);
    } catch (FileAlreadyExistsException e) {
      throw new TaskFailure("The verdicts were not copied: " + own + " is there by now.", e);
    } catch (IOException e) {
      throw new TaskFailure("The verdicts in " + verdicts + " cannot be copied to " + own + ".", e);
    }
  }

  /// Copies the sample beside verdicts.
  ///
  /// @return how what is said of the verdicts ends
  private static String copiedSample(Path verdicts, Path export, ExportIdentity identity) {
    String name = String.valueOf(verdicts.getFileName());
    String stem = name.substring(0, name.length() - VerdictPlace.SUFFIX.length());
    Path from = verdicts.resolveSibling(stem + SampleFile.SUFFIX);
    Path to = VerdictPlace.ownBeside(export, SampleFile.SUFFIX);
    if (!Files.exists(from) || Files.exists(to)) {
      return ".";
    }
    try {
      SampleFile.write(to, SampleFile.read(from).drawnFrom(identity));
      return ", with their sample.";
    } catch (SampleException e) {
      return "; their sample is not: " + e.explanation();
    } catch (IOException e) {
      LOG.warn("The sample in {} cannot be copied", from, e);
      return "; their sample in " + from + " could not be copied to " + to + ".";
    }
  }
}
