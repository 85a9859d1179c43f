package app.spotcheck.app;

import app.spotcheck.export.ExportFile;
import app.spotcheck.session.Session;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.roaringbitmap.RoaringBitmap;

/// The data row ids of the selected rows, one a line.
final class SelectedIds {
  private static final int MOST_ROWS = 1_000_000;

  private SelectedIds() {}

  /// Gathers the ids behind the scenes, and says in the status bar what came of it.
  ///
  /// @param onReady gets them on the FX thread
  static void gather(Session session, Consumer<String> onReady) {
    ExportFile file = session.exportProperty().get();
    RoaringBitmap rows = session.selection().rowsProperty().get();
    int count = rows.getCardinality();
    if (file == null || count == 0) {
      session.report("No row is selected: click a row in the list or in the grid.");
    } else if (count > MOST_ROWS) {
      session.report(
          String.format(
              "%,d rows are too many for the clipboard; select %,d at most.", count, MOST_ROWS));
    } else {
      Thread.ofVirtual()
          .name("gather ids")
          .start(() -> {
            String ids =
                rows.stream()
                    .mapToObj(row -> file.index().row(row).id())
                    .collect(Collectors.joining("\n"));
            Platform.runLater(() -> {
              onReady.accept(ids);
              session.tell(
                  count == 1
                      ? "The id of the selected row is on the clipboard."
                      : String.format("The ids of %,d rows are on the clipboard.", count));
            });
          });
    }
  }
}
