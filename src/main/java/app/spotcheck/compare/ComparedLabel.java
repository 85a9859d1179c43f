package app.spotcheck.compare;

import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.Label;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One side of a comparison: a label or prediction, with its masks as far as they are there.
///
/// @param masks the label's masks, their instances numbered by the order of the mask objects in the
///   label; none where it has no masks or none could be had
/// @param missing the numbers of the instances that could not be had
public record ComparedLabel(Label label, @Nullable IdRaster masks, Set<Integer> missing) {
  public ComparedLabel {
    missing = Set.copyOf(missing);
  }
}
