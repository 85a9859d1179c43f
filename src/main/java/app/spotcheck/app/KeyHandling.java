package app.spotcheck.app;

import app.spotcheck.browser.ThumbnailGrid;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Starts actions by their keys, except where a key belongs to what is being typed or to the
/// control that has the focus.
final class KeyHandling {
  private static final Set<KeyCode> MOVING_KEYS =
      EnumSet.of(
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN);

  /// With Ctrl, what every box for text does.
  private static final Set<KeyCode> EDITING_KEYS =
      EnumSet.of(
          KeyCode.A,
          KeyCode.C,
          KeyCode.X,
          KeyCode.V,
          KeyCode.Y,
          KeyCode.Z,
          KeyCode.INSERT,
          KeyCode.BACK_SPACE,
          KeyCode.DELETE);

  private final ActionTable table;
  private final BooleanSupplier isPaused;
  private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
  private boolean swallowsTyped;
  private boolean escapeIsOffered;

  /// @param isPaused whether a menu or the palette is open, which have keys of their own
  KeyHandling(ActionTable table, BooleanSupplier isPaused) {
    this.table = table;
    this.isPaused = isPaused;
  }

  void handleKeysOf(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(scene, event));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> held.remove(event.getCode()));
    scene.windowProperty().flatMap(Window::focusedProperty).subscribe(focused -> held.clear());
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::swallowTyped);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::handleUnused);
  }

  /// Keeps the letter of a key that started an action out of the box that the action leads to.
  private void swallowTyped(KeyEvent event) {
    if (swallowsTyped) {
      event.consume();
    }
  }

  private void handle(Scene scene, KeyEvent event) {
    swallowsTyped = false;
    escapeIsOffered = false;
    boolean isRepeated = !held.add(event.getCode());
    if (event.getCode().isModifierKey() || isPaused.getAsBoolean()) {
      return;
    }
    Node focused = scene.getFocusOwner();
    boolean typing = focused instanceof TextInputControl;
    escapeIsOffered = typing && event.getCode() == KeyCode.ESCAPE;
    if (belongsToControl(focused, event) || (typing && belongsToText(event))) {
      return;
    }
    Optional<Action> started = table.startedBy(event);
    if (started.isPresent() && !(typing && types(started.get(), event))) {
      swallowsTyped = true;
      if (isRepeated && !started.get().repeats()) {
        event.consume();
        return;
      }
      start(started.get(), event);
    }
  }

  /// Escape is offered to what a person types into, which may close suggestions with it; only once,
  /// as boxes for text hand it on again.
  private void handleUnused(KeyEvent event) {
    if (escapeIsOffered && event.getCode() == KeyCode.ESCAPE) {
      escapeIsOffered = false;
      table.startedBy(event).ifPresent(action -> start(action, event));
    }
  }

  private static void start(Action action, KeyEvent event) {
    event.consume();
    action.run().run();
  }

  private boolean types(Action action, KeyEvent event) {
    return table.keyOf(action, event).filter(KeyNames::isTyped).isPresent();
  }

  private static boolean belongsToText(KeyEvent event) {
    return event.isShortcutDown()
        && !event.isAltDown()
        && (EDITING_KEYS.contains(event.getCode()) || MOVING_KEYS.contains(event.getCode()));
  }

  /// Whether a key does something within the control that has the focus, such as one that opens a
  /// line of the tree. Tabs have keys where they were reached by keys; after a click on one the
  /// arrows still lead from row to row.
  private static boolean belongsToControl(@Nullable Node focused, KeyEvent event) {
    if (focused instanceof ThumbnailGrid grid) {
      return grid.uses(event);
    }
    boolean moves =
        focused instanceof TreeView
            || focused instanceof TableView
            || (focused instanceof TabPane && focused.isFocusVisible())
            || focused instanceof Slider
            || focused instanceof ComboBox;
    boolean copies =
        focused instanceof TableView && KeyCombination.valueOf("Shortcut+C").match(event);
    return copies || (moves && MOVING_KEYS.contains(event.getCode()) && !event.isShortcutDown());
  }
}
