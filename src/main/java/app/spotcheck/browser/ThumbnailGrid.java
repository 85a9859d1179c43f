package app.spotcheck.browser;

import app.spotcheck.session.Session;
import app.spotcheck.session.ShownRows;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The rows that are shown as thumbnails, as many side by side as fit. Only what is on screen
/// exists and loads.
public final class ThumbnailGrid extends Region {
  private static final double PITCH = RowTile.WIDTH + GridLine.GAP;
  private static final double SCROLL_BAR = 18;

  private final Session session;
  private final Runnable onOpen;
  private final RowPicker picker;
  private final GridKeys keys;
  private final NoRowFits noRowFits;
  private final LineFlow<GridLine> flow =
      new LineFlow<>(RowTile.FIXED_HEIGHT + GridLine.GAP, RowTile.TEXT_HEIGHT, this::newLine);
  private int columns = 1;
  private boolean mustReveal = true;

  /// @param onOpen called when a row is to be seen large
  public ThumbnailGrid(Session session, Runnable onOpen) {
    this.session = session;
    this.onOpen = onOpen;
    this.picker = new RowPicker(session);
    this.keys = new GridKeys(session, picker, onOpen);
    this.noRowFits = new NoRowFits(session);
    setId("grid");
    getStyleClass().add("thumbnail-grid");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText("Grid of rows");
    setMinSize(0, 0);
    getChildren().addAll(flow, noRowFits);
    setOnKeyPressed(event -> keys.press(event, columns, fullLines()));
    widthProperty().addListener((property, before, now) -> arrange());
    sceneProperty().addListener((property, before, now) -> attached(now != null));
    session.shownProperty().addListener((property, before, now) -> whileShown(this::showRows));
    session.exportProperty().addListener((property, before, now) -> clear());
    session.rowIndexProperty().addListener((property, before, now) -> whileShown(this::follow));
    session
        .review()
        .changesProperty()
        .addListener((property, before, now) -> whileShown(this::showVerdicts));
    session
        .review()
        .reviewerProperty()
        .addListener((property, before, now) -> whileShown(this::showVerdicts));
    session
        .selection()
        .rowsProperty()
        .addListener((property, before, now) -> whileShown(this::showSelection));
    session
        .selection()
        .deliberateProperty()
        .addListener((property, before, now) -> whileShown(this::showSelection));
    session
        .thumbnails()
        .retriesProperty()
        .addListener((property, before, now) -> forTiles(RowTile::retry));
  }

  private void showVerdicts() {
    forTiles(RowTile::showVerdict);
  }

  /// Whether a key does something here, so that it must not do anything else.
  public boolean uses(KeyEvent event) {
    return keys.use(event);
  }

  private GridLine newLine() {
    return new GridLine(session, () -> columns, this::newTile);
  }

  private RowTile newTile() {
    RowTile tile = new RowTile(session);
    tile.setOnMousePressed(event -> pressed(tile, event));
    tile.setOnMouseClicked(event -> clicked(tile, event));
    return tile;
  }

  private void pressed(RowTile tile, MouseEvent event) {
    requestFocus();
    if (event.getButton() == MouseButton.PRIMARY && tile.row() != Session.NO_ROW) {
      picker.click(tile.row(), event);
    }
  }

  private void clicked(RowTile tile, MouseEvent event) {
    boolean opens =
        event.getButton() == MouseButton.PRIMARY
            && event.getClickCount() == 2
            && !event.isShortcutDown()
            && !event.isShiftDown();
    if (opens && tile.row() == session.rowIndexProperty().get()) {
      onOpen.run();
    }
  }

  private void whileShown(Runnable change) {
    if (getScene() != null) {
      change.run();
    }
  }

  private void attached(boolean isShown) {
    if (isShown) {
      mustReveal = true;
      showRows();
      requestLayout();
    } else {
      clear();
    }
  }

  private void arrange() {
    int fitting = Math.max(1, (int) ((getWidth() - SCROLL_BAR) / PITCH));
    if (fitting != columns) {
      columns = fitting;
      mustReveal = true;
      whileShown(this::showRows);
    }
  }

  private void showRows() {
    int size = session.shownProperty().get().size();
    flow.setLineCount((int) (((long) size + columns - 1) / columns));
  }

  private void follow() {
    showSelection();
    mustReveal = true;
    requestLayout();
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  private void showSelection() {
    forTiles(RowTile::showSelection);
  }

  private void clear() {
    forTiles(RowTile::clear);
  }

  private void forTiles(Consumer<RowTile> change) {
    flow.lines().forEach(line -> line.tiles().forEach(change));
  }

  private int fullLines() {
    return Math.max(1, (int) (getHeight() / flow.lineHeight()));
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    flow.resizeRelocate(left, top, width, height);
    noRowFits.resizeRelocate(left, top, width, height);
    if (mustReveal && getHeight() > 0) {
      mustReveal = false;
      reveal();
    }
  }

  private void reveal() {
    int place = session.shownProperty().get().placeOf(session.rowIndexProperty().get());
    if (place != ShownRows.NOT_SHOWN) {
      flow.reveal(place / columns);
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ITEM_COUNT -> session.shownProperty().get().size();
      case FOCUS_ITEM -> tileOnShow();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private @Nullable RowTile tileOnShow() {
    int row = session.rowIndexProperty().get();
    return flow.lines().stream()
        .flatMap(line -> line.tiles().stream())
        .filter(tile -> row != Session.NO_ROW && tile.row() == row)
        .findFirst()
        .orElse(null);
  }
}
