package app.spotcheck.app;

import app.spotcheck.geometry.Point;
import app.spotcheck.paint.Layer;
import app.spotcheck.paint.PaintOptions;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;

/// The window on three small rows, for tests of looking at them.
abstract class LookingTest extends WindowTest {
  void openRows() {
    Exports.writePicture(folder, "grey.png");
    String first =
        Exports.row(
            "row-1",
            "grey.png",
            Exports.square("large", "Area", 5, 5, 60),
            Exports.box("inner", "Thing", 20, 20, 20, 20),
            Exports.box("right", "Thing", 70, 10, 20, 20));
    String second =
        Exports.row(
            "row-2",
            "grey.png",
            Exports.box("low", "Area", 10, 50, 12, 12),
            Exports.box("top", "Thing", 60, 20, 30, 30));
    String third =
        Exports.row("row-3", "grey.png", Exports.box("wide", "Area", 50, 10, 100, 60))
            .replace("\"width\":100,\"height\":80", "\"width\":200,\"height\":160");
    Path export = Exports.write(folder, "small.ndjson", first, second, third);
    showWindow();
    openExport(export);
    waitForMedia();
    run(() -> display().show(Layer.CAPTIONS, false));
    moveTo("#rows");
  }

  void next(int index) {
    type(KeyCode.J);
    waitForRow(index);
    waitForMedia();
  }

  Point middle() {
    return fx(() ->
        canvas()
            .viewportProperty()
            .get()
            .imageFromView(canvas().getWidth() / 2, canvas().getHeight() / 2));
  }

  PaintOptions shown() {
    return fx(() -> display().shownOptionsProperty().get());
  }

  void select(int object) {
    run(() -> display().selection().select(object));
  }
}
