package app.spotcheck.app;

import app.spotcheck.export.ExportFile;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.store.StoredFiles;
import app.spotcheck.session.Session;
import app.spotcheck.settings.SettingsFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Dialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What the window does about where pictures and masks come from: downloading them for review
/// without a network, a folder of the user's with pictures, and the cache.
final class MediaCommands {
  private final Stage stage;
  private final Session session;
  private final SettingsFile settings;
  private final StoredFiles cache;
  private final Runnable openAgain;

  /// @param openAgain opens the export on show again, with the folder of pictures that is set then
  MediaCommands(Stage stage, Session session, Services services, Runnable openAgain) {
    this.stage = stage;
    this.session = session;
    this.settings = services.settingsFile();
    this.cache = services.mediaCache();
    this.openAgain = openAgain;
  }

  /// Opens the dialog that downloads all media of the export.
  void download() {
    ExportFile export = session.exportProperty().get();
    MediaLoader media = session.media();
    if (export == null || media == null) {
      session.report("Open an export first; then its pictures and masks can be downloaded.");
    } else if (session.workingProperty().get()) {
      session.report("The file is still being indexed; download its media when that is done.");
    } else {
      PackPane pane = new PackPane(export, session.shownProperty().get(), media.store());
      Dialog<Void> dialog = InfoDialogs.show(stage, "Download for offline review", pane);
      dialog.setOnHidden(event -> pane.stop());
    }
  }

  /// Asks for the folder in which pictures of the export lie, and shows them from there.
  void choosePictureFolder() {
    ExportFile export = session.exportProperty().get();
    if (export == null) {
      session.report("Open an export first; then a folder with its pictures can be chosen.");
      return;
    }
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Folder with pictures, by file name, global key, external id or id");
    Path before = pictureFolder(settings, export.path());
    chooser.setInitialDirectory((before == null ? export.folder() : before).toFile());
    File folder = chooser.showDialog(stage);
    if (folder != null) {
      usePictureFolder(export, folder.toString());
    }
  }

  /// Shows the pictures of the export from their own addresses again.
  void forgetPictureFolder() {
    ExportFile export = session.exportProperty().get();
    if (export != null && pictureFolder(settings, export.path()) != null) {
      usePictureFolder(export, null);
    }
  }

  private void usePictureFolder(ExportFile export, @Nullable String folder) {
    settings.update(s -> s.withMedia(s.media().withFolder(export.path().toString(), folder)));
    openAgain.run();
  }

  /// The folder chosen for an export, while it exists.
  static @Nullable Path pictureFolder(SettingsFile settings, Path export) {
    String folder = settings.read().media().folders().get(export.toString());
    return folder == null || !Files.isDirectory(Path.of(folder)) ? null : Path.of(folder);
  }

  /// Opens the dialog about the cache of pictures.
  void showCache() {
    var _ = InfoDialogs.show(stage, "Cache of pictures", new CachePane(cache.cache(), settings));
  }
}
