package app.spotcheck.check;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Size;
import app.spotcheck.model.Annotation;
import java.util.List;

/// Looks for objects that reach beyond the picture, where the export gives its size.
///
/// A picture that its camera turned by a quarter may have been labelled either way; there only what
/// is outside both ways counts.
final class PlaceCheck implements LabelCheck {
  @Override
  public void check(CheckedLabel checked, RowFindings into) {
    Size size = checked.picture();
    if (size == null) {
      return;
    }
    List<Size> frames = checked.turned() ? List.of(size, size.turned()) : List.of(size);
    double tolerance = into.settings().value(Rule.PARTLY_OUTSIDE, "pixels");
    for (Annotation object : checked.label().objects()) {
      Box bounds = object.bounds();
      if (bounds != null) {
        check(checked, object, bounds, frames, tolerance, into);
      }
    }
  }

  private static void check(
      CheckedLabel checked,
      Annotation object,
      Box bounds,
      List<Size> frames,
      double tolerance,
      RowFindings into) {
    if (frames.stream().allMatch(frame -> isOutside(bounds, frame))) {
      into.add(
          Rule.OUTSIDE_IMAGE,
          checked,
          object,
          "It lies at " + told(bounds) + ", the picture is " + frames.getFirst() + ".");
    } else {
      double beyond =
          frames.stream().mapToDouble(frame -> beyond(bounds, frame)).min().orElseThrow();
      if (beyond > tolerance) {
        into.add(
            Rule.PARTLY_OUTSIDE,
            checked,
            object,
            "It reaches "
                + Numbers.told(beyond)
                + " pixels beyond the picture of "
                + frames.getFirst()
                + ".");
      }
    }
  }

  /// The right and the lower edge belong to the picture: points may lie on them.
  private static boolean isOutside(Box bounds, Size frame) {
    boolean isFlat = bounds.width() == 0 || bounds.height() == 0;
    return isFlat
        ? !bounds.intersects(frame.toBox())
        : bounds.right() <= 0
            || bounds.bottom() <= 0
            || bounds.left() >= frame.width()
            || bounds.top() >= frame.height();
  }

  private static double beyond(Box bounds, Size frame) {
    return Math.max(
        Math.max(-bounds.left(), -bounds.top()),
        Math.max(bounds.right() - frame.width(), bounds.bottom() - frame.height()));
  }

  private static String told(Box box) {
    return Numbers.told(box.left())
        + ", "
        + Numbers.told(box.top())
        + " to "
        + Numbers.told(box.right())
        + ", "
        + Numbers.told(box.bottom());
  }
}
