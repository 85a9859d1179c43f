package app.spotcheck.app;

import app.spotcheck.cache.FileCache;
import app.spotcheck.settings.SettingsFile;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Tells how much the cache of pictures takes, and lets its bound be chosen and all of it removed.
final class CachePane extends VBox {
  private static final double WIDTH = 460;
  private static final long GIGABYTE = 1L << 30;

  private final FileCache cache;
  private final Label used = new Label("Looking…");

  CachePane(FileCache cache, SettingsFile settings) {
    super(12);
    this.cache = cache;
    setPrefWidth(WIDTH);
    Label what =
        new Label(
            "Pictures and masks that were fetched are kept in "
                + cache.folder()
                + ", so that they need not be fetched again and serve without a network. What was"
                + " not used for longest goes first.");
    what.setWrapText(true);
    ComboBox<Integer> most = new ComboBox<>();
    most.setId("cache-gigabytes");
    most.setAccessibleText("Most gigabytes of the cache");
    most.getItems().setAll(1, 2, 4, 8, 16, 32, 64, 128, 256);
    most.setValue(settings.read().media().mostCacheGigabytes());
    most.setOnAction(event -> {
      settings.update(s -> s.withMedia(s.media().withCache(most.getValue())));
      cache.setMostBytes(most.getValue() * GIGABYTE);
    });
    HBox bound = new HBox(8, new Label("At most"), most, new Label("GiB"));
    bound.setAlignment(Pos.CENTER_LEFT);
    used.setId("cache-used");
    Button clear = new Button("Remove all");
    clear.setId("cache-clear");
    clear.setOnAction(event -> measureAfter(cache::clear));
    HBox now = new HBox(12, used, clear);
    now.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(what, bound, now);
    measureAfter(() -> {});
  }

  private void measureAfter(Runnable work) {
    Thread.ofVirtual()
        .name("cache")
        .start(() -> {
          work.run();
          String text = Sizes.told(cache.bytes()) + " in use";
          Platform.runLater(() -> used.setText(text));
        });
  }
}
