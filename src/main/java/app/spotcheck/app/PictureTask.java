package app.spotcheck.app;

import app.spotcheck.paint.Frame;
import app.spotcheck.paint.PicturePyramid;
import app.spotcheck.paint.Scene;
import app.spotcheck.session.Session;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;

/// Paints a picture on a thread of its own and takes it to a file or the clipboard; what takes long
/// shows how far it is, and can be stopped.
final class PictureTask {
  private static final int BYTES_PER_PIXEL = 4;
  private static final String GONE =
      "Another row was shown before the picture was painted; show it again to take it out.";

  private final Window owner;
  private final Session session;

  /// @param session told what came of it
  PictureTask(Window owner, Session session) {
    this.owner = owner;
    this.session = session;
  }

  /// What came of it.
  ///
  /// @param isDone whether it is as the person wished
  private record Outcome(boolean isDone, String told) {}

  private void tell(Outcome outcome) {
    if (outcome.isDone) {
      session.tell(outcome.told);
    } else {
      session.report(outcome.told);
    }
  }

  /// Why a picture cannot be painted in one piece, if so: it may take half of the memory.
  static Optional<String> obstacle(long pixels) {
    long bytes = pixels * BYTES_PER_PIXEL;
    long most = Runtime.getRuntime().maxMemory() / 2;
    return bytes <= most && pixels < Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of(
            "The picture would take "
                + Sizes.told(bytes)
                + " of memory, of which there are "
                + Sizes.told(most)
                + " for it; save the view instead.");
  }

  /// Puts a picture on the clipboard.
  void copy(Scene scene, Supplier<Frame> painting) {
    Thread.ofPlatform()
        .daemon()
        .name("copy picture")
        .start(() -> {
          Frame frame = painting.get();
          boolean gone = isGone(scene);
          Platform.runLater(() -> {
            if (!gone) {
              Clipboards.copy(image(frame));
            }
            tell(new Outcome(!gone, gone ? GONE : "The view is on the clipboard."));
          });
        });
  }

  private static Image image(Frame frame) {
    WritableImage image = new WritableImage(frame.width(), frame.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            frame.width(),
            frame.height(),
            PixelFormat.getIntArgbPreInstance(),
            frame.argb(),
            0,
            frame.width());
    return image;
  }

  /// Saves a picture as a PNG file.
  void save(Scene scene, Supplier<Frame> painting, Path file) {
    SavingDialog dialog = new SavingDialog(owner, file);
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("save picture")
            .unstarted(() -> {
              Outcome outcome = saved(scene, painting, file, dialog);
              Platform.runLater(() -> {
                dialog.end();
                tell(outcome);
              });
            });
    dialog.begin(thread::interrupt);
    thread.start();
  }

  private static Outcome saved(
      Scene scene, Supplier<Frame> painting, Path file, SavingDialog dialog) {
    try {
      Frame frame = painting.get();
      if (isGone(scene)) {
        return new Outcome(false, GONE);
      }
      PictureFile.write(frame, file, dialog::tell);
      return new Outcome(true, "The picture is saved in " + file + ".");
    } catch (InterruptedIOException stopped) {
      return new Outcome(true, "The picture was not saved, as you wished.");
    } catch (IOException e) {
      String reason = e instanceof FileSystemException f ? reason(f) : e.getMessage();
      return new Outcome(
          false,
          "The picture cannot be saved in " + file + " (" + reason + "); save it elsewhere.");
    } catch (OutOfMemoryError e) {
      return new Outcome(
          false, "There is not enough memory for the picture; save the view instead.");
    }
  }

  private static String reason(FileSystemException e) {
    String kind = e.getClass().getSimpleName().replace("Exception", "");
    String words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    return e.getReason() == null ? words : e.getReason();
  }

  private static boolean isGone(Scene scene) {
    PicturePyramid picture = scene.picture();
    return picture != null && picture.isGone();
  }
}
