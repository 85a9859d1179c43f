package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.media.http.ApiKey;
import app.spotcheck.media.http.ApiOrigin;
import app.spotcheck.settings.KeyVault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.CheckBox;
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
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String RIGHT_KEY = "Bearer test-key";

  private final MockWebServer server = new MockWebServer();
  private final AtomicBoolean sick = new AtomicBoolean();
  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
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
            if (busy.get()) {
              return new MockResponse.Builder().code(429).setHeader("Retry-After", 90).build();
            }
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
    waitForMedia();
    assertThat(text("#canvas-message")).contains("The picture is missing");
    sick.set(false);
    clickOn("#retry");
    waitFor("the media", () -> notice().isEmpty());
    waitForMedia();
    assertThat(fx(() -> display().mediaProperty().get().failures())).isEmpty();
    assertThat(isShown("#canvas-message")).isFalse();
  }

  private void showWith(ApiKeys keys) {
    ApiOrigin origin = new ApiOrigin("http", server.getHostName(), server.getPort());
    showWindow(List.of(origin), keys, now::get);
  }

  private CheckBox remember() {
    return fx(() -> lookup("#remember-key").queryAs(CheckBox.class));
  }

  @Test
  void aKeyIsRememberedFoundAgainAndForgotten() {
    MemoryVault vault = new MemoryVault();
    showWith(new ApiKeys(null, vault, "server"));
    openExport(export());
    waitFor("the dialog", this::dialogIsOpen);
    waitFor("the keyring", () -> !remember().isDisabled());
    run(() -> remember().setSelected(true));
    enterKey("Bearer test-key");
    waitFor("the mask", () -> notice().isEmpty() && !vault.secrets.isEmpty());
    closeStage();

    ApiKeys keys = new ApiKeys(null, vault, "server");
    showWith(keys);
    openExport(export());
    waitForMedia();
    assertThat(notice()).isEmpty();
    assertThat(dialogIsOpen()).isFalse();
    run(() -> window().keyQuestions().forget());
    waitFor("the report", () -> notice().contains("forgotten"));
    assertThat(vault.secrets).isEmpty();
    assertThat(keys.isSet()).isFalse();
  }

  @Test
  void withoutAKeyringTheDialogSaysSo() {
    show(false);
    openExport(export());
    waitFor("the dialog", this::dialogIsOpen);
    waitFor("the note", () -> text("#remember-note").contains("no keyring"));
    assertThat(text("#remember-note")).contains("until Spotcheck is closed");
    assertThat(fx(() -> remember().isDisabled())).isTrue();
    type(KeyCode.ESCAPE);
    waitFor("no dialog", () -> !dialogIsOpen());
  }

  @Test
  void aRejectedKeyIsNotAskedForAgainInAnotherExport() {
    show(true);
    openExport(export());
    waitFor("the dialog", this::dialogIsOpen);
    type(KeyCode.ESCAPE);
    waitFor("no dialog", () -> !dialogIsOpen());
    run(() -> window().files().openAgain());
    waitFor("the notice", () -> notice().contains("401"));
    waitForMedia();
    assertThat(dialogIsOpen()).isFalse();
  }

  @Test
  void theStatusBarSaysWhatIsWaitedFor() {
    busy.set(true);
    showWith(new ApiKeys(ApiKey.parse("test-key"), KeyVault.NONE, "server"));
    openExport(export());
    waitFor("the wait", () -> text("#media-state").matches("localhost asks to wait \\d\\d s"));
  }

  @Test
  void theStatusBarTellsWhenTheImagesDieAndANoticeComesBefore() {
    long expiry = NOON.plus(Duration.ofHours(5)).getEpochSecond();
    files.put("/picture?Expires=" + expiry, Exports.greyPicture());
    String url = server.url("/picture?Expires=" + expiry).toString();
    String gone = server.url("/gone?Expires=" + expiry).toString();
    Path export =
        Exports.write(
            folder, "signed.ndjson", Exports.row("row-1", url), Exports.row("row-2", gone));
    showWith(new ApiKeys(ApiKey.parse("test-key"), KeyVault.NONE, "server"));
    openExport(export);
    waitForMedia();
    assertThat(text("#image-life")).isEqualTo("images die in 5 h");
    assertThat(notice()).isEmpty();
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(255)));
    run(() -> window().imageLife().update());
    assertThat(text("#image-life")).isEqualTo("images die in 45 min");
    assertThat(styles()).contains("warning-text");
    assertThat(notice()).contains("die in 45 min", "export again");
    now.updateAndGet(time -> time.plus(Duration.ofHours(4)));
    files.clear();
    run(() -> window().imageLife().update());
    assertThat(text("#image-life")).isEqualTo("images died 3 h ago");
    assertThat(styles()).contains("danger-text").doesNotContain("warning-text");
    assertThat(notice()).isEmpty();
    type(KeyCode.J);
    waitForRow(1);
    waitFor("the failure", () -> notice().contains("died on 2026-03-01 17:00 UTC"));
    type(KeyCode.K);
    waitForRow(0);
    waitForMedia();
    assertThat(notice()).as("what was fetched before still serves").isEmpty();
    type(KeyCode.F5);
    waitForMedia();
    assertThat(notice()).isEmpty();
  }

  @Test
  void mediaAreDownloadedIntoAPackThatOpensByItsFolder() {
    files.put("/picture", Exports.greyPicture());
    String url = server.url("/picture").toString();
    Path export = Exports.write(folder, "online.ndjson", Exports.row("row-1", url));
    showWith(new ApiKeys(ApiKey.parse("test-key"), KeyVault.NONE, "server"));
    openExport(export);
    waitForMedia();
    run(() -> window().media().download());
    waitFor("the dialog", () -> !lookup("#pack-start").queryAll().isEmpty());
    Path pack = folder.resolve("pack");
    run(() -> ((PackPane) lookup("#pack-start").query().getParent().getParent()).start(pack));
    waitFor("the end", () -> text("#pack-state").startsWith("Done. "));
    files.clear();
    run(() -> window().files().open(pack));
    waitFor(
        "the pack",
        () ->
            notice().isEmpty()
                && window().session().exportProperty().get() != null
                && window().session().exportProperty().get().path().startsWith(pack));
    waitForMedia();
    assertThat(notice()).isEmpty();
  }

  private List<String> styles() {
    return fx(() -> List.copyOf(lookup("#image-life").query().getStyleClass()));
  }
}
