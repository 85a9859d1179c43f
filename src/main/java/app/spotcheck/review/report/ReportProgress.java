package app.spotcheck.review.report;

/// How far a report is.
///
/// @param step what is being done, such as `drawing the sample again`
/// @param done how much of it, from 0 to 1; negative where that is not known
public record ReportProgress(String step, double done) {}
