package app.spotcheck.session;

import app.spotcheck.compare.ComparedLabel;
import app.spotcheck.compare.Difference;
import app.spotcheck.compare.LabelOverlaps;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.mask.MaskLayer;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelRole;
import app.spotcheck.paint.Scene;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Compares the label on show with another label or prediction of its row: which one that is, what
/// was found out, and which of the differences a reviewer looks at.
public final class Comparison {
  /// How the two labels are shown.
  public enum Way {
    SIDE_BY_SIDE(1, "Side by side"),
    BLINK(2, "Blink"),
    OVERLAY(3, "Overlay");

    private final int digit;
    private final String title;

    Way(int digit, String title) {
      this.digit = digit;
      this.title = title;
    }

    /// The digit of the key that chooses it.
    public int digit() {
      return digit;
    }

    public String title() {
      return title;
    }

    /// What settings and controls know it by.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The one after it, after the last one the first.
    public Way next() {
      return switch (this) {
        case SIDE_BY_SIDE -> BLINK;
        case BLINK -> OVERLAY;
        case OVERLAY -> SIDE_BY_SIDE;
      };
    }
  }

  private final RowDisplay display;
  private final ReadOnlyObjectProperty<@Nullable RowView> row;
  private final SecondLabel second;
  private final BackgroundTask measuring;
  private final BackgroundTask comparing;
  private final Consumer<String> failure;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.SIDE_BY_SIDE);
  private final DoubleProperty threshold = new SimpleDoubleProperty(0.5);
  private final DoubleProperty minConfidence = new SimpleDoubleProperty();
  private final ReadOnlyObjectWrapper<@Nullable ComparisonResult> result =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Difference> current = new ReadOnlyObjectWrapper<>();
  private final ComparedScenes scenes;
  private @Nullable LabelOverlaps overlaps;
  private @Nullable LabelChoice lastOther;
  private boolean selecting;

  /// @param failure takes why labels cannot be compared
  Comparison(
      RowDisplay display,
      ReadOnlyObjectProperty<@Nullable RowView> row,
      Executor uiThread,
      Consumer<String> failure) {
    this.display = display;
    this.row = row;
    this.second = new SecondLabel(display, uiThread, failure);
    this.measuring = new BackgroundTask("measure overlaps", uiThread);
    this.comparing = new BackgroundTask("compare labels", uiThread);
    this.failure = failure;
    this.scenes = new ComparedScenes(this, display, second);
    row.addListener((property, before, now) -> follow(now));
    second.viewProperty().addListener((property, before, now) -> measure());
    second.loadingProperty().addListener((property, before, now) -> measure());
    display.sceneProperty().addListener((property, before, now) -> measure());
    threshold.addListener((property, before, now) -> compare());
    minConfidence.addListener((property, before, now) -> compare());
    display.search().filterProperty().addListener((property, before, now) -> compare());
    display
        .selection()
        .selectedProperty()
        .addListener((property, before, now) -> selectedInFirst(now.intValue()));
    second
        .selection()
        .selectedProperty()
        .addListener((property, before, now) -> selectedInSecond(now.intValue()));
    scenes.follow();
  }

  /// Whether two labels are compared.
  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  /// How the two labels are shown.
  public ObjectProperty<Way> wayProperty() {
    return way;
  }

  /// How alike two objects are at least that are taken as the same, from 0 to 1.
  public DoubleProperty thresholdProperty() {
    return threshold;
  }

  /// Objects with a lower confidence are left out, from 0 to 1; those without one stay.
  public DoubleProperty minConfidenceProperty() {
    return minConfidence;
  }

  /// The row with the second label; none while there is no other label.
  public ReadOnlyObjectProperty<@Nullable RowView> secondProperty() {
    return second.viewProperty();
  }

  /// What was found out; none while it is not known.
  public ReadOnlyObjectProperty<@Nullable ComparisonResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /// The difference that a reviewer looks at; none before the first.
  public ReadOnlyObjectProperty<@Nullable Difference> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// How many masks of either label could not be had; what they cover is not compared.
  public long missingMasks() {
    return missing(display.mediaProperty().get().masks()) + missing(second.masksProperty().get());
  }

  private static long missing(MaskLayer masks) {
    return masks.states().stream().filter(MediaState.Failed.class::isInstance).count();
  }

  /// The label on show, as it is drawn, whether it is compared or not.
  public ShownScene firstScene() {
    return scenes.first();
  }

  /// The label it is compared with, as it is drawn.
  public ShownScene secondScene() {
    return scenes.second();
  }

  /// Begins or ends to compare.
  public void toggle() {
    on.set(!on.get());
    follow(row.get());
  }

  /// Ends to compare.
  ///
  /// @return whether labels were compared
  public boolean leave() {
    boolean was = on.get();
    if (was) {
      toggle();
    }
    return was;
  }

  /// Compares with one of the row's labels by its position in [RowView#choices()].
  public void compareWith(int choice) {
    RowView first = row.get();
    if (first == null || choice < 0 || choice >= first.choices().size()) {
      return;
    }
    lastOther = first.choices().get(choice);
    on.set(true);
    RowView chosen = second.viewProperty().get();
    if (choice != first.chosen() && (chosen == null || chosen.chosen() != choice)) {
      second.choose(first, choice);
    }
  }

  /// Compares the row's label on show with the label most like the last second one.
  private void follow(@Nullable RowView first) {
    int other = on.get() && first != null ? otherThan(first) : -1;
    if (first == null || other < 0) {
      second.clear();
    } else {
      second.choose(first, other);
    }
  }

  /// The position of a label other than the one on show: one like the last that was compared with,
  /// else a prediction for a label and a label for a prediction, else the next one; -1 for none.
  private int otherThan(RowView first) {
    List<LabelChoice> choices = first.choices();
    int alike = lastOther == null ? -1 : StartAt.FIRST_ROW.firstChoice(choices, lastOther);
    if (alike >= 0 && alike != first.chosen()) {
      return alike;
    }
    LabelRole shown = choices.isEmpty() ? LabelRole.LABEL : choices.get(first.chosen()).role();
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).role() != shown) {
        return i;
      }
    }
    return choices.size() < 2 ? -1 : (first.chosen() + 1) % choices.size();
  }

  private void measure() {
    RowView one = row.get();
    RowView other = second.viewProperty().get();
    Scene scene = display.sceneProperty().get();
    measuring.cancel();
    comparing.cancel();
    overlaps = null;
    setResult(null);
    Label first = one == null ? null : one.label();
    Label next = other == null ? null : other.label();
    if (first == null
        || next == null
        || scene == null
        || second.loadingProperty().get()
        || display.mediaProperty().get().isLoading()) {
      return;
    }
    ComparedLabel ofFirst = new ComparedLabel(first, scene.masks());
    ComparedLabel ofSecond = new ComparedLabel(next, second.masksProperty().get().raster());
    measuring.start(
        () -> LabelOverlaps.between(ofFirst, ofSecond, scene.frame()),
        measured -> {
          overlaps = measured;
          compare();
        },
        failure);
  }

  private void compare() {
    LabelOverlaps measured = overlaps;
    RowView one = row.get();
    RowView other = second.viewProperty().get();
    if (measured == null || one == null || other == null) {
      return;
    }
    double least = threshold.get();
    double confidence = minConfidence.get();
    Predicate<Annotation> ofFirst = display.search().chosenOf(one.label());
    Predicate<Annotation> ofSecond = display.search().chosenOf(other.label());
    comparing.start(
        () ->
            new ComparisonResult(
                one, other, measured.compare(least, confidence), ofFirst, ofSecond),
        this::setResult,
        failure);
  }

  private void setResult(@Nullable ComparisonResult found) {
    Difference before = current.get();
    result.set(found);
    current.set(
        found == null || before == null
            ? null
            : found.listed().stream()
                .filter(now -> now.first() == before.first() && now.second() == before.second())
                .findFirst()
                .orElse(null));
  }

  /// Selects what differs in both labels.
  public void look(Difference difference) {
    selecting = true;
    display.selection().select(difference.first());
    second.selection().select(difference.second());
    selecting = false;
    current.set(difference);
  }

  /// Looks at the next difference, after the last one at the first.
  public void next() {
    step(1);
  }

  /// Looks at the difference before, before the first one at the last.
  public void previous() {
    step(-1);
  }

  private void step(int by) {
    ComparisonResult found = result.get();
    if (found == null) {
      return;
    }
    List<Difference> differing =
        found.listed().stream().filter(d -> d.kind() != Difference.Kind.ALIKE).toList();
    if (!differing.isEmpty()) {
      int at = differing.indexOf(current.get());
      int start = at < 0 && by < 0 ? 0 : at;
      look(differing.get(Math.floorMod(start + by, differing.size())));
    }
  }

  private void selectedInFirst(int object) {
    ComparisonResult found = result.get();
    if (!selecting && found != null) {
      follow(object, found.ofFirst(), second.selection(), true);
    }
  }

  private void selectedInSecond(int object) {
    ComparisonResult found = result.get();
    if (!selecting && found != null) {
      follow(object, found.ofSecond(), display.selection(), false);
    }
  }

  /// Selects in the other label what was selected in one.
  private void follow(
      int object, List<@Nullable Difference> found, ObjectSelection other, boolean isOfFirst) {
    Difference difference = object < 0 || object >= found.size() ? null : found.get(object);
    selecting = true;
    other.select(
        difference == null
            ? ObjectSelection.NONE
            : isOfFirst ? difference.second() : difference.first());
    selecting = false;
    current.set(difference);
  }

  /// Loads the second label's masks again, as after a failure or with another key.
  void retry() {
    second.retry();
  }

  void close() {
    measuring.cancel();
    comparing.cancel();
    second.clear();
  }
}
