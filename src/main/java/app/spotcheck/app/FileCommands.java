package app.spotcheck.app;

import app.spotcheck.export.ExportFile;
import app.spotcheck.media.http.ApiKey;
import app.spotcheck.media.http.ApiOrigin;
import app.spotcheck.media.http.KeyPolicy;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import app.spotcheck.session.StartAt;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What the window does to open and close exports, and the demo with the server it needs.
final class FileCommands implements AutoCloseable {
  private static final List<String> EXPORT_NAMES =
      List.of("*.ndjson", "*.jsonl", "*.json", "*.txt", "*.gz", "*.zip");

  private final Stage stage;
  private final Session session;
  private final Services services;
  private final RememberedSettings remembered;
  private final Consumer<String> cacheFault;
  private @Nullable Demo demo;
  private @Nullable Demo demoToOpen;

  /// @param cacheFault told, on any thread, why the cache of pictures cannot be used
  FileCommands(
      Stage stage,
      Session session,
      Services services,
      RememberedSettings remembered,
      Consumer<String> cacheFault) {
    this.stage = stage;
    this.session = session;
    this.services = services;
    this.remembered = remembered;
    this.cacheFault = cacheFault;
  }

  /// Whether the demo is on show.
  boolean isDemo() {
    return demo != null;
  }

  /// The servers that get the key for the export on show.
  List<ApiOrigin> keyServers() {
    return demo == null ? services.origins() : demo.target().origins();
  }

  /// Opens an export at its first row.
  void open(Path path) {
    open(path, StartAt.FIRST_ROW);
  }

  /// Opens an export, or the one in a folder that is an offline pack.
  void open(Path path, StartAt start) {
    closeDemoToOpen();
    open(MediaSetup.exportAt(path), services.origins(), services.keys()::get, start);
  }

  private void open(
      Path export, List<ApiOrigin> origins, Supplier<@Nullable ApiKey> key, StartAt start) {
    MediaClient client = new MediaClient(key, new KeyPolicy(origins), services.offline());
    Path pictures =
        services.mediaRoot() == null
            ? MediaCommands.pictureFolder(services.settingsFile(), export)
            : services.mediaRoot();
    session.open(
        export,
        MediaSetup.loader(export, client, services.mediaCache(), pictures, cacheFault),
        start);
  }

  /// Opens the file on show again at the row on show, as after it has changed.
  void openAgain() {
    ExportFile file = session.exportProperty().get();
    RowView row = session.rowProperty().get();
    String key = row == null || row.row().id().isEmpty() ? null : "=" + row.row().id();
    StartAt start = new StartAt(key, null, false, session.search().textProperty().get());
    if (demo != null) {
      openDemo(start);
    } else if (file != null) {
      open(file.path(), start);
    }
  }

  void openDemo() {
    openDemo(StartAt.FIRST_ROW);
  }

  /// Opens the demo, whose server gets a key of its own.
  void openDemo(StartAt start) {
    closeDemoToOpen();
    try {
      Demo started = Demo.start(services.cacheFolder());
      demoToOpen = started;
      Target target = started.target();
      open(target.export(), target.origins(), target.apiKey(), start);
    } catch (UsageException e) {
      session.report(e.explanation());
    }
  }

  /// Takes over from the export before, which kept its demo server until this one was open.
  void opened() {
    closeDemo();
    demo = demoToOpen;
    demoToOpen = null;
  }

  void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open export");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("Exports", EXPORT_NAMES),
            new FileChooser.ExtensionFilter("All files", "*"));
    remembered.folder().ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
    File file = chooser.showOpenDialog(stage);
    if (file != null) {
      open(file.toPath());
    }
  }

  void closeExport() {
    closeDemoToOpen();
    session.closeExport();
  }

  private void closeDemo() {
    if (demo != null) {
      demo.close();
      demo = null;
    }
  }

  private void closeDemoToOpen() {
    if (demoToOpen != null) {
      demoToOpen.close();
      demoToOpen = null;
    }
  }

  /// Ends the servers of demos.
  @Override
  public void close() {
    closeDemoToOpen();
    closeDemo();
  }
}
