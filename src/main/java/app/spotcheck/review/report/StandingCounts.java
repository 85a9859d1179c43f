package app.spotcheck.review.report;

/// How verdicts fit the export that is open.
///
/// @param counting those on what is as it was
/// @param changed those on objects or rows that were changed since
/// @param gone those on objects or rows that are gone
public record StandingCounts(long counting, long changed, long gone) {}
