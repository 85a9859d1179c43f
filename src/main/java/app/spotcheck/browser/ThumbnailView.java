package app.spotcheck.browser;

import app.spotcheck.export.IndexedRow;
import app.spotcheck.media.image.Picture;
import app.spotcheck.paint.ThumbnailPainter;
import app.spotcheck.session.thumbnail.Thumbnail;
import app.spotcheck.session.thumbnail.ThumbnailRequest;
import app.spotcheck.session.thumbnail.Thumbnails;
import java.nio.IntBuffer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The picture in a tile: asks for the thumbnail of its row and shows it, or why there is none.
final class ThumbnailView extends StackPane {
  private static final double REASON_WIDTH = ThumbnailPainter.SIZE.width() - 20.0;

  private final Thumbnails thumbnails;
  private final Runnable onChange;
  private final ImageView view = new ImageView();
  private final FontIcon icon = new FontIcon(Feather.IMAGE);
  private final Label reason = new Label();
  private final FontIcon incomplete = new FontIcon(Feather.ALERT_CIRCLE);
  private @Nullable ThumbnailRequest request;
  private @Nullable Thumbnail thumbnail;

  /// @param onChange called when there is something else to show
  ThumbnailView(Thumbnails thumbnails, Runnable onChange) {
    this.thumbnails = thumbnails;
    this.onChange = onChange;
    double width = ThumbnailPainter.SIZE.width();
    double height = ThumbnailPainter.SIZE.height();
    getStyleClass().add("thumbnail");
    setMinSize(width, height);
    setMaxSize(width, height);
    view.setFitWidth(width);
    view.setFitHeight(height);
    reason.getStyleClass().addAll("text-small", "thumbnail-reason");
    reason.setWrapText(true);
    reason.setMaxWidth(REASON_WIDTH);
    reason.setAlignment(Pos.CENTER);
    incomplete.getStyleClass().add("incomplete-icon");
    VBox message = new VBox(6, icon, reason);
    message.setAlignment(Pos.CENTER);
    message.setMaxHeight(height - 12);
    StackPane badge = new StackPane(incomplete);
    badge.getStyleClass().add("thumbnail-badge");
    badge.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    badge.visibleProperty().bind(incomplete.visibleProperty());
    StackPane.setAlignment(badge, Pos.BOTTOM_RIGHT);
    getChildren().addAll(message, view, badge);
    show(null);
  }

  /// Turns to a row; a request for the one before is given up.
  void load(IndexedRow row) {
    release();
    request = thumbnails.request(row, scale(), this::show);
  }

  /// Shows nothing and waits for nothing.
  void release() {
    if (request != null) {
      request.cancel();
      request = null;
    }
    show(null);
  }

  /// What is missing in what is shown, or that it is not there yet; none where all is well.
  @Nullable String note() {
    return switch (thumbnail) {
      case null -> null;
      case Thumbnail.Painted painted -> painted.missing();
      case Thumbnail.Unavailable unavailable -> unavailable.reason();
      case Thumbnail.OtherMedia other -> null;
    };
  }

  private int scale() {
    return getScene() != null && getScene().getWindow().getRenderScaleX() > 1 ? 2 : 1;
  }

  private void show(@Nullable Thumbnail now) {
    thumbnail = now;
    view.setImage(null);
    incomplete.setVisible(false);
    switch (now) {
      case null -> showMessage(Feather.IMAGE, "");
      case Thumbnail.Unavailable(String why) -> showMessage(Feather.CLOUD_OFF, why);
      case Thumbnail.OtherMedia(String kind) -> showMessage(Feather.FILE, kind);
      case Thumbnail.Painted(Picture picture, String missing) -> {
        view.setImage(imageOf(picture));
        incomplete.setVisible(missing != null);
        showMessage(null, "");
      }
    }
    onChange.run();
  }

  private void showMessage(@Nullable Feather sign, String text) {
    icon.setVisible(sign != null);
    if (sign != null) {
      icon.setIconCode(sign);
    }
    reason.setText(text);
    reason.setVisible(!text.isEmpty());
    reason.setManaged(!text.isEmpty());
  }

  private static Image imageOf(Picture picture) {
    return new WritableImage(
        new PixelBuffer<>(
            picture.width(),
            picture.height(),
            IntBuffer.wrap(picture.argb()),
            PixelFormat.getIntArgbPreInstance()));
  }
}
