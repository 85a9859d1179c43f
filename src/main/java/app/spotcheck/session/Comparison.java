package app.spotcheck.session;

import app.spotcheck.compare.AnswersOfPairs;
import app.spotcheck.compare.ComparedLabel;
import app.spotcheck.compare.Difference;
import app.spotcheck.compare.LabelComparison;
import app.spotcheck.compare.LabelDifferences;
import app.spotcheck.compare.LabelOverlaps;
import app.spotcheck.geometry.Box;
import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.mask.MaskLayer;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.paint.Scene;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
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

  /// The position of the other label while there is none.
  public static final int NO_OTHER = -1;

  /// Measures how alike the objects of two labels are.
  interface Measure {
    LabelOverlaps between(ComparedLabel first, ComparedLabel second, Box frame);
  }

  /// What was measured of two labels, which holds for every threshold.
  private record Measured(LabelOverlaps overlaps, AnswersOfPairs answers) {}

  private final RowDisplay display;
  private final ReadOnlyObjectProperty<@Nullable RowView> row;
  private final Measure measure;
  private final SecondLabel second;
  private final BackgroundTask measuring;
  private final BackgroundTask comparing;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.SIDE_BY_SIDE);
  private final ReadOnlyBooleanWrapper turning = new ReadOnlyBooleanWrapper(true);
  private final DoubleProperty threshold = new SimpleDoubleProperty(0.5);
  private final DoubleProperty minConfidence = new SimpleDoubleProperty();
  private final ReadOnlyIntegerWrapper other = new ReadOnlyIntegerWrapper(NO_OTHER);
  private final ReadOnlyObjectWrapper<@Nullable ComparisonResult> result =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable String> failure = new ReadOnlyObjectWrapper<>();
  private final DifferenceSelection looking;
  private final ComparedScenes scenes;
  private @Nullable Measured measured;
  private @Nullable LabelChoice lastOther;

  Comparison(
      RowDisplay display,
      ReadOnlyObjectProperty<@Nullable RowView> row,
      Executor uiThread,
      Measure measure) {
    this.display = display;
    this.row = row;
    this.measure = measure;
    this.second = new SecondLabel(display, uiThread, this::fail);
    this.measuring = new BackgroundTask("measure overlaps", uiThread);
    this.comparing = new BackgroundTask("compare labels", uiThread);
    this.scenes = new ComparedScenes(this, display, second);
    row.addListener((property, before, now) -> follow(now));
    second.viewProperty().addListener((property, before, now) -> measure());
    second.loadingProperty().addListener((property, before, now) -> measure());
    display.sceneProperty().addListener((property, before, now) -> measure());
    threshold.addListener((property, before, now) -> compare());
    minConfidence.addListener((property, before, now) -> compare());
    display.search().filterProperty().addListener((property, before, now) -> compare());
    way.addListener((property, before, now) -> turning.set(true));
    this.looking =
        new DifferenceSelection(
            display.selection(), second.selection(), result.getReadOnlyProperty());
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

  /// Whether labels that blink take turns by themselves, as they do until one turns them by hand.
  public ReadOnlyBooleanProperty turningProperty() {
    return turning.getReadOnlyProperty();
  }

  /// Shows the labels in a way; labels that are to blink take turns, whoever held them before.
  public void show(Way wanted) {
    way.set(wanted);
    turning.set(true);
  }

  /// Lets the labels blink, but only when turned by hand.
  public void holdTurns() {
    way.set(Way.BLINK);
    turning.set(false);
  }

  /// How alike two objects are at least that are taken as the same, from 0 to 1.
  public DoubleProperty thresholdProperty() {
    return threshold;
  }

  /// Objects with a lower confidence are left out, from 0, which leaves nothing out, to 1; those
  /// without one stay.
  public DoubleProperty minConfidenceProperty() {
    return minConfidence;
  }

  /// The position in [RowView#choices()] of the label that is compared with, or is about to be;
  /// [#NO_OTHER] for none.
  public ReadOnlyIntegerProperty otherProperty() {
    return other.getReadOnlyProperty();
  }

  /// The row with the second label; none while there is no other label.
  public ReadOnlyObjectProperty<@Nullable RowView> secondProperty() {
    return second.viewProperty();
  }

  /// What was found out; none while it is not known.
  public ReadOnlyObjectProperty<@Nullable ComparisonResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /// Why the labels could not be compared, as a sentence; none while all is well.
  public ReadOnlyObjectProperty<@Nullable String> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// The difference that a reviewer looks at; none before the first.
  public ReadOnlyObjectProperty<@Nullable Difference> currentProperty() {
    return looking.currentProperty();
  }

  /// How far the masks of the second label are.
  public ReadOnlyObjectProperty<MaskLayer> secondMasksProperty() {
    return second.masksProperty();
  }

  /// Why masks of the second label could not be had.
  public List<MediaFailure> failuresOfSecond() {
    return RowMediaView.failures(second.masksProperty().get());
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

  /// Compares with one of the row's labels by its position in [RowView#choices()]; the label on
  /// show is not compared with itself.
  public void compareWith(int choice) {
    RowView first = row.get();
    if (first == null
        || choice < 0
        || choice >= first.choices().size()
        || choice == first.chosen()) {
      return;
    }
    lastOther = first.choices().get(choice);
    on.set(true);
    if (choice != other.get()) {
      choose(first, choice);
    }
  }

  /// Compares the row's label on show with the label most like the last second one.
  private void follow(@Nullable RowView first) {
    choose(first, on.get() && first != null ? OtherLabel.than(first, lastOther) : NO_OTHER);
  }

  private void choose(@Nullable RowView first, int choice) {
    failure.set(null);
    other.set(choice);
    if (first == null || choice == NO_OTHER) {
      second.clear();
    } else {
      second.choose(first, choice);
    }
  }

  private void measure() {
    RowView one = row.get();
    RowView next = second.viewProperty().get();
    Scene scene = display.sceneProperty().get();
    measuring.cancel();
    comparing.cancel();
    measured = null;
    result.set(null);
    failure.set(null);
    Label ofFirst = one == null ? null : one.label();
    Label ofSecond = next == null ? null : next.label();
    if (ofFirst == null
        || ofSecond == null
        || scene == null
        || second.loadingProperty().get()
        || display.mediaProperty().get().isLoading()) {
      return;
    }
    ComparedLabel first =
        new ComparedLabel(ofFirst, scene.masks(), missing(display.mediaProperty().get().masks()));
    MaskLayer masks = second.masksProperty().get();
    ComparedLabel other = new ComparedLabel(ofSecond, masks.raster(), missing(masks));
    AnswersOfPairs answers = new AnswersOfPairs(ofFirst, ofSecond);
    measuring.start(
        () -> measure.between(first, other, scene.frame()),
        overlaps -> {
          measured = new Measured(overlaps, answers);
          compare();
        },
        this::fail);
  }

  /// The numbers of the masks that could not be had.
  private static Set<Integer> missing(MaskLayer masks) {
    return IntStream.range(0, masks.states().size())
        .filter(mask -> masks.states().get(mask) instanceof MediaState.Failed)
        .boxed()
        .collect(Collectors.toSet());
  }

  private void compare() {
    Measured known = measured;
    RowView one = row.get();
    RowView next = second.viewProperty().get();
    if (known == null || one == null || next == null) {
      return;
    }
    double least = threshold.get();
    double confidence = minConfidence.get();
    Predicate<Annotation> ofFirst = display.search().chosenOf(one.label());
    Predicate<Annotation> ofSecond = display.search().chosenOf(next.label());
    comparing.start(
        () -> {
          LabelComparison matched = known.overlaps.compare(least, confidence);
          return new ComparisonResult(
              one,
              next,
              LabelDifferences.of(matched, known.answers),
              matched.isComplete(),
              ofFirst,
              ofSecond);
        },
        found -> {
          failure.set(null);
          result.set(found);
        },
        this::fail);
  }

  private void fail(String reason) {
    result.set(null);
    failure.set(reason);
  }

  /// Selects what differs in both labels.
  public void look(Difference difference) {
    looking.look(difference);
  }

  /// Looks at the next difference, after the last one at the first.
  public void next() {
    looking.step(1);
  }

  /// Looks at the difference before, before the first one at the last.
  public void previous() {
    looking.step(-1);
  }

  /// Tries again what failed, and loads the second label's masks again, as after a failure or with
  /// another key.
  public void retry() {
    if (second.viewProperty().get() == null) {
      follow(row.get());
    } else {
      second.retry();
    }
  }

  void close() {
    measuring.cancel();
    comparing.cancel();
    second.clear();
  }
}
