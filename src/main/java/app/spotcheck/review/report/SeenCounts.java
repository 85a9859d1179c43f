package app.spotcheck.review.report;

/// What was on screen before it was judged.
///
/// @param judged how many units have verdicts that count
/// @param unseen how many of them have a verdict by someone who had not had it on screen
public record SeenCounts(long judged, long unseen) {}
