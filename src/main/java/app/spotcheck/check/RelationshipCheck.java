package app.spotcheck.check;

import app.spotcheck.model.Relationship;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks for relationships that lead nowhere.
final class RelationshipCheck implements LabelCheck {
  @Override
  public void check(CheckedLabel checked, RowFindings into) {
    if (checked.label().relationships().isEmpty()) {
      return;
    }
    Set<String> known = new HashSet<>();
    checked.label().objects().forEach(object -> known.add(object.feature().id()));
    known.remove("");
    for (Relationship relationship : checked.label().relationships()) {
      String source = relationship.source();
      String target = relationship.target();
      if (source.isEmpty() || target.isEmpty()) {
        add(checked, relationship, "The relationship does not name both its ends.", into);
      } else if (source.equals(target)) {
        add(checked, relationship, "The relationship leads from an object to itself.", into);
      } else {
        for (String end : List.of(source, target)) {
          if (!known.contains(end)) {
            add(
                checked,
                relationship,
                "The relationship leads to " + end + ", which is no object of the label.",
                into);
          }
        }
      }
    }
  }

  private static void add(
      CheckedLabel checked, Relationship relationship, String message, RowFindings into) {
    into.add(Rule.RELATIONSHIP_END, checked, List.of(relationship.feature()), message);
  }
}
