package app.spotcheck.paint;

import java.util.BitSet;
import java.util.List;

/// Colours of a label's objects that say something found out about each, in place of those of the
/// style.
///
/// @param colors one for each object, by its index in the label
/// @param captioned which objects have a caption, where captions are shown
public record Marking(ObjectColors colors, BitSet captioned) {
  public Marking {
    captioned = (BitSet) captioned.clone();
  }

  /// Marks objects with colours.
  ///
  /// @param rgbs one for each object, as `0xRRGGBB`
  public static Marking of(List<Integer> rgbs, BitSet captioned) {
    return new Marking(ObjectColors.given(rgbs), captioned);
  }

  @Override
  public BitSet captioned() {
    return (BitSet) captioned.clone();
  }
}
