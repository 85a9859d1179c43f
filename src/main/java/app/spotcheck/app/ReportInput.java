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
  /// Finds the files that are named, or lie beside the export.
  ///
  /// @param export the export's file, or the folder of a pack
  /// @param dataFolder for verdicts on exports whose folder cannot be written
  static ReportInput find(Path export, ReportRequest request, Path dataFolder)
      throws UsageException {
    List<Path> places = Stream.of(export, MediaSetup.exportAt(export)).distinct().toList();
    return new ReportInput(verdicts(places, request, dataFolder), sample(places, request));
  }

  private static List<Path> verdicts(List<Path> places, ReportRequest request, Path dataFolder)
      throws UsageException {
    if (!request.verdicts().isEmpty()) {
      return request.verdicts();
    }
    List<Path> files = new ArrayList<>();
    places.forEach(place -> files.addAll(besideExport(place, dataFolder)));
    if (files.isEmpty()) {
      throw new UsageException(
          "There are no verdicts on "
              + places.getFirst()
              + ": "
              + VerdictPlace.ownBeside(places.getFirst(), VerdictPlace.SUFFIX)
              + " is not there. Judge some of it, or name files with --verdicts.");
    }
    return files;
  }

  /// The files of verdicts on an export that are at hand: beside it, and in the data folder.
  static List<Path> besideExport(Path export, Path dataFolder) {
    VerdictPlace found = VerdictPlace.of(export, dataFolder);
    return Stream.concat(Stream.of(found.file()), found.readToo().stream())
        .filter(Files::isRegularFile)
        .toList();
  }

  private static @Nullable Path sample(List<Path> places, ReportRequest request) {
    Path named = request.sample();
    return named != null
        ? named
        : places.stream()
            .map(place -> VerdictPlace.ownBeside(place, SampleFile.SUFFIX))
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
  ReportBuilder builder(ExportFile export, ReportRequest request)
      throws UsageException, ReportException, SampleException, SettingsException {
    ExportIdentity identity = identity(export);
    Set<String> ids = new HashSet<>();
    ReviewSources sources =
        ReviewSources.read(
            files,
            request.reviewer(),
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
        export, identity, sources, named, terms(request, named), checkSettings(request));
  }

  private static ExportIdentity identity(ExportFile export) throws UsageException {
    try {
      return ExportIdentity.of(export.path());
    } catch (IOException e) {
      throw new UsageException(export.path() + " cannot be read any more.");
    }
  }

  private static Terms terms(ReportRequest request, @Nullable NamedSample named)
      throws UsageException {
    try {
      return Terms.of(request.limit(), request.confidence(), named == null ? null : named.sample());
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static CheckSettings checkSettings(ReportRequest request) throws SettingsException {
    Path config = request.config();
    return config == null ? CheckSettings.STANDARD : SettingsReader.read(config);
  }
}
