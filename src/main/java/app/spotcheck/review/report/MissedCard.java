package app.spotcheck.review.report;

import app.spotcheck.review.verdict.MissedObject;
import org.jspecify.annotations.Nullable;

/// What is shown of an object that was found missing.
///
/// @param rowName what the row is called; its id where the export does not have it
/// @param crop its place with what is around it; absent where there is nothing to draw
public record MissedCard(MissedObject missed, String rowName, @Nullable Crop crop) {}
