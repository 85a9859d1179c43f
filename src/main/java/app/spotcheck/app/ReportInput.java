package app.spotcheck.app;

import app.spotcheck.check.CheckSettings;
import app.spotcheck.check.SettingsException;
import app.spotcheck.check.SettingsReader;
import app.spotcheck.export.ExportFile;
import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.report.ReportBuilder;
import app.spotcheck.review.report.ReportBuilder.NamedSample;
import app.spotcheck.review.report.ReportException;
import app.spotcheck.review.report.ReviewSources;
import app.spotcheck.review.report.Terms;
import app.spotcheck.review.sample.SampleException;
import app.spotcheck.review.sample.SampleFile;
import app.spotcheck.review.verdict.VerdictPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds and reads what a report is made of.
///
/// @param files of verdicts
/// @param sample the file of the sample; absent where there is none
record ReportInput(List<Path> files, @Nullable Path sample) {
  private static final String SAMPLE_SUFFIX = ".sample.json";

  /// Finds the files that are named, or lie beside the export.
  ///
  /// @param export the export's file, or the folder of a pack
  static ReportInput find(Path export, ReportOptions options) throws UsageException {
    List<Path> places = Stream.of(export, MediaSetup.exportAt(export)).distinct().toList();
    return new ReportInput(verdicts(places, options), sample(places, options));
  }

  private static List<Path> verdicts(List<Path> places, ReportOptions options)
      throws UsageException {
    if (!options.verdicts().isEmpty()) {
      return options.verdicts();
    }
    List<Path> files = new ArrayList<>();
    for (Path place : places) {
      VerdictPlace found = VerdictPlace.of(place, Folders.reviews());
      Stream.concat(Stream.of(found.file()), found.readToo().stream())
          .filter(Files::isRegularFile)
          .forEach(files::add);
    }
    if (files.isEmpty()) {
      throw new UsageException(
          "There are no verdicts on "
              + places.getFirst()
              + ": "
              + VerdictPlace.beside(places.getFirst(), VerdictPlace.SUFFIX)
              + " is not there. Judge some of it, or name files with --verdicts.");
    }
    return files;
  }

  private static @Nullable Path sample(List<Path> places, ReportOptions options) {
    Path named = options.sample();
    return named != null
        ? named
        : places.stream()
            .map(place -> VerdictPlace.beside(place, SAMPLE_SUFFIX))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElse(null);
  }

  /// All files that are read, with the export.
  List<Path> all(Path export, @Nullable Path config) {
    List<Path> all = new ArrayList<>(files);
    all.add(MediaSetup.exportAt(export));
    Stream.of(sample, config).filter(path -> path != null).forEach(all::add);
    return all;
  }

  /// Reads them.
  ///
  /// @param export indexed to its end
  ReportBuilder builder(ExportFile export, ReportOptions options)
      throws UsageException, ReportException, SampleException, SettingsException {
    ExportIdentity identity = identity(export);
    Set<String> ids = new HashSet<>();
    ReviewSources sources =
        ReviewSources.read(
            files,
            options.reviewer(),
            identity,
            id -> {
              if (ids.isEmpty()) {
                for (int i = 0; i < export.index().size(); i++) {
                  ids.add(export.index().row(i).id());
                }
              }
              return ids.contains(id);
            });
    NamedSample named =
        sample == null
            ? null
            : new NamedSample(String.valueOf(sample.getFileName()), SampleFile.read(sample));
    return new ReportBuilder(
        export, identity, sources, named, terms(options, named), checkSettings(options));
  }

  private static ExportIdentity identity(ExportFile export) throws UsageException {
    try {
      return ExportIdentity.of(export.path());
    } catch (IOException e) {
      throw new UsageException(export.path() + " cannot be read any more.");
    }
  }

  private static Terms terms(ReportOptions options, @Nullable NamedSample named)
      throws UsageException {
    try {
      return Terms.of(options.limit(), options.confidence(), named == null ? null : named.sample());
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static CheckSettings checkSettings(ReportOptions options) throws SettingsException {
    Path config = options.config();
    return config == null ? CheckSettings.STANDARD : SettingsReader.read(config);
  }
}
