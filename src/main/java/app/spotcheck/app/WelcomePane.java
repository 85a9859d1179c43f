package app.spotcheck.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the window shows before an export is open: open a file, a recent one, or the demo.
final class WelcomePane extends VBox {
  private static final double ICON_SIZE = 96;

  private final VBox recent = new VBox(2);
  private final Label failure = new Label();
  private final Consumer<Path> open;

  WelcomePane(Consumer<Path> open, Runnable choose, Runnable demo, Image icon) {
    super(14);
    this.open = open;
    setId("welcome");
    getStyleClass().add("welcome");
    setAlignment(Pos.CENTER);
    ImageView picture = new ImageView(icon);
    picture.setFitWidth(ICON_SIZE);
    picture.setFitHeight(ICON_SIZE);
    Label title = new Label("Spotcheck");
    title.getStyleClass().add("title-1");
    Label explanation = new Label("See every annotation of an image export, exactly as exported.");
    explanation.getStyleClass().add("text-muted");
    Button openButton = new Button("Open export…", new FontIcon(Feather.FOLDER));
    openButton.setId("welcome-open");
    openButton.setDefaultButton(true);
    openButton.setOnAction(event -> choose.run());
    Button demoButton = new Button("Open demo", new FontIcon(Feather.PLAY));
    demoButton.setId("welcome-demo");
    demoButton.setOnAction(event -> demo.run());
    HBox buttons = new HBox(10, openButton, demoButton);
    buttons.setAlignment(Pos.CENTER);
    Label drop = new Label("or drop an .ndjson, .jsonl or .json file here");
    drop.getStyleClass().addAll("text-small", "text-muted");
    failure.getStyleClass().add("welcome-failure");
    failure.setId("welcome-failure");
    failure.setWrapText(true);
    failure.setMaxWidth(520);
    recent.setAlignment(Pos.CENTER);
    getChildren().addAll(picture, title, explanation, buttons, drop, failure, recent);
    showFailure(null);
  }

  void showRecent(List<String> files) {
    recent.getChildren().clear();
    if (!files.isEmpty()) {
      Label title = new Label("Recent");
      title.getStyleClass().add("text-bold");
      recent.getChildren().add(title);
    }
    for (String file : files) {
      Path path = Path.of(file);
      Hyperlink link = new Hyperlink(String.valueOf(path.getFileName()));
      link.setTooltip(new Tooltip(file));
      link.setOnAction(event -> open.accept(path));
      recent.getChildren().add(link);
    }
  }

  void showFailure(@Nullable String message) {
    failure.setText(message == null ? "" : message);
    failure.setVisible(message != null);
    failure.setManaged(message != null);
  }
}
