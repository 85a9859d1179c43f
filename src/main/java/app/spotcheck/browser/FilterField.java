package app.spotcheck.browser;

import app.spotcheck.query.FilterException;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A box for one filter, with a switch that turns it off without forgetting it.
final class FilterField extends HBox {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final TextField box = new TextField();
  private final ToggleButton on = new ToggleButton();
  private final Tooltip explanation = new Tooltip();
  private final String example;

  /// @param name what is filtered, such as `Rows`
  FilterField(String name, String example) {
    super(4);
    this.example = example;
    String lower = name.toLowerCase(Locale.ROOT);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("filter-field");
    setId("filter-of-" + lower);
    on.setText(name);
    on.setId("use-filter-of-" + lower);
    on.setGraphic(new FontIcon(Feather.FILTER));
    on.setMinWidth(USE_PREF_SIZE);
    on.setAccessibleText("Use the filter of " + lower);
    on.setTooltip(new Tooltip("Turn the filter of " + lower + " on or off"));
    box.setId("filter-text-of-" + lower);
    box.setPromptText(example);
    box.setAccessibleText("Filter of " + lower);
    box.setTooltip(explanation);
    box.setMinWidth(0);
    HBox.setHgrow(box, Priority.ALWAYS);
    Button clear = new Button(null, new FontIcon(Feather.X));
    clear.setId("clear-filter-of-" + lower);
    clear.getStyleClass().add("flat");
    clear.setAccessibleText("Clear the filter of " + lower);
    clear.setTooltip(new Tooltip("Clear"));
    clear.visibleProperty().bind(box.textProperty().isNotEmpty());
    clear.managedProperty().bind(clear.visibleProperty());
    clear.setOnAction(event -> box.clear());
    getChildren().addAll(on, box, clear);
    showFault(null);
  }

  void bind(
      StringProperty text, BooleanProperty used, ObservableValue<@Nullable FilterException> fault) {
    box.textProperty().bindBidirectional(text);
    on.selectedProperty().bindBidirectional(used);
    fault.addListener((property, before, now) -> showFault(now));
  }

  private void showFault(@Nullable FilterException fault) {
    box.pseudoClassStateChanged(DANGER, fault != null);
    explanation.setText(fault == null ? "For example: " + example : fault.getMessage());
  }

  /// Hands the keyboard on where Enter or Escape ends the typing.
  void onLeaving(Runnable leave) {
    box.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
          }
        });
  }

  TextField box() {
    return box;
  }
}
