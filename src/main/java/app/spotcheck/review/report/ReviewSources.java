package app.spotcheck.review.report;

import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.UnitKey;
import app.spotcheck.review.verdict.MergedReview;
import app.spotcheck.review.verdict.MissedObject;
import app.spotcheck.review.verdict.ReviewContents;
import app.spotcheck.review.verdict.ReviewHeader;
import app.spotcheck.review.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The verdicts that a report is of: those of several files together, of all reviewers or of one.
///
/// @param files the names of the files
/// @param reviewer whose verdicts count; absent for those of all
/// @param notices what is odd about the files, a sentence each
public record ReviewSources(
    List<String> files, MergedReview review, @Nullable String reviewer, List<String> notices) {
  public ReviewSources {
    files = List.copyOf(files);
    notices = List.copyOf(notices);
  }

  /// Reads the files.
  ///
  /// @param hasDataRow whether the open export has a data row with an id
  /// @throws ReportException where a file cannot be read, or the reviewer judged nothing
  public static ReviewSources read(
      List<Path> files,
      @Nullable String reviewer,
      ExportIdentity open,
      Predicate<String> hasDataRow)
      throws ReportException {
    List<ReviewContents> contents = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    for (Path file : files) {
      ReviewContents read = read(file);
      String name = String.valueOf(file.getFileName());
      contents.add(read);
      names.add(name);
      read.notices().forEach(notice -> notices.add(name + ": " + notice));
      read.foreignExport(open, hasDataRow).ifPresent(told -> notices.add(name + ": " + told));
    }
    ReviewSources sources = new ReviewSources(names, MergedReview.of(contents), reviewer, notices);
    sources.checkReviewer();
    return sources;
  }

  private static ReviewContents read(Path file) throws ReportException {
    try {
      ReviewContents read = ReviewContents.read(file);
      ReviewHeader header = read.header();
      if (header == null) {
        throw new ReportException(file + " does not begin as a file of verdicts.");
      }
      if (header.isNewer()) {
        throw new ReportException(
            "A newer Spotcheck wrote " + file + ". Update Spotcheck to report on it.");
      }
      return read;
    } catch (IOException e) {
      throw new ReportException("The verdicts in " + file + " cannot be read.", e);
    }
  }

  private void checkReviewer() throws ReportException {
    Set<String> known = new TreeSet<>(review.verdicts().reviewers());
    review.verdicts().missed().forEach(missed -> known.add(missed.reviewer()));
    if (reviewer != null && !known.contains(reviewer)) {
      throw new ReportException(
          "There is no reviewer \""
              + reviewer
              + "\" in the verdicts; there "
              + (known.isEmpty() ? "is none." : "are " + String.join(", ", known) + "."));
    }
  }

  /// The verdicts on a unit that hold and count.
  List<Verdict> verdicts(UnitKey unit) {
    return review.verdicts().current(unit).stream().filter(v -> counts(v.reviewer())).toList();
  }

  /// The objects that were found missing on a data row.
  List<MissedObject> missed(String dataRowId) {
    return review.verdicts().missed(dataRowId).stream().filter(m -> counts(m.reviewer())).toList();
  }

  /// All objects that were found missing.
  List<MissedObject> missed() {
    return review.verdicts().missed().stream().filter(m -> counts(m.reviewer())).toList();
  }

  private boolean counts(String name) {
    return reviewer == null || reviewer.equals(name);
  }

  /// The reviewers whose verdicts count, by name.
  List<String> reviewers() {
    return review.verdicts().reviewers().stream().filter(this::counts).toList();
  }
}
