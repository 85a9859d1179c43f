package app.spotcheck.app;

import app.spotcheck.export.FileChange;
import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaState;
import app.spotcheck.session.RowMediaView;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The strip above the canvas that says what is wrong with the export or missing in the row, with a
/// button for what can be done about it. It takes no room while there is nothing to say.
final class NoticeBar extends HBox {
  private final Session session;
  private final ImageLife life;
  private final Label text = new Label();
  private final Button retry = new Button("Retry");
  private final Button key = new Button("Enter API key…");
  private final Button folder = new Button("Pictures in a folder…");
  private final Button indexAgain = new Button("Index again");
  private @Nullable String lasting;

  NoticeBar(
      Session session,
      ImageLife life,
      Runnable askForKey,
      Runnable choosePictures,
      Runnable openAgain) {
    super(10);
    this.session = session;
    this.life = life;
    setId("notice-bar");
    getStyleClass().add("notice-bar");
    setAlignment(Pos.CENTER_LEFT);
    text.setId("notice");
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    retry.setId("retry");
    retry.setMinWidth(USE_PREF_SIZE);
    retry.setOnAction(event -> session.retry());
    key.setId("enter-key");
    key.setMinWidth(USE_PREF_SIZE);
    key.setOnAction(event -> askForKey.run());
    folder.setId("choose-pictures");
    folder.setMinWidth(USE_PREF_SIZE);
    folder.setOnAction(event -> choosePictures.run());
    indexAgain.setId("index-again");
    indexAgain.setMinWidth(USE_PREF_SIZE);
    indexAgain.setOnAction(event -> openAgain.run());
    getChildren()
        .addAll(new FontIcon(Feather.ALERT_TRIANGLE), text, key, folder, retry, indexAgain);
    session.fileChangeProperty().addListener((property, before, now) -> update());
    session.failureProperty().addListener((property, before, now) -> update());
    session.rowProperty().addListener((property, before, now) -> update());
    session.display().mediaProperty().addListener((property, before, now) -> update());
    session.comparison().secondMasksProperty().addListener((property, before, now) -> update());
    life.leftProperty().addListener((property, before, now) -> update());
    update();
  }

  /// Says something that is wrong for as long as the window is open.
  void say(String sentence) {
    lasting = sentence;
    update();
  }

  private void update() {
    RowView row = session.rowProperty().get();
    RowMediaView media = session.display().mediaProperty().get();
    boolean image = row != null && row.row().media().isImage();
    List<MediaFailure> failures = new ArrayList<>(image ? media.failures() : List.of());
    failures.addAll(session.comparison().failuresOfSecond());
    List<String> sentences = new ArrayList<>();
    FileChange change = session.fileChangeProperty().get();
    if (change != FileChange.NONE) {
      sentences.add(told(change));
    }
    if (lasting != null) {
      sentences.add(lasting);
    }
    String failure = session.failureProperty().get();
    if (failure != null) {
      sentences.add(failure);
    }
    life.leftProperty().get().flatMap(ImageLife.Left::notice).ifPresent(sentences::add);
    if (!failures.isEmpty()) {
      sentences.add(missing(failures));
    }
    if (image) {
      sentences.addAll(media.notices(row.row()));
    }
    text.setText(String.join("   ", sentences));
    text.setTooltip(sentences.isEmpty() ? null : new Tooltip(String.join("\n", sentences)));
    boolean unread = row == null && failure != null && session.rowIndexProperty().get() >= 0;
    shown(retry, !failures.isEmpty() || unread);
    shown(indexAgain, change == FileChange.GROWN || change == FileChange.CHANGED);
    shown(folder, media.picture() instanceof MediaState.Failed<?>(var why) && isElsewhere(why));
    shown(key, failures.stream().anyMatch(NoticeBar::wantsKey));
    shown(this, !sentences.isEmpty());
  }

  private static String told(FileChange change) {
    return switch (change) {
      case NONE -> "";
      case GROWN -> "The file has grown since it was indexed; its new rows are not listed.";
      case CHANGED ->
          "The file was changed since it was indexed; the list may be out of date, and rows are not"
              + " read any more.";
      case GONE -> "The file is gone; rows cannot be read until it is back.";
    };
  }

  /// Whether someone may have the file, though its address is of no use.
  private static boolean isElsewhere(MediaFailure failure) {
    return switch (failure.kind()) {
      case MISSING, EXPIRED, FORBIDDEN, REFUSED, ABSENT, OFFLINE, NETWORK -> true;
      case KEY_MISSING, KEY_REJECTED, SERVER, TIMEOUT, UNDECODABLE, TOO_LARGE, UNREADABLE -> false;
    };
  }

  private static boolean wantsKey(MediaFailure failure) {
    return failure.kind() == MediaFailure.Kind.KEY_MISSING
        || failure.kind() == MediaFailure.Kind.KEY_REJECTED;
  }

  private static String missing(List<MediaFailure> failures) {
    String reasons =
        failures.stream()
            .map(MediaFailure::message)
            .distinct()
            .limit(3)
            .collect(Collectors.joining("; "));
    String what =
        failures.size() == 1
            ? "1 file of this row is missing: "
            : failures.size() + " files of this row are missing: ";
    return what + reasons + ".";
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
