package app.spotcheck.paint;

import java.util.List;

/// What the colours of a label's objects stand for.
public sealed interface Legend {
  /// The colours of single values; none where the colours are those of classes or mean nothing.
  record Values(List<Entry> entries) implements Legend {}

  /// A scale from 0 to 1.
  ///
  /// @param rgbs the colours at equal steps from 0 to 1
  /// @param lacking how many objects have no value
  record Scale(List<Integer> rgbs, int lacking) implements Legend {}

  /// A colour and what it stands for.
  ///
  /// @param rgb as `0xRRGGBB`
  /// @param objects how many have it
  record Entry(String meaning, int rgb, int objects) {}
}
