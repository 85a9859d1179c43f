package app.spotcheck.viewer;

import app.spotcheck.paint.PictureAdjustment;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.Solo;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Signs on the canvas that it does not show things as they are: what is alone on show, and that
/// the picture is adjusted. A click on one ends it.
final class CanvasChips extends HBox {
  private final Button solo = chip("chip-solo", "Show all objects again");
  private final Button adjusted = chip("chip-adjustment", "Show the picture as it is");

  CanvasChips(RowDisplay display, PictureAdjusting adjusting) {
    super(6);
    getStyleClass().add("canvas-chips");
    setPickOnBounds(false);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    adjusted.setText("Picture adjusted");
    getChildren().addAll(solo, adjusted);
    solo.setOnAction(event -> display.leaveSolo());
    adjusted.setOnAction(event -> adjusting.reset());
    display.shownOptions().soloProperty().addListener((property, before, now) -> showSolo(now));
    display
        .optionsProperty()
        .addListener((property, before, now) -> showAdjusted(now.adjustment()));
    showSolo(display.shownOptions().soloProperty().get());
    showAdjusted(display.optionsProperty().get().adjustment());
  }

  private static Button chip(String id, String explanation) {
    Button chip = new Button("", new FontIcon(Feather.X));
    chip.setId(id);
    chip.getStyleClass().add("chip");
    chip.setMnemonicParsing(false);
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.setTooltip(new Tooltip(explanation));
    chip.setAccessibleHelp(explanation);
    return chip;
  }

  private void showSolo(@Nullable Solo alone) {
    solo.setText(alone == null ? "" : alone.title());
    shown(solo, alone != null);
  }

  private void showAdjusted(PictureAdjustment adjustment) {
    shown(adjusted, !adjustment.isNeutral());
  }

  private static void shown(Button chip, boolean shown) {
    chip.setVisible(shown);
    chip.setManaged(shown);
  }
}
