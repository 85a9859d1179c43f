package app.spotcheck.viewer;

import app.spotcheck.paint.CaptionTemplate;
import app.spotcheck.paint.CaptionTemplateException;
import app.spotcheck.session.RowDisplay;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Takes the template of captions, with help below it, or with what is wrong with it.
final class CaptionField extends VBox {
  private static final String HELP =
      "{name} {kind} {confidence} {id} {area}, and answers by their question:"
          + " {damage > where}. What an object lacks is left out.";
  private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

  private final RowDisplay display;
  private final TextField field = new TextField();
  private final Label help = new Label(HELP);

  CaptionField(RowDisplay display) {
    super(3);
    this.display = display;
    field.setId("caption-template");
    field.setAccessibleText("What captions say");
    field.setAccessibleHelp(HELP);
    help.setId("caption-help");
    help.setWrapText(true);
    help.setMinHeight(USE_PREF_SIZE);
    help.getStyleClass().addAll("text-small", "text-muted");
    getChildren().addAll(field, help);
    display.optionsProperty().addListener((property, before, now) -> follow(now.style().caption()));
    follow(display.optionsProperty().get().style().caption());
    field.textProperty().addListener((property, before, now) -> typed(now));
  }

  /// Shows a template that was set elsewhere.
  private void follow(CaptionTemplate template) {
    if (!field.isFocused() && !field.getText().equals(template.toString())) {
      field.setText(template.toString());
    }
  }

  private void typed(String text) {
    try {
      CaptionTemplate template = CaptionTemplate.parse(text);
      tell(HELP, false);
      display.style(style -> style.withCaption(template));
    } catch (CaptionTemplateException e) {
      tell(String.valueOf(e.getMessage()), true);
    }
  }

  private void tell(String text, boolean faulty) {
    help.setText(text);
    help.pseudoClassStateChanged(FAULTY, faulty);
    field.pseudoClassStateChanged(FAULTY, faulty);
  }
}
