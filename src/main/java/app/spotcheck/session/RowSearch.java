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
  private int searchedRows;

  RowSearch(Executor uiThread) {
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

  /// Looks at the rows that came since the last search.
  void grow() {
    if (index != null && index.size() != searchedRows && !searchingNow.get()) {
      search();
    }
  }

  private void search() {
    ExportIndex searched = index;
    if (searched == null) {
      return;
    }
    searchedRows = searched.size();
    Filter asked = on.get() ? filter.get() : Filter.EVERYTHING;
    RowOrder wanted = order.get();
    count(searched, asked);
    if (asked.equals(Filter.EVERYTHING) && wanted.equals(RowOrder.FILE)) {
      searching.cancel();
      searchingNow.set(false);
      shown.set(ShownRows.all(searchedRows));
      return;
    }
    searchingNow.set(true);
    searching.start(
        () -> searched.read(columns -> find(asked, wanted, columns)),
        found -> {
          searchingNow.set(false);
          shown.set(found);
        },
        message -> searchingNow.set(false));
  }

  private static ShownRows find(Filter asked, RowOrder order, Columns columns) {
    RoaringBitmap rows = asked.equals(Filter.EVERYTHING) ? null : RowMatcher.rows(asked, columns);
    return ShownRows.of(order.sorted(columns, rows));
  }

  private void count(ExportIndex counted, Filter asked) {
    counting.start(
        () -> counted.read(columns -> Facets.of(columns, asked)), facets::set, message -> {});
  }

  /// Ends the search under way.
  void stop() {
    searching.cancel();
    counting.cancel();
    searchingNow.set(false);
  }
}
