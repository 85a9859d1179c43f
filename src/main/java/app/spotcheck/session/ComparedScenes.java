package app.spotcheck.session;

import app.spotcheck.compare.Confidence;
import app.spotcheck.compare.Difference;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.paint.Layer;
import app.spotcheck.paint.PaintOptions;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How the two labels of a comparison are drawn: without what is left out, and as an overlay in the
/// colours of what was found.
final class ComparedScenes {
  private final Comparison comparison;
  private final RowDisplay display;
  private final SecondLabel second;
  private final ReadOnlyObjectWrapper<PaintOptions> ofFirst;
  private final ReadOnlyObjectWrapper<PaintOptions> ofSecond;

  ComparedScenes(Comparison comparison, RowDisplay display, SecondLabel second) {
    this.comparison = comparison;
    this.display = display;
    this.second = second;
    PaintOptions shown = display.shownOptionsProperty().get();
    this.ofFirst = new ReadOnlyObjectWrapper<>(shown);
    this.ofSecond = new ReadOnlyObjectWrapper<>(shown);
  }

  /// Begins to follow what the options depend on.
  void follow() {
    display.shownOptionsProperty().addListener((property, before, now) -> update());
    comparison.resultProperty().addListener((property, before, now) -> update());
    comparison.onProperty().addListener((property, before, now) -> update());
    comparison.wayProperty().addListener((property, before, now) -> update());
    comparison.minConfidenceProperty().addListener((property, before, now) -> update());
    second.viewProperty().addListener((property, before, now) -> update());
    update();
  }

  ShownScene first() {
    return new ShownScene(
        display.sceneProperty(), ofFirst.getReadOnlyProperty(), display.selection());
  }

  ShownScene second() {
    return new ShownScene(
        second.sceneProperty(), ofSecond.getReadOnlyProperty(), second.selection());
  }

  private void update() {
    PaintOptions shown = display.shownOptionsProperty().get();
    RowView other = second.viewProperty().get();
    if (!comparison.onProperty().get() || other == null) {
      ofFirst.set(shown);
      ofSecond.set(shown);
      return;
    }
    Label label = other.label();
    PaintOptions first = shown.withChosen(confident(shown.chosen()));
    PaintOptions next =
        shown
            .withChosen(confident(alone(display.search().chosenOf(label))))
            .withProminent(PaintOptions.ALL);
    if (comparison.wayProperty().get() == Comparison.Way.OVERLAY) {
      next = next.with(Layer.IMAGE, false);
      ComparisonResult found = comparison.resultProperty().get();
      if (found != null) {
        first = first.withMarking(DifferenceKinds.marking(found.ofFirst(), false));
        next = next.withMarking(DifferenceKinds.marking(found.ofSecond(), true));
      }
    }
    ofFirst.set(first);
    ofSecond.set(next);
  }

  /// Of the second label, too, only the class is shown that is alone on show, or the object that is
  /// the same as the one alone on show.
  private Predicate<Annotation> alone(Predicate<Annotation> chosen) {
    return switch (display.shownOptions().soloProperty().get()) {
      case null -> chosen;
      case Solo.OfClass(String name) ->
          object -> chosen.test(object) && object.feature().name().equals(name);
      case Solo.OfObject(int index, Annotation alone) -> ShownOptions.isSame(partnerOf(index));
    };
  }

  private @Nullable Annotation partnerOf(int index) {
    ComparisonResult found = comparison.resultProperty().get();
    Difference difference = found == null ? null : found.ofFirst().get(index);
    Label label = found == null ? null : found.second().label();
    return difference == null || label == null || difference.second() == Difference.NONE
        ? null
        : label.objects().get(difference.second());
  }

  private Predicate<Annotation> confident(Predicate<Annotation> chosen) {
    double least = comparison.minConfidenceProperty().get();
    return object -> Confidence.reaches(object, least) && chosen.test(object);
  }
}
