package app.spotcheck.session;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.query.Filter;
import app.spotcheck.query.FilterException;
import app.spotcheck.query.ObjectFilter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Chooses the objects of a label that are drawn and listed, by a filter that can be turned off.
public final class ObjectSearch {
  private final StringProperty text = new SimpleStringProperty("");
  private final BooleanProperty on = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<@Nullable ObjectFilter> filter =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable FilterException> fault =
      new ReadOnlyObjectWrapper<>();

  ObjectSearch() {
    text.addListener((property, before, now) -> parse());
    on.addListener((property, before, now) -> parse());
  }

  /// The text of the filter, in the filter language.
  public StringProperty textProperty() {
    return text;
  }

  /// Whether the filter is used.
  public BooleanProperty onProperty() {
    return on;
  }

  /// What is wrong with the text; none where nothing is.
  public ReadOnlyObjectProperty<@Nullable FilterException> faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /// The filter in use; none where all objects are chosen.
  public ReadOnlyObjectProperty<@Nullable ObjectFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  private void parse() {
    try {
      ObjectFilter parsed = ObjectFilter.parse(text.get());
      fault.set(null);
      filter.set(on.get() && !parsed.filter().equals(Filter.EVERYTHING) ? parsed : null);
    } catch (FilterException e) {
      fault.set(e);
      filter.set(null);
    }
  }

  /// Which objects of a label are chosen.
  public Predicate<Annotation> chosenOf(@Nullable Label label) {
    return chosenOf(label, filter.get());
  }

  /// Tells, on any thread, which objects of labels are chosen by what is asked for now.
  RunSource.ChosenObjects chosenObjects() {
    ObjectFilter wanted = filter.get();
    return label -> chosenOf(label, wanted);
  }

  private static Predicate<Annotation> chosenOf(
      @Nullable Label label, @Nullable ObjectFilter wanted) {
    if (wanted == null || label == null) {
      return PaintOptions.ALL;
    }
    Set<Annotation> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Annotation object : label.objects()) {
      if (wanted.matches(object, label)) {
        chosen.add(object);
      }
    }
    return chosen::contains;
  }
}
