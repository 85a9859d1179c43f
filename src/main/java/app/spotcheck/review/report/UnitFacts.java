package app.spotcheck.review.report;

import org.jspecify.annotations.Nullable;

/// What the export says of an object or a row that is judged or sampled.
///
/// @param position of its row in the index, from 0
/// @param rowName what people call the row
/// @param labelId the label it is in; of a row its first one, if any
/// @param object its position in the label; -1 for a row
/// @param className empty for a row
/// @param kind such as `box`; empty for a row
/// @param labeller who made the label
public record UnitFacts(
    int position,
    String rowName,
    @Nullable String globalKey,
    @Nullable String labelId,
    int object,
    String className,
    String kind,
    @Nullable String labeller) {}
