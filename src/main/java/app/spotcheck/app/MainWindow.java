package app.spotcheck.app;

import app.spotcheck.browser.BrowserPane;
import app.spotcheck.browser.FacetPane;
import app.spotcheck.browser.FilterBar;
import app.spotcheck.cache.FileCache;
import app.spotcheck.export.ExportCaches;
import app.spotcheck.export.ExportFile;
import app.spotcheck.inspector.InspectorPane;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.ClassList;
import app.spotcheck.viewer.LayerStack;
import app.spotcheck.viewer.ViewerPane;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The window: puts its parts together and carries out what concerns all of them.
final class MainWindow {
  private static final Duration SAMPLE_INTERVAL = Duration.millis(100);
  private static final long THUMBNAIL_BYTES = 512L << 20;
  private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 64, 128, 256);

  private final Stage stage;
  private final Session session;
  private final KeyQuestions keyQuestions;
  private final ImageLife imageLife;
  private final RememberedSettings remembered;
  private final LayerStack stack;
  private final ActionTable table;
  private final MenuBar menus;
  private final CommandPalette palette;
  private final StepsBack stepsBack;
  private final FilterBar filters;
  private final CenterPane center;
  private final ReviewBar reviewBar;
  private final WelcomePane welcome;
  private final SplitPane workplace;
  private final StackPane content;
  private final Windows windows;
  private final FileWatch fileWatch;
  private final NoticeBar notices;
  private final FileCommands files;
  private final MediaCommands media;

  MainWindow(Stage stage, Services services, Windows windows) {
    this.stage = stage;
    this.windows = windows;
    Optional<String> brokenSettings = services.settingsFile().setBrokenAside();
    this.session =
        new Session(
            Platform::runLater,
            ExportCaches.in(services.cacheFolder()),
            thumbnailCache(services),
            services.reviewFolder());
    this.fileWatch = new FileWatch(session);
    this.imageLife = new ImageLife(session, services.clock());
    this.keyQuestions = new KeyQuestions(stage, services.keys(), session);
    this.remembered = new RememberedSettings(services.settingsFile(), stage, session.display());
    this.files = new FileCommands(stage, session, services, remembered, this::tellCacheFault);
    this.media = new MediaCommands(stage, session, services, files::openAgain);
    windows.colors().shareWith(session.display());
    Theme.followSystem();

    ViewerPane viewer = new ViewerPane(session);
    this.stack = viewer.stack();
    new RememberedLooking(
        services.settingsFile(), stack.navigation(), viewer.aids(), session.comparison());
    RememberedUnit.keep(services.settingsFile(), viewer.leftUnitProperty());
    BrowserPane browser = new BrowserPane(session);
    InspectorPane inspector = new InspectorPane(session);
    this.filters = new FilterBar(session, remembered.filters(), this::takeFocus);
    this.notices =
        new NoticeBar(
            session, imageLife, keyQuestions::ask, media::choosePictureFolder, files::openAgain);
    this.center = new CenterPane(session, viewer, notices, remembered.gridProperty());
    WindowControls controls = windows.controls();
    SavedFiles saved = new SavedFiles(stage, services.settingsFile());
    ReviewCommands reviews = new ReviewCommands(stage, session, center, services.settingsFile());
    this.reviewBar = new ReviewBar(session, reviews);
    FindingsCommands checks = new FindingsCommands(session, center, saved, services.settingsFile());
    center.setFindings(
        new FindingsPane(session.findings(), checks, () -> center.showFindings(false)));
    this.table =
        new Actions()
            .addWindow(this)
            .addRows(session, browser::focusGoTo, inspector::openLabelPicker)
            .addGrid(center::toggleGrid, this::copySelectedIds)
            .addFilters(session, filters)
            .addView(viewer, session.display())
            .addComparison(viewer, session.comparison(), this::toggleComparison)
            .addChecks(checks, session.findings())
            .addReview(reviews, session.review())
            .addReport(new ReportCommands(stage, session, saved, services.reviewFolder()))
            .addSteps(this::stepBack, controls.text())
            .addOutput(
                new ViewOutput(stage, session, stack, saved::ask),
                new RowCopies(session, Browser::open),
                files::isDemo)
            .addHelp(this)
            .table(controls.keys());
    this.menus = Menus.of(table);
    KeyTips tips = new KeyTips(table);
    List.of(viewer, inspector, filters, reviewBar).forEach(tips::addTo);
    this.palette = new CommandPalette(table, controls.recent()::ids, controls.recent()::add);
    this.stepsBack = new StepsBack(session, palette, viewer, center);
    this.welcome = new WelcomePane(files::open, files::choose, files::openDemo, icon(256));
    this.workplace = workplace(browser, inspector);
    this.content = new StackPane(welcome);

    Scene scene = new Scene(root(), 1280, 800);
    Theme.style(scene);
    new KeyHandling(table, this::hasKeysOfItsOwn).handleKeysOf(scene);
    new HeldKeys(scene, stage, session.display().shownOptions());
    scene.setOnDragOver(MainWindow::dragOver);
    scene.setOnDragDropped(this::dropped);
    stage.setScene(scene);
    stage.setTitle("Spotcheck");
    stage.setMinWidth(720);
    stage.setMinHeight(480);
    ICON_SIZES.forEach(size -> stage.getIcons().add(icon(size)));
    stage.setOnHidden(event -> closed());
    UncaughtErrors.reportTo(message -> Platform.runLater(() -> session.report(message)));
    listen();
    brokenSettings.ifPresent(told -> {
      session.report(told);
      notices.say(told);
    });
  }

  private static FileCache thumbnailCache(Services services) {
    return new FileCache(services.cacheFolder().resolve("thumbnails"), THUMBNAIL_BYTES);
  }

  private StackPane root() {
    BorderPane parts = new BorderPane(content);
    menus
        .getMenus()
        .getFirst()
        .getItems()
        .add(1, new RecentMenu(remembered::recentFiles, files::open));
    filters.setVisible(false);
    filters.managedProperty().bind(filters.visibleProperty());
    parts.setTop(new VBox(menus, filters, reviewBar));
    parts.setBottom(new StatusLine(session, imageLife, this::showProblems));
    return new StackPane(parts, palette);
  }

  /// Whether a menu or the palette is open.
  private boolean hasKeysOfItsOwn() {
    return palette.isOpen() || menus.getMenus().stream().anyMatch(Menu::isShowing);
  }

  private SplitPane workplace(BrowserPane browser, InspectorPane inspector) {
    SplitPane left = new SplitPane(browser, valueTabs());
    left.setOrientation(Orientation.VERTICAL);
    left.setDividerPositions(0.55);
    SplitPane split = new SplitPane(left, center, inspector);
    split.setDividerPositions(0.2, 0.72);
    SplitPane.setResizableWithParent(left, false);
    SplitPane.setResizableWithParent(inspector, false);
    return split;
  }

  private TabPane valueTabs() {
    Tab facets = new Tab("Facets", new FacetPane(session));
    Tab classes = new Tab("Classes", new ClassList(session));
    TabPane tabs = new TabPane(facets, classes);
    tabs.setId("value-tabs");
    tabs.setAccessibleText("Facets and classes");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    return tabs;
  }

  private void listen() {
    Timeline sampling = new Timeline(new KeyFrame(SAMPLE_INTERVAL, event -> session.sample()));
    sampling.setCycleCount(Animation.INDEFINITE);
    session
        .workingProperty()
        .addListener((property, before, now) -> {
          if (now) {
            sampling.play();
          } else {
            sampling.stop();
          }
        });
    stage.focusedProperty().addListener((property, before, now) -> focusChanged(now));
    session.exportProperty().addListener((property, before, now) -> exportOpened(now));
    session.failureProperty().addListener((property, before, now) -> welcome.showFailure(now));
  }

  private void focusChanged(boolean isFocused) {
    session.checkFile();
    if (isFocused) {
      session.review().tryAgain();
    }
  }

  private static Image icon(int size) {
    return new Image(
        MainWindow.class.getResource("/assets/icon/spotcheck-" + size + ".png").toExternalForm());
  }

  void show() {
    remembered.restore();
    welcome.showRecent(remembered.recentFiles());
    stage.show();
  }

  FileCommands files() {
    return files;
  }

  MediaCommands media() {
    return media;
  }

  ImageLife imageLife() {
    return imageLife;
  }

  Session session() {
    return session;
  }

  ActionTable table() {
    return table;
  }

  /// Says when the first picture is on screen, and closes the window by itself when all is done.
  void closeAfterFirstPaint() {
    new FirstPaint(session, stack, stage::close).watch();
  }

  private void tellCacheFault(String fault) {
    Platform.runLater(() -> notices.say(fault));
  }

  private void exportOpened(@Nullable ExportFile file) {
    files.opened();
    keyQuestions.opened(files.keyServers(), files.isDemo());
    content.getChildren().setAll(file == null ? welcome : workplace);
    filters.setVisible(file != null);
    if (file == null) {
      stage.setTitle("Spotcheck");
      welcome.showRecent(remembered.recentFiles());
      return;
    }
    stage.setTitle((files.isDemo() ? "Demo" : file.path().getFileName()) + " – Spotcheck");
    if (!files.isDemo()) {
      remembered.addRecentFile(file.path());
    }
    // only with its skin does it have its parts in the window, so that one can get the focus
    workplace.applyCss();
    takeFocus();
  }

  private void takeFocus() {
    center.takeFocus();
  }

  /// In the grid no comparison can be seen, so that it only ever begins there.
  private void toggleComparison() {
    if (!center.leaveGrid() || !session.comparison().onProperty().get()) {
      session.comparison().toggle();
    }
  }

  void newWindow() {
    windows.open();
  }

  Stage stage() {
    return stage;
  }

  void close() {
    stage.close();
  }

  void quit() {
    windows.closeAll();
  }

  KeyQuestions keyQuestions() {
    return keyQuestions;
  }

  void showProblems() {
    ExportFile file = session.exportProperty().get();
    if (file == null) {
      session.report("No file is open whose problems could be shown.");
    } else {
      var _ = InfoDialogs.show(stage, "Problems of the file", new ProblemsPane(file, session));
    }
  }

  void showKeys() {
    KeysPane keys = new KeysPane(table);
    var _ = InfoDialogs.show(stage, "Keys", keys);
    keys.takeFocus();
  }

  void openPalette() {
    palette.open();
  }

  private void stepBack() {
    stepsBack.stepBack();
  }

  void copyDiagnostics() {
    Clipboards.copy(Diagnostics.of(session, keyQuestions.isKeySet()));
    session.tell("The diagnostics are on the clipboard. They hold no key and no names.");
  }

  private void copySelectedIds() {
    SelectedIds.gather(session, Clipboards::copy);
  }

  void showLog() {
    Path log = Logging.logFile(Folders.logs());
    Clipboards.copy(log.toString());
    session.tell("The log is " + log + "; the path is on the clipboard.");
  }

  private static void dragOver(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    List<File> dropped = event.getDragboard().getFiles();
    if (!dropped.isEmpty()) {
      files.open(dropped.getFirst().toPath());
    }
    event.setDropCompleted(!dropped.isEmpty());
    event.consume();
  }

  private void closed() {
    remembered.save();
    session.close();
    files.close();
    fileWatch.close();
    imageLife.close();
    windows.closed(this);
  }
}
