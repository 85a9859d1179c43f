package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.media.http.ApiKey;
import app.spotcheck.media.http.ApiOrigin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pictures and masks from a server that wants a key, or that fails for a while.
class MediaWindowTest extends WindowTest {
  private static final String RIGHT_KEY = "Bearer test-key";

  private final MockWebServer server = new MockWebServer();
  private final AtomicBoolean sick = new AtomicBoolean();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  @BeforeEach
  void startServer() throws IOException {
    files.put("/mask", Exports.composite());
    files.put("/picture", Exports.greyPicture());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            byte[] file = files.get(request.getTarget());
            boolean allowed =
                !request.getTarget().equals("/mask")
                    || RIGHT_KEY.equals(request.getHeaders().get("Authorization"));
            if (sick.get() || file == null) {
              return new MockResponse.Builder().code(sick.get() ? 500 : 404).build();
            }
            return allowed
                ? new MockResponse.Builder().body(new Buffer().write(file)).build()
                : new MockResponse.Builder().code(401).build();
          }
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  private Path export() {
    String url = server.url("/").toString();
    String mask = Exports.mask("red", "Red thing", url + "mask", Exports.RED);
    return Exports.write(
        folder,
        "served.ndjson",
        Exports.row("row-1", url + "picture", mask),
        Exports.row("row-2", url + "picture", mask));
  }

  private void show(boolean withWrongKey) {
    ApiOrigin origin = new ApiOrigin("http", server.getHostName(), server.getPort());
    showWindow(List.of(origin), withWrongKey ? ApiKey.parse("wrong-key") : null);
  }

  private boolean dialogIsOpen() {
    return fx(() -> lookup("#api-key").tryQuery().isPresent());
  }

  private void enterKey(String key) {
    PasswordField field = lookup("#api-key").queryAs(PasswordField.class);
    run(() -> field.setText(key));
    type(KeyCode.ENTER);
    settle();
  }

  @Test
  void asksForTheKeyAndLoadsTheMasksWithIt() {
    show(false);
    openExport(export());
    waitFor("the dialog", this::dialogIsOpen);
    enterKey("test key");
    assertThat(dialogIsOpen()).isTrue();
    assertThat(text("#api-key-fault")).contains("white space");
    enterKey("test-key");
    waitFor("no dialog", () -> !dialogIsOpen());
    waitFor(
        "the mask",
        () ->
            display().mediaProperty().get().failures().isEmpty()
                && !display().mediaProperty().get().masks().states().isEmpty()
                && !display().mediaProperty().get().isLoading());
    assertThat(isShown("#notice-bar")).isFalse();
    run(() -> window().copyDiagnostics());
    String diagnostics = fx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    assertThat(diagnostics).contains("API key set").doesNotContain("test-key");
    closeStage();
    assertThat(settingsFile().read().toString()).doesNotContain("test-key");
  }

  @Test
  void aRejectedKeyIsAskedForOnce() {
    show(true);
    openExport(export());
    waitFor("the dialog", this::dialogIsOpen);
    type(KeyCode.ESCAPE);
    waitFor("no dialog", () -> !dialogIsOpen());
    assertThat(notice()).contains("401");
    assertThat(isShown("#enter-key")).isTrue();
    type(KeyCode.J);
    waitForRow(1);
    waitForMedia();
    waitFor("the notice", () -> notice().contains("401"));
    assertThat(dialogIsOpen()).isFalse();
    clickOn("#enter-key");
    waitFor("the dialog", this::dialogIsOpen);
    enterKey("test-key");
    waitFor("the mask", () -> notice().isEmpty());
  }

  @Test
  void aFailedPictureComesWithARetry() {
    sick.set(true);
    ApiOrigin origin = new ApiOrigin("http", server.getHostName(), server.getPort());
    showWindow(List.of(origin), ApiKey.parse("test-key"));
    openExport(export());
    waitFor("the message", () -> notice().contains("500") && isShown("#retry"));
    assertThat(text("#canvas-message")).contains("The picture is missing");
    sick.set(false);
    clickOn("#retry");
    waitFor("the media", () -> notice().isEmpty());
    waitForMedia();
    assertThat(fx(() -> display().mediaProperty().get().failures())).isEmpty();
    assertThat(isShown("#canvas-message")).isFalse();
  }
}
