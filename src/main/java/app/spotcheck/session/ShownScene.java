package app.spotcheck.session;

import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.Scene;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// One label as a canvas shows it.
///
/// @param scene what there is to paint; none while there is nothing
/// @param options what of it is painted, and how
/// @param selection what of it is selected or under the cursor
public record ShownScene(
    ReadOnlyObjectProperty<@Nullable Scene> scene,
    ReadOnlyObjectProperty<PaintOptions> options,
    ObjectSelection selection) {}
