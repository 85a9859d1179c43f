package app.spotcheck.app;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.media.store.MediaStore;
import app.spotcheck.pack.PackDownload;
import app.spotcheck.pack.PackException;
import app.spotcheck.pack.PackProgress;
import app.spotcheck.pack.PackSummary;
import app.spotcheck.session.ShownRows;
import java.io.File;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Downloads the media of the open export for review without a network, and tells how far it is and
/// what is missing.
final class PackPane extends VBox {
  private static final double WIDTH = 560;
  private static final int MOST_REASONS = 20;

  private final ExportFile export;
  private final ShownRows shown;
  private final MediaStore store;
  private final RadioButton all;
  private final RadioButton filtered;
  private final Button start = new Button("Choose folder and start…");
  private final Button stop = new Button("Stop");
  private final ProgressBar bar = new ProgressBar(0);
  private final Label state = new Label();
  private final TextArea reasons = new TextArea();
  private final AnimationTimer watch =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (download != null) {
            tell(download.progress());
          }
        }
      };
  private @Nullable PackDownload download;
  private @Nullable Thread thread;

  /// @param shown the rows that the filter lets through
  PackPane(ExportFile export, ShownRows shown, MediaStore store) {
    super(12);
    this.export = export;
    this.shown = shown;
    this.store = store;
    setPrefWidth(WIDTH);
    Label what =
        new Label(
            "Puts the export, its pictures and its masks into a folder that opens here and on other"
                + " computers without a network and without an API key. A download that was stopped"
                + " goes on when it is started again with the same folder.");
    what.setWrapText(true);
    ToggleGroup rows = new ToggleGroup();
    int count = export.index().size();
    all = new RadioButton(String.format("All rows (%,d)", count));
    all.setToggleGroup(rows);
    all.setSelected(true);
    filtered = new RadioButton(String.format("Rows of the filter (%,d)", shown.size()));
    filtered.setId("pack-filtered");
    filtered.setToggleGroup(rows);
    filtered.setDisable(shown.isAll() || shown.size() == 0);
    start.setId("pack-start");
    start.setDefaultButton(true);
    start.setOnAction(event -> chooseFolder());
    stop.setId("pack-stop");
    stop.setDisable(true);
    stop.setOnAction(event -> stop());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("Progress of the download");
    state.setId("pack-state");
    state.setWrapText(true);
    reasons.setId("pack-reasons");
    reasons.setEditable(false);
    reasons.setWrapText(true);
    reasons.setPrefRowCount(6);
    shown(reasons, false);
    HBox buttons = new HBox(8, start, stop);
    VBox.setVgrow(reasons, Priority.ALWAYS);
    getChildren().addAll(what, all, filtered, bar, state, reasons, buttons);
  }

  private void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Folder for the offline pack");
    chooser.setInitialDirectory(export.folder().toFile());
    File folder = chooser.showDialog(getScene().getWindow());
    if (folder != null) {
      start(folder.toPath());
    }
  }

  /// Begins to download into a folder.
  void start(Path folder) {
    RoaringBitmap rows = new RoaringBitmap();
    if (all.isSelected()) {
      rows.add(0L, export.index().size());
    } else {
      for (int place = 0; place < shown.size(); place++) {
        rows.add(shown.rowAt(place));
      }
    }
    PackDownload started = new PackDownload(export, rows, folder, store);
    download = started;
    setRunning(true);
    shown(reasons, false);
    watch.start();
    thread = Thread.ofVirtual().name("pack").start(() -> run(started, folder));
  }

  private void run(PackDownload started, Path folder) {
    try {
      PackSummary summary = started.run();
      Platform.runLater(() -> end(summary, folder));
    } catch (PackException e) {
      Platform.runLater(() -> end(e.explanation()));
    } catch (ExportException e) {
      Platform.runLater(() -> end(e.explanation()));
    } catch (InterruptedException e) {
      Platform.runLater(() -> end("Stopped. Start again with the same folder to go on."));
    }
  }

  private void end(PackSummary summary, Path folder) {
    tell(summary.progress());
    if (summary.missing().isEmpty()) {
      end(String.format("Done. Files in %s: %,d.", folder, summary.progress().files()));
      return;
    }
    end(
        String.format(
            "Files in %s: %,d. Missing: %,d, listed in missing.csv there.",
            folder, summary.progress().files(), summary.missing().size()));
    reasons.setText(String.join("\n", summary.reasons().stream().limit(MOST_REASONS).toList()));
    shown(reasons, true);
  }

  private void end(String message) {
    watch.stop();
    download = null;
    thread = null;
    setRunning(false);
    state.setText(message);
  }

  private void tell(PackProgress progress) {
    bar.setProgress(
        progress.totalRows() == 0 ? 0 : (double) progress.rows() / progress.totalRows());
    state.setText(FetchCommand.told(progress) + FetchCommand.waits(store));
  }

  private void setRunning(boolean running) {
    start.setDisable(running);
    stop.setDisable(!running);
    all.setDisable(running);
    filtered.setDisable(running || shown.isAll() || shown.size() == 0);
  }

  /// Ends a download that is under way; what is there stays.
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private static void shown(TextArea area, boolean shown) {
    area.setVisible(shown);
    area.setManaged(shown);
  }
}
