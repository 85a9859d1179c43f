package app.spotcheck.session;

import app.spotcheck.export.ExportIndex;
import app.spotcheck.export.columns.Columns;
import app.spotcheck.query.Completion;
import app.spotcheck.query.Facet;
import app.spotcheck.query.Facets;
import app.spotcheck.query.Filter;
import app.spotcheck.query.FilterException;
import app.spotcheck.query.RowMatcher;
import app.spotcheck.query.RowOrder;
import app.spotcheck.query.Suggestion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Finds the rows that lists show, by a filter and an order, in the background; what was asked last
/// wins. While the file is indexed, rows that come are looked at too.
public final class RowSearch {
  /// How long facets keep their counts while rows come.
  static final Duration COUNT_INTERVAL = Duration.ofSeconds(1);

  /// What one evaluation of a filter gave, for the list and for the counts.
  ///
  /// @param searchedRows how many rows were looked at
  /// @param rows those that the filter lets through; absent for all
  /// @param shown the same rows in their order
  private record Found(
      Filter filter, int searchedRows, @Nullable RoaringBitmap rows, ShownRows shown) {
    static final Found NOTHING = new Found(Filter.EVERYTHING, 0, null, ShownRows.all(0));
  }

  private final InstantSource clock;
  private final BackgroundTask searching;
  private final BackgroundTask counting;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<RowOrder> order = new SimpleObjectProperty<>(RowOrder.FILE);
  private final BooleanProperty on = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<ShownRows> shown =
      new ReadOnlyObjectWrapper<>(ShownRows.all(0));
  private final ReadOnlyObjectWrapper<Filter> filter =
      new ReadOnlyObjectWrapper<>(Filter.EVERYTHING);
  private final ReadOnlyObjectWrapper<@Nullable FilterException> fault =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Facet>> facets = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper searchingNow = new ReadOnlyBooleanWrapper();
  private @Nullable ExportIndex index;
  private Found found = Found.NOTHING;
  private Found counted = Found.NOTHING;
  private Instant countedAt = Instant.MIN;
  private boolean countingNow;
  private boolean growing;

  RowSearch(Executor uiThread) {
    this(uiThread, InstantSource.system());
  }

  /// @param clock says when values are due to be counted again
  RowSearch(Executor uiThread, InstantSource clock) {
    this.clock = clock;
    this.searching = new BackgroundTask("search", uiThread);
    this.counting = new BackgroundTask("count values", uiThread);
    text.addListener((property, before, now) -> parse());
    on.addListener((property, before, now) -> search());
    filter.addListener((property, before, now) -> search());
    order.addListener((property, before, now) -> search());
  }

  /// The text of the filter, in the filter language.
  public StringProperty textProperty() {
    return text;
  }

  /// The order of the rows.
  public ObjectProperty<RowOrder> orderProperty() {
    return order;
  }

  /// The values of the rows found, with how many rows have each; as of the last search.
  public ReadOnlyObjectProperty<List<Facet>> facetsProperty() {
    return facets.getReadOnlyProperty();
  }

  /// Whether the filter is used.
  public BooleanProperty onProperty() {
    return on;
  }

  /// What the text asks for; everything while it cannot be read.
  public ReadOnlyObjectProperty<Filter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /// What is wrong with the text; none where nothing is.
  public ReadOnlyObjectProperty<@Nullable FilterException> faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /// The rows found last.
  public ReadOnlyObjectProperty<ShownRows> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Whether a search is under way.
  public ReadOnlyBooleanProperty searchingProperty() {
    return searchingNow.getReadOnlyProperty();
  }

  private void parse() {
    try {
      Filter parsed = Filter.parse(text.get());
      fault.set(null);
      filter.set(parsed);
    } catch (FilterException e) {
      fault.set(e);
      filter.set(Filter.EVERYTHING);
    }
  }

  /// Takes another index to search, or none.
  void open(@Nullable ExportIndex newIndex) {
    stop();
    index = newIndex;
    found = Found.NOTHING;
    counted = Found.NOTHING;
    growing = false;
    shown.set(ShownRows.all(0));
    facets.set(List.of());
    order.set(RowOrder.FILE);
    search();
  }

  /// Suggests how the text may go on at a caret position.
  public List<Suggestion> suggestions(String typed, int caret) {
    ExportIndex searched = index;
    return searched == null
        ? List.of()
        : searched.read(columns -> Completion.at(typed, caret, columns));
  }

  /// Looks at the rows that came since the last search, while more may come.
  void grow() {
    growing = true;
    catchUp();
  }

  /// Looks at the last rows that came.
  void finish() {
    growing = false;
    catchUp();
  }

  private void catchUp() {
    if (index == null || searchingNow.get()) {
      return;
    }
    if (index.size() == found.searchedRows()) {
      countIfDue();
    } else {
      search();
    }
  }

  private void search() {
    ExportIndex searched = index;
    if (searched == null) {
      return;
    }
    Filter asked = on.get() ? filter.get() : Filter.EVERYTHING;
    RowOrder wanted = order.get();
    if (asked.equals(Filter.EVERYTHING) && wanted.equals(RowOrder.FILE)) {
      searching.cancel();
      int size = searched.size();
      show(new Found(asked, size, null, ShownRows.all(size)));
      return;
    }
    searchingNow.set(true);
    searching.start(
        () -> searched.read(columns -> find(asked, wanted, columns)),
        this::show,
        message -> searchingNow.set(false));
  }

  private static Found find(Filter asked, RowOrder order, Columns columns) {
    RoaringBitmap rows = asked.equals(Filter.EVERYTHING) ? null : RowMatcher.rows(asked, columns);
    ShownRows sorted = ShownRows.of(order.sorted(columns, rows));
    return new Found(asked, columns.rowCount(), rows, sorted);
  }

  private void show(Found now) {
    found = now;
    searchingNow.set(false);
    shown.set(now.shown());
    if (growing) {
      countIfDue();
    } else {
      catchUp();
    }
  }

  /// Counts anew: at once for another filter, and now and then while rows come.
  private void countIfDue() {
    Found wanted = found;
    boolean sameFilter = wanted.filter().equals(counted.filter());
    boolean sameRows = wanted.searchedRows() == counted.searchedRows();
    if (sameFilter && (sameRows || (growing && !isCountDue()))) {
      return;
    }
    counted = wanted;
    countedAt = clock.instant();
    count(wanted);
  }

  private boolean isCountDue() {
    return !countingNow && !clock.instant().isBefore(countedAt.plus(COUNT_INTERVAL));
  }

  private void count(Found wanted) {
    ExportIndex searched = index;
    if (searched == null) {
      return;
    }
    countingNow = true;
    counting.start(
        () -> searched.read(columns -> Facets.of(columns, wanted.filter(), wanted.rows())),
        facetsFound -> {
          countingNow = false;
          facets.set(facetsFound);
        },
        message -> countingNow = false);
  }

  /// Ends the search under way.
  void stop() {
    searching.cancel();
    counting.cancel();
    searchingNow.set(false);
    countingNow = false;
  }
}
