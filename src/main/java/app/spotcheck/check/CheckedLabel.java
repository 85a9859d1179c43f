package app.spotcheck.check;

import app.spotcheck.geometry.Size;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelRole;
import app.spotcheck.model.LabelSource;
import org.jspecify.annotations.Nullable;

/// A label or prediction that is looked at, with where it stands.
///
/// @param path the JSON path within the row
/// @param picture the size of the picture as the export gives it; none where it gives none
/// @param turned whether the picture may have been labelled turned by a quarter
record CheckedLabel(
    Label label,
    LabelSource source,
    LabelRole role,
    String path,
    @Nullable Size picture,
    boolean turned) {}
