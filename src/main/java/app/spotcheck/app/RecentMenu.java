package app.spotcheck.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The menu of the files that were opened last.
final class RecentMenu extends Menu {
  private final Consumer<Path> open;

  RecentMenu(Supplier<List<String>> files, Consumer<Path> open) {
    super("Open recent");
    this.open = open;
    setId("recent");
    MenuItem none = new MenuItem("No recent files");
    none.setDisable(true);
    getItems().add(none);
    setOnShowing(event -> {
      getItems().setAll(files.get().stream().map(this::item).toList());
      if (getItems().isEmpty()) {
        getItems().add(none);
      }
    });
  }

  private MenuItem item(String file) {
    MenuItem item = new MenuItem(file);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> open.accept(Path.of(file)));
    return item;
  }
}
