package app.spotcheck.app;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Asks for the reasons that digits stand for.
final class ReasonsDialog extends Dialog<List<String>> {
  private static final ButtonType USUAL = new ButtonType("Usual reasons", ButtonData.LEFT);

  private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

  private final List<TextField> fields = new ArrayList<>();
  private final Label fault = new Label();

  ReasonsDialog(Window owner, List<String> reasons) {
    initOwner(owner);
    setTitle("Reasons");
    setHeaderText("Each digit rejects for its reason. Verdicts given before keep their words.");
    setGraphic(null);
    GridPane grid = new GridPane(10, 8);
    for (int digit = 1; digit <= Reasons.USUAL.size(); digit++) {
      TextField field = new TextField();
      field.setId("reason-text-" + digit);
      field.setPromptText("none");
      field.setPrefColumnCount(24);
      Label name = new Label(String.valueOf(digit));
      name.setLabelFor(field);
      field.setAccessibleText("Reason of the digit " + digit);
      GridPane.setHgrow(field, Priority.ALWAYS);
      fields.add(field);
      grid.addRow(digit - 1, name, field);
    }
    fault.setId("reasons-fault");
    fault.getStyleClass().add("danger-text");
    getDialogPane().setContent(new VBox(10, grid, fault));
    getDialogPane().getButtonTypes().addAll(USUAL, ButtonType.OK, ButtonType.CANCEL);
    Node usual = getDialogPane().lookupButton(USUAL);
    usual.setId("usual-reasons");
    usual.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          fill(Reasons.USUAL);
          event.consume();
        });
    fields.forEach(field -> field.textProperty().addListener((property, was, now) -> check()));
    fill(reasons);
    check();
    Theme.style(getDialogPane().getScene());
    setResultConverter(button ->
        button == ButtonType.OK ? fields.stream().map(TextField::getText).toList() : null);
  }

  /// Equal reasons would be one in the verdicts, so that they are refused.
  private void check() {
    String told = "";
    for (int i = fields.size() - 1; i >= 0; i--) {
      int first = firstWith(textOf(i));
      boolean isRepeated = !textOf(i).isEmpty() && first < i;
      fields.get(i).pseudoClassStateChanged(FAULTY, isRepeated);
      if (isRepeated) {
        told = String.format("%d is the same as %d.", i + 1, first + 1);
      }
    }
    fault.setText(told);
    getDialogPane().lookupButton(ButtonType.OK).setDisable(!told.isEmpty());
  }

  private String textOf(int field) {
    return fields.get(field).getText().strip();
  }

  private int firstWith(String text) {
    int first = 0;
    while (!textOf(first).equals(text)) {
      first++;
    }
    return first;
  }

  private void fill(List<String> reasons) {
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).setText(i < reasons.size() ? reasons.get(i) : "");
    }
  }
}
