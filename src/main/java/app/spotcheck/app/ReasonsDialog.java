package app.spotcheck.app;

import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.stage.Window;

/// Asks for the reasons that digits stand for.
final class ReasonsDialog extends Dialog<List<String>> {
  private static final ButtonType USUAL = new ButtonType("Usual reasons", ButtonData.LEFT);

  private final List<TextField> fields = new ArrayList<>();

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
    fill(reasons);
    getDialogPane().setContent(grid);
    getDialogPane().getButtonTypes().addAll(USUAL, ButtonType.OK, ButtonType.CANCEL);
    Node usual = getDialogPane().lookupButton(USUAL);
    usual.setId("usual-reasons");
    usual.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          fill(Reasons.USUAL);
          event.consume();
        });
    Theme.style(getDialogPane().getScene());
    setResultConverter(button ->
        button == ButtonType.OK ? fields.stream().map(TextField::getText).toList() : null);
  }

  private void fill(List<String> reasons) {
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).setText(i < reasons.size() ? reasons.get(i) : "");
    }
  }
}
