package app.spotcheck.session;

import app.spotcheck.compare.Difference;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Which of the differences a reviewer looks at. What is selected in one label is selected in the
/// other one too.
final class DifferenceSelection {
  private final ObjectSelection ofFirst;
  private final ObjectSelection ofSecond;
  private final ReadOnlyObjectProperty<@Nullable ComparisonResult> result;
  private final ReadOnlyObjectWrapper<@Nullable Difference> current = new ReadOnlyObjectWrapper<>();
  private boolean selecting;

  DifferenceSelection(
      ObjectSelection ofFirst,
      ObjectSelection ofSecond,
      ReadOnlyObjectProperty<@Nullable ComparisonResult> result) {
    this.ofFirst = ofFirst;
    this.ofSecond = ofSecond;
    this.result = result;
    ofFirst
        .selectedProperty()
        .addListener((property, before, now) -> selected(now.intValue(), true));
    ofSecond
        .selectedProperty()
        .addListener((property, before, now) -> selected(now.intValue(), false));
    result.addListener((property, before, now) -> keep(now));
  }

  /// The difference that is looked at; none before the first.
  ReadOnlyObjectProperty<@Nullable Difference> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// Looks at the same objects in another result.
  private void keep(@Nullable ComparisonResult found) {
    Difference before = current.get();
    current.set(
        found == null || before == null
            ? null
            : found.listed().stream()
                .filter(now -> now.first() == before.first() && now.second() == before.second())
                .findFirst()
                .orElse(null));
  }

  /// Selects what differs in both labels.
  void look(Difference difference) {
    selecting = true;
    ofFirst.select(difference.first());
    ofSecond.select(difference.second());
    selecting = false;
    current.set(difference);
  }

  /// Looks at a difference so many after the one looked at, after the last one at the first.
  void step(int by) {
    ComparisonResult found = result.get();
    if (found == null) {
      return;
    }
    List<Difference> differing =
        found.listed().stream().filter(difference -> difference.kind().differs()).toList();
    if (!differing.isEmpty()) {
      int at = differing.indexOf(current.get());
      int start = at < 0 && by < 0 ? 0 : at;
      look(differing.get(Math.floorMod(start + by, differing.size())));
    }
  }

  /// Selects in the other label what was selected in one.
  private void selected(int object, boolean isOfFirst) {
    ComparisonResult found = result.get();
    if (selecting || found == null) {
      return;
    }
    List<@Nullable Difference> differences = isOfFirst ? found.ofFirst() : found.ofSecond();
    Difference difference =
        object < 0 || object >= differences.size() ? null : differences.get(object);
    ObjectSelection other = isOfFirst ? ofSecond : ofFirst;
    selecting = true;
    other.select(
        difference == null
            ? ObjectSelection.NONE
            : isOfFirst ? difference.second() : difference.first());
    selecting = false;
    current.set(difference);
  }
}
