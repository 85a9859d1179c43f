package app.spotcheck.review.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit that may be drawn.
///
/// @param labelId absent for a row
/// @param featureId as in [app.spotcheck.review.UnitKey]
/// @param line where the row stands in the export, from 1
/// @param stratum a value for each field of the definition
record Candidate(
    String dataRowId,
    @Nullable String globalKey,
    @Nullable String labelId,
    @Nullable String featureId,
    long line,
    List<String> stratum) {}
