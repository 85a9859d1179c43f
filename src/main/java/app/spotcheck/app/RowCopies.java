package app.spotcheck.app;

import app.spotcheck.export.RowReading;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Feature;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.paint.Scene;
import app.spotcheck.session.ObjectSelection;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Takes what is selected out of the window: its id, address or JSON, and the page of its row at
/// Labelbox. Without a selected object or relationship it is about the row on show.
final class RowCopies {
  /// Opens an address outside of the program.
  interface Opener {
    void open(URI address) throws IOException;
  }

  private final Session session;
  private final Opener browser;

  RowCopies(Session session, Opener browser) {
    this.session = session;
    this.browser = browser;
  }

  /// Copies the ids of the selected objects, each in a line, or that of the relationship, else of
  /// the row.
  void copyId() {
    RowView view = shownRow();
    if (view == null) {
      return;
    }
    Scene scene = session.display().sceneProperty().get();
    Set<Integer> objects = session.display().selection().objectsProperty().get();
    if (scene != null && objects.size() > 1) {
      String ids =
          objects.stream()
              .map(object -> scene.objects().get(object).feature().id())
              .collect(Collectors.joining("\n"));
      copyText(ids, "The ids of " + objects.size() + " objects are on the clipboard.");
      return;
    }
    Feature selected = selectedFeature();
    copy(selected == null ? view.row().id() : selected.id(), "id of the " + named(selected));
  }

  /// Copies the address of the selected mask, else of the picture; with its signature, which lets
  /// anyone see it until it dies.
  void copyAddress() {
    RowView view = shownRow();
    if (view == null) {
      return;
    }
    if (selectedObject() instanceof MaskAnnotation mask) {
      copy(mask.url() == null ? mask.compositeUrl() : mask.url(), "address of the mask");
    } else {
      copy(view.row().rowData(), "address of the picture");
    }
  }

  /// Copies the JSON of the selected object or relationship, else of the row.
  void copyJson() {
    RowView view = shownRow();
    if (view == null) {
      return;
    }
    Feature selected = selectedFeature();
    RowReading reading = view.reading();
    Thread.ofVirtual()
        .name("copy JSON")
        .start(() -> {
          String json = selected == null ? reading.indentedJson() : reading.indentedJson(selected);
          Platform.runLater(() -> copy(json, "JSON of the " + named(selected)));
        });
  }

  /// Opens the page of the row at Labelbox in the browser.
  ///
  /// @param isDemo whether the rows are those of the demo, which Labelbox does not have
  void openAtLabelbox(boolean isDemo) {
    RowView view = shownRow();
    if (view == null) {
      return;
    }
    Optional<URI> address = isDemo ? Optional.empty() : LabelboxLink.of(view);
    if (address.isEmpty()) {
      session.report(
          isDemo
              ? "The rows of the demo are not at Labelbox; open an export of yours."
              : "This row is in no project, so that it has no page at Labelbox.");
    } else {
      Thread.ofVirtual().name("browser").start(() -> open(address.get()));
    }
  }

  private void open(URI address) {
    try {
      browser.open(address);
    } catch (IOException noBrowser) {
      Platform.runLater(() -> {
        Clipboards.copy(address.toString());
        session.report("No browser could be started; the address is on the clipboard.");
      });
    }
  }

  private void copy(@Nullable String text, String what) {
    if (text == null || text.isBlank()) {
      session.report("The export has no " + what + ".");
    } else {
      copyText(text, "The " + what + " is on the clipboard.");
    }
  }

  private void copyText(String text, String told) {
    Clipboards.copy(text);
    session.tell(told);
  }

  private static String named(@Nullable Feature selected) {
    return selected == null ? "row" : "selected " + selected.name();
  }

  private @Nullable RowView shownRow() {
    RowView view = session.rowProperty().get();
    if (view == null) {
      session.report("Open an export first; then its rows can be copied.");
    }
    return view;
  }

  private @Nullable Annotation selectedObject() {
    Scene scene = session.display().sceneProperty().get();
    int selected = session.display().selection().selectedProperty().get();
    return scene == null || selected == ObjectSelection.NONE ? null : scene.objects().get(selected);
  }

  private @Nullable Feature selectedFeature() {
    Annotation object = selectedObject();
    if (object != null) {
      return object.feature();
    }
    Scene scene = session.display().sceneProperty().get();
    int selected = session.display().selection().relationshipProperty().get();
    return scene == null || selected == ObjectSelection.NONE
        ? null
        : scene.relationships().get(selected).feature();
  }
}
