package app.spotcheck.app;

import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;

/// The open windows, each with an export of its own.
final class Windows {
  private static final double STEP = 40;

  private final Services services;
  private final SharedColors colors;
  private final Runnable onAllClosed;
  private final WindowControls controls;
  private final List<MainWindow> open = new ArrayList<>();

  /// @param onAllClosed called after the last window is closed
  Windows(Services services, Runnable onAllClosed) {
    this.services = services;
    this.colors = new SharedColors(services.settingsFile());
    this.onAllClosed = onAllClosed;
    this.controls = WindowControls.of(services.settingsFile());
  }

  /// How all windows are worked.
  WindowControls controls() {
    return controls;
  }

  /// Opens one more window, a step away from the one opened before it.
  MainWindow open() {
    MainWindow window = new MainWindow(new Stage(), services, this);
    MainWindow before = open.isEmpty() ? null : open.getLast();
    open.add(window);
    window.show();
    if (before != null) {
      window.stage().setX(before.stage().getX() + STEP);
      window.stage().setY(before.stage().getY() + STEP);
    }
    return window;
  }

  /// The colours of classes, the same in all windows.
  SharedColors colors() {
    return colors;
  }

  /// Takes a window out that was closed.
  void closed(MainWindow window) {
    open.remove(window);
    if (open.isEmpty()) {
      onAllClosed.run();
    }
  }

  /// Closes all windows.
  void closeAll() {
    List.copyOf(open).forEach(window -> window.stage().close());
  }
}
