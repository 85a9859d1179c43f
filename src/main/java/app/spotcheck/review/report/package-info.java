/// The report of a review: whether an export passes, how sure that is, and what it rests on.
///
/// [ReportBuilder] reads export, sample and verdicts and adds them up to a [Report], which
/// [HtmlReport], [JsonReport] and [CsvReport] write. [RejectedList], [ContactSheet] and
/// [CleanedExport] hand on what was rejected.
@NullMarked
package app.spotcheck.review.report;

import org.jspecify.annotations.NullMarked;
