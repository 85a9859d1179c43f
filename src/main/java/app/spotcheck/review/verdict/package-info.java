/// What reviewers decided, in a file that outlives a crash, a full disk and the next export.
///
/// A verdict file is NDJSON in ASCII: a header that names the export, then a line for each entry,
/// only ever appended to. [VerdictFile] opens it and makes the [VerdictWriter], [Verdicts] is what
/// the entries add up to, [RowStandings] and [Reattachment] lay it over another export of the same
/// rows, and [MergedReview] joins the files of several reviewers.
@NullMarked
package app.spotcheck.review.verdict;

import org.jspecify.annotations.NullMarked;
