package app.spotcheck.session;

import app.spotcheck.compare.Difference;
import app.spotcheck.paint.Marking;
import app.spotcheck.paint.ObjectColors;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the kinds of difference are named and coloured. The colours are from the palette of Okabe
/// and Ito (2008), which people with any kind of colour blindness can tell apart.
public final class DifferenceKinds {
  private DifferenceKinds() {}

  /// The colour of a kind of difference, as `0xRRGGBB`.
  public static int color(Difference.Kind kind) {
    return switch (kind) {
      case MISSED -> 0xd55e00;
      case EXTRA -> 0x56b4e9;
      case CLASS_DIFFERS -> 0xcc79a7;
      case ANSWERS_DIFFER -> 0xf0e442;
      case ALIKE -> 0x009e73;
    };
  }

  /// What a kind of difference is called behind a number.
  public static String word(Difference.Kind kind) {
    return switch (kind) {
      case MISSED -> "missed";
      case EXTRA -> "extra";
      case CLASS_DIFFERS -> "other class";
      case ANSWERS_DIFFER -> "other answers";
      case ALIKE -> "alike";
    };
  }

  /// What a kind of difference means, as a sentence.
  public static String explanation(Difference.Kind kind) {
    return switch (kind) {
      case MISSED -> "Only the label on show has these objects.";
      case EXTRA -> "Only the label compared with has these objects.";
      case CLASS_DIFFERS -> "Both have an object here, with different classes.";
      case ANSWERS_DIFFER -> "Both have the object, with different answers.";
      case ALIKE -> "Both have the object, with the same class and answers.";
    };
  }

  /// Marks a label's objects by what was found of each; grey where nothing could be compared.
  ///
  /// @param isAbove whether the label is drawn above the other one, whose captions then stand for
  ///   both where they are the same
  static Marking marking(List<@Nullable Difference> found, boolean isAbove) {
    List<Integer> rgbs = new ArrayList<>();
    BitSet captioned = new BitSet();
    for (int object = 0; object < found.size(); object++) {
      Difference difference = found.get(object);
      rgbs.add(difference == null ? ObjectColors.NONE : color(difference.kind()));
      boolean isKnown = difference != null && namedBelow(difference.kind());
      captioned.set(object, !isAbove || !isKnown);
    }
    return Marking.of(rgbs, captioned);
  }

  private static boolean namedBelow(Difference.Kind kind) {
    return kind == Difference.Kind.ALIKE || kind == Difference.Kind.ANSWERS_DIFFER;
  }
}
