package app.spotcheck.app;

import app.spotcheck.browser.SavedFilters;
import app.spotcheck.paint.Layer;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.settings.Settings;
import app.spotcheck.settings.Settings.Drawing;
import app.spotcheck.settings.Settings.WindowPlace;
import app.spotcheck.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Keeps the settings in step with the window: restored at its start, saved a second after a change
/// and at its end.
final class RememberedSettings {
  private static final Duration SAVE_DELAY = Duration.seconds(1);

  private final SettingsFile file;
  private final Stage stage;
  private final RowDisplay display;
  private final BooleanProperty grid = new SimpleBooleanProperty();
  private final PauseTransition saving = new PauseTransition(SAVE_DELAY);
  private Settings settings;

  RememberedSettings(SettingsFile file, Stage stage, RowDisplay display) {
    this.file = file;
    this.stage = stage;
    this.display = display;
    this.settings = file.read();
    saving.setOnFinished(event -> save());
  }

  void restore() {
    WindowPlace place = settings.window();
    if (place != null && isOnScreen(place)) {
      stage.setX(place.x());
      stage.setY(place.y());
      stage.setWidth(place.width());
      stage.setHeight(place.height());
      stage.setMaximized(place.maximized());
    }
    PaintOptions options = display.optionsProperty().get();
    for (Layer layer : Layer.values()) {
      options = options.with(layer, !settings.drawing().hiddenLayers().contains(layer.word()));
    }
    display.optionsProperty().set(options.withStyle(StyleSettings.read(settings.drawing())));
    display.wholeShapesProperty().set(settings.drawing().wholeShapes());
    display.turnByExifProperty().set(!settings.drawing().unturned());
    display.optionsProperty().addListener((property, before, now) -> saving.playFromStart());
    display.wholeShapesProperty().addListener((property, before, now) -> saving.playFromStart());
    display.turnByExifProperty().addListener((property, before, now) -> saving.playFromStart());
    grid.set(settings.drawing().grid());
    grid.addListener((property, before, now) -> save());
  }

  private static boolean isOnScreen(WindowPlace place) {
    return !Screen.getScreensForRectangle(
            place.x() + place.width() / 4, place.y(), place.width() / 2, place.height() / 2)
        .isEmpty();
  }

  /// Whether the grid of rows is on show instead of the canvas.
  BooleanProperty gridProperty() {
    return grid;
  }

  List<String> recentFiles() {
    return file.read().recentFiles();
  }

  /// The folder of the file opened last, while it exists.
  Optional<Path> folder() {
    return Optional.ofNullable(settings.folder()).map(Path::of).filter(Files::isDirectory);
  }

  void addRecentFile(Path path) {
    settings =
        file.update(s -> s.withRecentFile(path.toString(), String.valueOf(path.getParent())));
  }

  /// The saved filters, as all windows have them.
  SavedFilters filters() {
    return new SavedFilters() {
      @Override
      public Map<String, String> all() {
        return file.read().filters();
      }

      @Override
      public void save(String name, String text) {
        file.update(settings -> settings.withFilter(name, text));
      }

      @Override
      public void remove(String name) {
        file.update(settings -> settings.withoutFilter(name));
      }
    };
  }

  void save() {
    saving.stop();
    PaintOptions options = display.optionsProperty().get();
    List<String> hidden =
        Arrays.stream(Layer.values()).filter(l -> !options.shows(l)).map(Layer::word).toList();
    settings =
        file.update(s ->
            withPlace(s)
                .withDrawing(
                    new Drawing(
                        options.style().fillOpacity(),
                        hidden,
                        display.wholeShapesProperty().get(),
                        !display.turnByExifProperty().get(),
                        grid.get(),
                        StyleSettings.of(options.style()))));
  }

  private Settings withPlace(Settings saved) {
    if (!stage.isMaximized() && !stage.isIconified() && stage.getWidth() > 0) {
      return saved.withWindow(
          new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false));
    }
    WindowPlace place = saved.window();
    return place == null || !stage.isMaximized()
        ? saved
        : saved.withWindow(
            new WindowPlace(place.x(), place.y(), place.width(), place.height(), true));
  }
}
