package app.spotcheck.session;

import app.spotcheck.export.ExportIndex;
import app.spotcheck.export.columns.Columns;
import app.spotcheck.query.Filter;
import app.spotcheck.query.FilterException;
import app.spotcheck.query.RowMatcher;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Finds the rows that lists show, by a filter and an order, in the background; what was asked last
/// wins. While the file is indexed, rows that come are looked at too.
public final class RowSearch {
  private final BackgroundTask searching;
  private final StringProperty text = new SimpleStringProperty("");
  private final BooleanProperty on = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<ShownRows> shown =
      new ReadOnlyObjectWrapper<>(ShownRows.all(0));
  private final ReadOnlyObjectWrapper<Filter> filter =
      new ReadOnlyObjectWrapper<>(Filter.EVERYTHING);
  private final ReadOnlyObjectWrapper<@Nullable FilterException> fault =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper searchingNow = new ReadOnlyBooleanWrapper();
  private @Nullable ExportIndex index;
  private int searchedRows;

  RowSearch(Executor uiThread) {
    this.searching = new BackgroundTask("search", uiThread);
    text.addListener((property, before, now) -> parse());
    on.addListener((property, before, now) -> search());
    filter.addListener((property, before, now) -> search());
  }

  /// The text of the filter, in the filter language.
  public StringProperty textProperty() {
    return text;
  }

  /// Whether the filter is used.
  public BooleanProperty onProperty() {
    return on;
  }

  /// The filter of the last text that could be read.
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
    }
  }

  /// Takes another index to search, or none.
  void open(@Nullable ExportIndex newIndex) {
    stop();
    index = newIndex;
    shown.set(ShownRows.all(0));
    search();
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
    if (asked == Filter.EVERYTHING) {
      stop();
      shown.set(ShownRows.all(searchedRows));
      return;
    }
    searchingNow.set(true);
    searching.start(
        () -> searched.read(columns -> find(asked, columns)),
        found -> {
          searchingNow.set(false);
          shown.set(found);
        },
        message -> searchingNow.set(false));
  }

  private static ShownRows find(Filter asked, Columns columns) {
    return ShownRows.of(RowMatcher.rows(asked, columns).toArray());
  }

  /// Ends the search under way.
  void stop() {
    searching.cancel();
    searchingNow.set(false);
  }
}
