package app.spotcheck.session;

import app.spotcheck.compare.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says how far a comparison is, and what one should know of what it found.
public final class ComparisonRemarks {
  private static final String NO_OTHER_LABEL = "This row has no other label or prediction.";

  private ComparisonRemarks() {}

  /// What stands beside the counts; empty where there is nothing to say.
  public static String inBar(Comparison comparison) {
    ComparisonResult found = comparison.resultProperty().get();
    return found == null ? withoutResult(comparison) : String.join(" · ", remarks(found));
  }

  /// What stands in place of a list that is empty.
  public static String inEmptyList(Comparison comparison) {
    ComparisonResult found = comparison.resultProperty().get();
    if (found == null) {
      return withoutResult(comparison);
    }
    if (found.objectCount() == 0) {
      return "No objects in either label";
    }
    return found.differences().objects().isEmpty()
        ? "All objects have a lower confidence than is asked for"
        : "The filter of objects hides all objects";
  }

  private static String withoutResult(Comparison comparison) {
    String failure = comparison.failureProperty().get();
    if (failure != null) {
      return "The labels could not be compared. " + failure;
    }
    return comparison.otherProperty().get() == Comparison.NO_OTHER ? NO_OTHER_LABEL : "Comparing…";
  }

  private static List<String> remarks(ComparisonResult found) {
    List<String> remarks = new ArrayList<>();
    long notCompared = found.count(Difference.Kind.NOT_COMPARED);
    if (notCompared > 0) {
      String why =
          found.obstacles().keySet().stream()
              .map(DifferenceKinds::reasonOfMany)
              .distinct()
              .collect(Collectors.joining(", "));
      remarks.add(number(notCompared) + " not compared: " + why);
    }
    if (!found.isComplete()) {
      remarks.add("so many objects overlap that not all pairs were looked at");
    }
    if (found.hasRelationships()) {
      remarks.add("relationships are not compared");
    }
    return remarks;
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
