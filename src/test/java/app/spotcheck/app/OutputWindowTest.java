package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Taking pictures, ids and JSON out of the window.
class OutputWindowTest extends WindowTest {
  private Path export = folder;

  private void openRow() {
    Exports.writePicture(folder, "grey.png");
    export =
        Exports.write(
            folder,
            "small.ndjson",
            Exports.row(
                "row 1/ä",
                "grey.png",
                Exports.square("large", "Area", 5, 5, 60),
                Exports.box("right", "Thing", 70, 10, 20, 20)));
    showWindow();
    openExport(export);
    waitForMedia();
    run(() -> display().show(app.spotcheck.paint.Layer.CAPTIONS, false));
  }

  private ViewOutput output(Path file) {
    return new ViewOutput(stage(), session(), canvas(), name -> file);
  }

  private void control(KeyCode key) {
    press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    settle();
  }

  private String clipboardText() {
    return fx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
  }

  private static BufferedImage read(Path file) throws IOException {
    return ImageIO.read(file.toFile());
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @Test
  void theWholePictureIsSavedAsASnapshotDrawsIt() throws IOException {
    openRow();
    Path saved = folder.resolve("whole.png");
    run(() -> output(saved).saveWhole());
    waitFor("the report", () -> notice().contains("saved in " + saved));
    Path snapshot = folder.resolve("snapshot.png");
    CommandRun drawn =
        CommandRun.of(
            export.toString(),
            "--snapshot",
            snapshot.toString(),
            "--cache-dir",
            folder.resolve("cache").toString());
    assertThat(drawn.code()).isZero();
    assertThat(pixels(read(saved))).hasSize(100 * 80).isEqualTo(pixels(read(snapshot)));
    assertThat(folder.resolve("whole.png.part")).doesNotExist();
  }

  @Test
  void theViewIsSavedAsItIsSeen() throws IOException {
    openRow();
    run(() -> display().selection().select(1));
    waitFor("the emphasis", () -> colorAt(70, 20) == 0xffffff);
    Path saved = folder.resolve("view.png");
    run(() -> output(saved).saveView());
    waitFor("the report", () -> notice().contains("saved in " + saved));
    BufferedImage image = read(saved);
    assertThat(image.getWidth()).isEqualTo((int) Math.ceil(fx(() -> canvas().getWidth())));
    for (Point point : new Point[] {new Point(70, 20), new Point(10, 60), new Point(95, 70)}) {
      Point at = fx(() -> canvas().viewportProperty().get().viewFromImage(point));
      assertThat(image.getRGB((int) at.x(), (int) at.y()) & 0xffffff)
          .isEqualTo(colorAt(point.x(), point.y()));
    }
    assertThat(image.getRGB(0, 0) >>> 24).as("beside the picture").isZero();
  }

  @Test
  void anObjectIsSavedWithAMarginAndItsOutlineAlone() throws IOException {
    openRow();
    Path saved = folder.resolve("object.png");
    run(() -> output(saved).saveObject());
    assertThat(notice()).contains("Select the object first");
    run(() -> display().selection().select(1));
    run(() -> output(saved).saveObject());
    waitFor("the report", () -> notice().contains("saved in " + saved));
    BufferedImage image = read(saved);
    assertThat(image.getWidth()).as("from 54 to the picture's end").isEqualTo(46);
    assertThat(image.getHeight()).as("from its start to 46").isEqualTo(46);
    int color = fx(() -> session().colors().colorOf("Thing"));
    assertThat(image.getRGB(16, 20) & 0xffffff).as("outline").isEqualTo(color);
    assertThat(image.getRGB(26, 20)).as("no fill").isEqualTo(Exports.GREY);
    assertThat(image.getRGB(3, 20)).as("no other object").isEqualTo(Exports.GREY);
  }

  @Test
  void theViewGoesToTheClipboard() {
    openRow();
    int seen = colorAt(10, 60);
    control(KeyCode.C);
    waitFor("the report", () -> notice().contains("The view is on the clipboard"));
    Image copied = fx(() -> Clipboard.getSystemClipboard().getImage());
    assertThat(copied).isNotNull();
    Point at = fx(() -> canvas().viewportProperty().get().viewFromImage(new Point(10, 60)));
    int argb = copied.getPixelReader().getArgb((int) at.x(), (int) at.y());
    assertThat(argb & 0xffffff).isEqualTo(seen);
  }

  @Test
  void aFileThatCannotBeWrittenIsTold() {
    openRow();
    Path nowhere = folder.resolve("none").resolve("whole.png");
    run(() -> output(nowhere).saveWhole());
    waitFor("the report", () -> notice().contains("cannot be saved in " + nowhere));
    assertThat(notice()).contains("no such file", "save it elsewhere");
    assertThat(Files.exists(nowhere.getParent())).isFalse();
  }

  @Test
  void picturesBeyondTheMemoryAreRefused() {
    assertThat(PictureTask.obstacle(1000)).isEmpty();
    assertThat(PictureTask.obstacle(Runtime.getRuntime().maxMemory()))
        .hasValueSatisfying(told -> assertThat(told).contains("memory", "save the view"));
  }

  @Test
  void idAddressAndJsonAreOfWhatIsSelected() {
    openRow();
    control(KeyCode.I);
    assertThat(clipboardText()).isEqualTo("row 1/ä");
    control(KeyCode.U);
    assertThat(clipboardText()).isEqualTo("grey.png");
    control(KeyCode.J);
    waitFor("the JSON", () -> clipboardText().contains("\"media_attributes\""));
    run(() -> display().selection().select(1));
    control(KeyCode.I);
    assertThat(clipboardText()).isEqualTo("right");
    control(KeyCode.J);
    waitFor("its JSON", () -> clipboardText().contains("\"bounding_box\""));
    assertThat(clipboardText()).doesNotContain("media_attributes");
  }

  @Test
  void copyingInATextTakesTheText() {
    openRow();
    control(KeyCode.I);
    control(KeyCode.G);
    write("abc");
    control(KeyCode.A);
    control(KeyCode.C);
    assertThat(clipboardText()).isEqualTo("abc");
    assertThat(notice()).doesNotContain("The view");
  }

  @Test
  void theRowIsOpenedAtLabelbox() {
    openRow();
    AtomicReference<URI> opened = new AtomicReference<>();
    RowCopies copies = new RowCopies(session(), opened::set);
    run(() -> copies.openAtLabelbox(false));
    waitFor("the address", () -> opened.get() != null);
    assertThat(opened.get())
        .hasToString("https://app.labelbox.com/projects/p1/data-rows/row%201%2F%C3%A4");
    run(() -> copies.openAtLabelbox(true));
    assertThat(notice()).contains("demo");
    RowCopies withoutBrowser =
        new RowCopies(
            session(),
            address -> {
              throw new IOException("none");
            });
    run(() -> withoutBrowser.openAtLabelbox(false));
    waitFor("the report", () -> notice().contains("No browser"));
    assertThat(clipboardText()).startsWith("https://app.labelbox.com/");
  }

  @Test
  void namesOfFilesAreSafe() {
    assertThat(SavedFiles.safe("demo/street scene.jpg")).isEqualTo("street_scene.jpg");
    assertThat(SavedFiles.safe("..")).isEqualTo("picture");
    assertThat(SavedFiles.safe("a:b*c?")).isEqualTo("a_b_c");
    assertThat(SavedFiles.safe("x".repeat(300))).hasSize(100);
  }
}
