package app.spotcheck.browser;

import app.spotcheck.query.Facet;
import app.spotcheck.query.Filter;
import app.spotcheck.session.RowSearch;
import app.spotcheck.session.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The values that the rows found have, with their counts as bars: classes, kinds, answers and so
/// on. A click on a value filters by it.
public final class FacetPane extends VBox {
  private static final int FIRST_VALUES = 8;

  private final Session session;
  private final ListView<FacetLine> list = new ListView<>();
  private final Set<String> opened = new HashSet<>(Set.of("class", "has"));
  private final Set<String> wholeLists = new HashSet<>();

  public FacetPane(Session session) {
    this.session = session;
    getStyleClass().add("facets");
    list.setId("facets");
    list.setCellFactory(view -> new FacetCell(this::clicked));
    Label none = new Label("No row fits the filter");
    none.setWrapText(true);
    list.setPlaceholder(none);
    list.setAccessibleText("Values of the rows found, to filter by");
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().add(list);
    list.setOnKeyPressed(event -> {
      FacetLine line = list.getSelectionModel().getSelectedItem();
      if (line != null && isActivating(event.getCode())) {
        clicked(line);
        event.consume();
      }
    });
    session.search().facetsProperty().addListener((property, before, now) -> show(now));
    show(session.search().facetsProperty().get());
  }

  private static boolean isActivating(KeyCode code) {
    return code == KeyCode.SPACE || code == KeyCode.ENTER;
  }

  private void show(List<Facet> facets) {
    List<FacetLine> lines = new ArrayList<>();
    for (Facet facet : facets) {
      boolean open = opened.contains(facet.name());
      lines.add(new FacetLine.Heading(facet, open));
      if (open) {
        addValues(lines, facet);
      }
    }
    list.getItems().setAll(lines);
  }

  private void addValues(List<FacetLine> lines, Facet facet) {
    boolean whole = wholeLists.contains(facet.name());
    List<Facet.Value> values = facet.values();
    int most = values.stream().mapToInt(Facet.Value::rows).max().orElse(1);
    for (int i = 0; i < values.size() && (whole || i < FIRST_VALUES); i++) {
      lines.add(new FacetLine.Choice(facet, values.get(i), (double) values.get(i).rows() / most));
    }
    int hidden = whole ? facet.others() : values.size() - FIRST_VALUES + facet.others();
    if (hidden > 0) {
      lines.add(new FacetLine.More(facet, hidden, !whole));
    }
  }

  private void clicked(FacetLine line) {
    switch (line) {
      case FacetLine.Heading(Facet facet, boolean open) -> toggle(opened, facet.name());
      case FacetLine.More(Facet facet, int hidden, boolean openable) ->
          wholeLists.add(facet.name());
      case FacetLine.Choice(Facet facet, Facet.Value value, double part) -> {
        choose(facet, value);
        return;
      }
    }
    show(session.search().facetsProperty().get());
  }

  private static void toggle(Set<String> names, String name) {
    if (!names.remove(name)) {
      names.add(name);
    }
  }

  private void choose(Facet facet, Facet.Value value) {
    RowSearch search = session.search();
    Filter changed = facet.with(search.filterProperty().get(), value.text(), !value.selected());
    search.onProperty().set(true);
    search.textProperty().set(changed.toString());
  }
}
