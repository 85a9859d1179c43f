package app.spotcheck.session;

import app.spotcheck.compare.Difference;
import app.spotcheck.compare.Obstacle;
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
      case NOT_COMPARED -> 0x999999;
      case ALIKE -> 0x009e73;
    };
  }

  /// The colour of the second label's object of a pair, a lighter shade; the same as [#color] where
  /// there is one object only.
  public static int colorOfSecond(Difference.Kind kind) {
    return switch (kind) {
      case MISSED, EXTRA, NOT_COMPARED -> color(kind);
      case CLASS_DIFFERS -> 0xf2cfe1;
      case ANSWERS_DIFFER -> 0xfbf7bd;
      case ALIKE -> 0x8ce0c6;
    };
  }

  /// What a kind of difference is called behind a number.
  public static String word(Difference.Kind kind) {
    return switch (kind) {
      case MISSED -> "missed";
      case EXTRA -> "extra";
      case CLASS_DIFFERS -> "other class";
      case ANSWERS_DIFFER -> "other answers";
      case NOT_COMPARED -> "not compared";
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
      case NOT_COMPARED -> "Whether the other label has these objects cannot be told.";
      case ALIKE -> "Both have the object, with the same class and answers.";
    };
  }

  /// Why an object was not compared, as a clause.
  public static String reason(Obstacle why) {
    return switch (why) {
      case UNKNOWN_KIND -> "unknown kind";
      case MASK_MISSING -> "its mask is missing";
      case EMPTY_MASK -> "its mask is empty";
      case EMPTY_SHAPE -> "it has no area";
      case OUT_OF_RANGE -> "its coordinates are out of range";
      case COUNTERPART_MISSING -> "masks of its class are missing in the other label";
    };
  }

  /// Why several objects were not compared, as a clause.
  public static String reasonOfMany(Obstacle why) {
    return switch (why) {
      case UNKNOWN_KIND -> "unknown kinds";
      case MASK_MISSING, COUNTERPART_MISSING -> "masks are missing";
      case EMPTY_MASK -> "masks are empty";
      case EMPTY_SHAPE -> "no area";
      case OUT_OF_RANGE -> "coordinates out of range";
    };
  }

  /// Marks a label's objects by what was found of each; grey where they were left out.
  ///
  /// @param isAbove whether it is the second label, which is drawn above the first, whose captions
  ///   then stand for both where they are the same
  static Marking marking(List<@Nullable Difference> found, boolean isAbove) {
    List<Integer> rgbs = new ArrayList<>();
    BitSet captioned = new BitSet();
    for (int object = 0; object < found.size(); object++) {
      Difference difference = found.get(object);
      rgbs.add(
          difference == null
              ? ObjectColors.NONE
              : isAbove ? colorOfSecond(difference.kind()) : color(difference.kind()));
      boolean isKnown = difference != null && namedBelow(difference.kind());
      captioned.set(object, !isAbove || !isKnown);
    }
    return Marking.of(rgbs, captioned);
  }

  private static boolean namedBelow(Difference.Kind kind) {
    return kind == Difference.Kind.ALIKE || kind == Difference.Kind.ANSWERS_DIFFER;
  }
}
