package app.spotcheck.browser;

import app.spotcheck.export.columns.Field;
import app.spotcheck.query.Facet;
import app.spotcheck.query.FilterText;
import app.spotcheck.query.RowOrder;
import app.spotcheck.query.SortKey;
import app.spotcheck.query.Subject;
import app.spotcheck.session.RowSearch;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/// Chooses the column that rows are sorted by, and which way.
final class SortMenu extends MenuButton {
  private static final List<Field> FIELDS =
      List.of(
          Field.LABELS,
          Field.OBJECTS,
          Field.PROBLEMS,
          Field.CREATED,
          Field.UPDATED,
          Field.SECONDS,
          Field.CONSENSUS,
          Field.BENCHMARK,
          Field.CONFIDENCE,
          Field.STATUS,
          Field.BATCH,
          Field.TASK,
          Field.PROJECT,
          Field.LABELLER,
          Field.MEDIA,
          Field.ID,
          Field.GLOBAL_KEY,
          Field.EXTERNAL_ID);

  private final RowSearch search;

  SortMenu(RowSearch search) {
    this.search = search;
    setId("sort-rows");
    getStyleClass().add("flat");
    setTooltip(new Tooltip("Sort the rows"));
    setAccessibleText("Sort the rows");
    setOnShowing(event -> fill());
    search.orderProperty().addListener((property, before, now) -> showOrder(now));
    showOrder(search.orderProperty().get());
    fill();
  }

  private void showOrder(RowOrder order) {
    setText(told(order.key()) + (order.descending() ? " \u2193" : ""));
  }

  private static String told(SortKey key) {
    return switch (key) {
      case SortKey.FileOrder ignored -> "File order";
      case SortKey.DisplayName ignored -> "Name";
      case SortKey.Of(Subject subject) -> FilterText.of(subject);
    };
  }

  private void fill() {
    List<MenuItem> items = new ArrayList<>();
    items.add(item(new SortKey.FileOrder()));
    items.add(item(new SortKey.DisplayName()));
    items.add(new SeparatorMenuItem());
    FIELDS.forEach(field -> items.add(item(SortKey.of(Subject.of(field)))));
    Menu classes = new Menu("Objects of a class");
    Menu metadata = new Menu("Metadata");
    for (Facet facet : search.facetsProperty().get()) {
      if (facet.subject() instanceof Subject.OfField(Field field) && field == Field.CLASS) {
        facet
            .values()
            .forEach(
                value -> classes.getItems().add(item(SortKey.of(new Subject.Count(value.text())))));
      } else if (facet.subject() instanceof Subject.Metadata subject) {
        metadata.getItems().add(item(SortKey.of(subject)));
      }
    }
    items.add(new SeparatorMenuItem());
    items.add(classes);
    items.add(metadata);
    classes.setDisable(classes.getItems().isEmpty());
    metadata.setDisable(metadata.getItems().isEmpty());
    items.add(new SeparatorMenuItem());
    items.add(descending());
    getItems().setAll(items);
  }

  private MenuItem item(SortKey key) {
    RadioMenuItem item = new RadioMenuItem(told(key));
    item.setMnemonicParsing(false);
    RowOrder now = search.orderProperty().get();
    item.setSelected(now.key().equals(key));
    item.setOnAction(event -> search.orderProperty().set(new RowOrder(key, now.descending())));
    return item;
  }

  private MenuItem descending() {
    CheckMenuItem item = new CheckMenuItem("Largest first");
    item.setId("sort-descending");
    RowOrder now = search.orderProperty().get();
    item.setSelected(now.descending());
    item.setOnAction(
        event -> search.orderProperty().set(new RowOrder(now.key(), item.isSelected())));
    return item;
  }
}
