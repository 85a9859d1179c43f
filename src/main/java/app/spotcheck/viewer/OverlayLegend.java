package app.spotcheck.viewer;

import app.spotcheck.compare.Difference;
import app.spotcheck.session.DifferenceKinds;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Says at the top of an overlay of two labels in which shade each of them is.
final class OverlayLegend extends HBox {
  private static final Difference.Kind EXAMPLE = Difference.Kind.ALIKE;

  private final Label first = label("overlay-first", DifferenceKinds.color(EXAMPLE));
  private final Label second = label("overlay-second", DifferenceKinds.colorOfSecond(EXAMPLE));

  OverlayLegend() {
    super(14);
    setId("overlay-legend");
    getStyleClass().add("compared-name");
    setMouseTransparent(true);
    setAlignment(Pos.CENTER);
    setMinWidth(0);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    getChildren().addAll(first, second);
  }

  private static Label label(String id, int rgb) {
    Label label = new Label("", Swatches.of(rgb));
    label.setId(id);
    label.setMinWidth(0);
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    return label;
  }

  /// @param names of the label on show and of that compared with; empty where none are over another
  void show(List<String> names) {
    setVisible(!names.isEmpty());
    first.setText(names.isEmpty() ? "" : names.getFirst());
    second.setText(names.isEmpty() ? "" : names.getLast());
  }
}
