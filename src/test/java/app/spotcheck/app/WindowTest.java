package app.spotcheck.app;

import static java.util.Objects.requireNonNull;

import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.http.ApiKey;
import app.spotcheck.media.http.ApiOrigin;
import app.spotcheck.paint.Scene;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import app.spotcheck.session.StartAt;
import app.spotcheck.settings.KeyVault;
import app.spotcheck.settings.Settings;
import app.spotcheck.settings.Settings.WindowPlace;
import app.spotcheck.settings.SettingsFile;
import app.spotcheck.viewer.LayerStack;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Drives the real window with the mouse and the keys of JavaFX's own robot, and reads what it
/// shows; nothing waits for a fixed time.
@Timeout(120)
abstract class WindowTest extends FxRobot {
  private static final Pattern FIRST_NAME = Pattern.compile(".*?name=[^,\\]]*");
  private static final int PATIENCE_SECONDS = 40;

  @TempDir Path folder = Path.of("");

  private @Nullable MainWindow openWindow;
  private @Nullable Stage openStage;

  @BeforeEach
  void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    settingsFile().write(Settings.DEFAULT.withWindow(new WindowPlace(0, 0, 1000, 900, false)));
  }

  @AfterEach
  void closeWindow() throws Throwable {
    release(new javafx.scene.input.KeyCode[0]);
    release(new javafx.scene.input.MouseButton[0]);
    closeStage();
    FxToolkit.cleanupStages();
    WaitForAsyncUtils.checkException();
  }

  void closeStage() {
    if (openStage != null) {
      Stage stage = openStage;
      fx(() -> {
        stage.close();
        return true;
      });
      openStage = null;
    }
  }

  SettingsFile settingsFile() {
    return new SettingsFile(folder.resolve("settings.json"));
  }

  /// Opens the window without a key for any server.
  void showWindow() {
    showWindow(List.of(ApiOrigin.LABELBOX), null);
  }

  void showWindow(List<ApiOrigin> origins, @Nullable ApiKey key) {
    showWindow(origins, new ApiKeys(key, KeyVault.NONE, "none"), InstantSource.system());
  }

  void showWindow(List<ApiOrigin> origins, ApiKeys keys, InstantSource clock) {
    Services services =
        new Services(
            settingsFile(),
            folder.resolve("cache"),
            folder.resolve("reviews"),
            MediaSetup.cache(folder.resolve("cache"), settingsFile()),
            null,
            origins,
            keys,
            false,
            clock);
    fx(() -> {
      MainWindow window = new Windows(services, () -> {}).open();
      openStage = window.stage();
      openWindow = window;
      return true;
    });
    settle();
  }

  void openDemo() {
    showWindow();
    clickOn("#welcome-demo");
    waitForMedia();
  }

  void openExport(Path export) {
    run(() -> window().files().open(export, StartAt.FIRST_ROW));
    waitFor("the first row", () -> session().rowProperty().get() != null);
    settle();
  }

  MainWindow window() {
    return requireNonNull(openWindow);
  }

  Stage stage() {
    return requireNonNull(openStage);
  }

  Session session() {
    return window().session();
  }

  RowDisplay display() {
    return session().display();
  }

  RowView row() {
    return fx(() -> requireNonNull(session().rowProperty().get()));
  }

  Scene scene() {
    return fx(() -> requireNonNull(display().sceneProperty().get()));
  }

  /// Runs something on the FX thread and waits until it is done.
  void run(Runnable action) {
    fx(() -> {
      action.run();
      return true;
    });
    settle();
  }

  /// Asks something on the FX thread.
  <T> T fx(Callable<T> question) {
    try {
      if (Platform.isFxApplicationThread()) {
        return question.call();
      }
      return WaitForAsyncUtils.asyncFx(question).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("the FX thread gave no answer", e);
    }
  }

  void waitFor(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> fx(condition));
    } catch (TimeoutException e) {
      throw new AssertionError("never came: " + what, e);
    }
  }

  void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Waits until a row is on show and nothing of its media is on the way.
  void waitForMedia() {
    waitFor(
        "the media of the row",
        () ->
            session().rowProperty().get() != null
                && display().sceneProperty().get() != null
                && !display().mediaProperty().get().isLoading());
    settle();
  }

  void waitForRow(int index) {
    waitFor(
        "row " + (index + 1),
        () -> {
          RowView shown = session().rowProperty().get();
          return shown != null && shown.entry().number() == index + 1;
        });
    settle();
  }

  int selectedObject() {
    return fx(() -> display().selection().selectedProperty().get());
  }

  String text(String query) {
    return fx(() -> lookup(query).queryLabeled().getText());
  }

  boolean isShown(String query) {
    return fx(() ->
        lookup(query).tryQuery().map(node -> isVisible(node) && onScreen(node)).orElse(false));
  }

  private static boolean isVisible(@Nullable Node node) {
    return node == null || (node.isVisible() && isVisible(node.getParent()));
  }

  private static boolean onScreen(Node node) {
    return node.getScene() != null && node.getScene().getWindow() != null;
  }

  LayerStack canvas() {
    return lookup("#canvas").queryAs(LayerStack.class);
  }

  Viewport viewport() {
    return fx(() -> canvas().viewportProperty().get());
  }

  /// Where a point of the image is on the screen.
  Point onScreen(double x, double y) {
    return fx(() -> {
      Point inView = canvas().viewportProperty().get().viewFromImage(new Point(x, y));
      var inScreen = canvas().localToScreen(inView.x(), inView.y());
      return new Point(inScreen.getX(), inScreen.getY());
    });
  }

  void clickImage(double x, double y) {
    Point at = onScreen(x, y);
    clickOn(at.x(), at.y());
    settle();
  }

  void moveToImage(double x, double y) {
    Point at = onScreen(x, y);
    moveTo(at.x() + 3, at.y());
    moveTo(at.x(), at.y());
    settle();
  }

  /// The colour that the canvas shows at a point of the image, as `0xRRGGBB`.
  int colorAt(double x, double y) {
    return fx(() -> {
      Point inView = canvas().viewportProperty().get().viewFromImage(new Point(x, y));
      WritableImage image = canvas().snapshot(null, null);
      Bounds bounds = canvas().getBoundsInLocal();
      int px = (int) (inView.x() - bounds.getMinX());
      int py = (int) (inView.y() - bounds.getMinY());
      return image.getPixelReader().getArgb(px, py) & 0xffffff;
    });
  }

  @SuppressWarnings("unchecked")
  TreeView<Object> tree() {
    return (TreeView<Object>) lookup("#tree").queryAs(TreeView.class);
  }

  /// The tree's open lines as a reader hears them, the text first.
  List<String> treeLines() {
    return fx(() -> {
      TreeView<Object> tree = tree();
      return java.util.stream.IntStream.range(0, tree.getExpandedItemCount())
          .mapToObj(line -> tree.getTreeItem(line))
          .map(WindowTest::line)
          .toList();
    });
  }

  /// What a line is, up to its name; what is nested in it would follow.
  static String line(TreeItem<Object> item) {
    Matcher name = FIRST_NAME.matcher(String.valueOf(item.getValue()));
    return name.lookingAt() ? name.group() : String.valueOf(item.getValue());
  }

  /// Selects the first line of the tree whose content has a text in it, with the mouse.
  void clickTree(String content) {
    int line =
        fx(() -> {
          TreeView<Object> tree = tree();
          for (int i = 0; i < tree.getExpandedItemCount(); i++) {
            if (line(tree.getTreeItem(i)).contains(content)) {
              tree.scrollTo(Math.max(0, i - 2));
              return i;
            }
          }
          throw new AssertionError("no line of the tree has " + content);
        });
    settle();
    Node cell =
        fx(() ->
            lookup("#tree .tree-cell")
                .match((javafx.scene.control.TreeCell<?> c) -> c.getIndex() == line && !c.isEmpty())
                .query());
    clickOn(cell);
    settle();
  }

  /// The details as `name: value` lines.
  List<String> properties() {
    return fx(() ->
        ((TableView<?>) lookup("#properties").queryAs(TableView.class))
            .getItems().stream().map(Object::toString).toList());
  }

  /// How many rows the list says it has.
  int listedRows() {
    return fx(() ->
        (Integer) lookup("#rows").query().queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT));
  }

  /// All that is told above the canvas, whole as in the tooltips.
  String notice() {
    return fx(() ->
        Stream.of("#notice", "#done-notice")
            .map(query -> lookup(query).tryQueryAs(Labeled.class).map(Labeled::getTooltip))
            .flatMap(tip -> tip.map(Tooltip::getText).stream())
            .collect(Collectors.joining("\n")));
  }
}
