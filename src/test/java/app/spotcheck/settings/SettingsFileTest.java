package app.spotcheck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.settings.Settings.Colors;
import app.spotcheck.settings.Settings.Drawing;
import app.spotcheck.settings.Settings.Style;
import app.spotcheck.settings.Settings.WindowPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  @TempDir Path folder = Path.of("");
  private Path path = folder;
  private SettingsFile file = new SettingsFile(path);

  @BeforeEach
  void open() {
    path = folder.resolve("new folder").resolve("settings.json");
    file = new SettingsFile(path);
  }

  @Test
  void whatIsWrittenIsRead() {
    Settings settings =
        Settings.DEFAULT
            .withWindow(new WindowPlace(1.5, -2, 800, 600, true))
            .withRecentFile("/data/ä \"b\".ndjson", "/data")
            .withDrawing(
                new Drawing(
                    0.4,
                    List.of("boxes", "image"),
                    true,
                    true,
                    true,
                    new Style(0.5, "kind", "{id}")))
            .withColors(new Colors(true, Map.of("car", "#ff0000")))
            .withFilter("cars", "class = car")
            .withMedia(
                Settings.DEFAULT.media().withCache(16).withFolder("/data/e.ndjson", "/pictures"))
            .withControls(
                Controls.DEFAULT
                    .withKeys("view.zoom-in", List.of("F2", "Ctrl+Plus"))
                    .withKeys("help.keys", List.of())
                    .withRecentCommand("file.quit")
                    .withTextPercent(150)
                    .withSaveFolder("/pictures"));
    file.write(settings);
    assertThat(file.read()).isEqualTo(settings);
    file.write(Settings.DEFAULT);
    assertThat(file.read()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void aMissingFileMeansDefaults() {
    assertThat(file.read()).isEqualTo(Settings.DEFAULT);
    assertThat(path).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "null", "7", "{\"recentFiles\":7}", "{\"recentFiles\":[null]}"})
  void aBrokenFileMeansDefaults(String text) throws IOException {
    write(text);
    assertThat(file.read()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void aFolderInItsPlaceMeansDefaults() throws IOException {
    Files.createDirectories(path);
    assertThat(file.read()).isEqualTo(Settings.DEFAULT);
    file.write(Settings.DEFAULT);
  }

  @Test
  void propertiesOfOtherVersionsDoNotMatter() throws IOException {
    write("{\"folder\":\"/data\",\"future\":{\"a\":1},\"drawing\":{\"fillOpacity\":7}}");
    assertThat(file.read())
        .isEqualTo(
            new Settings(
                null,
                List.of(),
                "/data",
                Settings.DEFAULT.drawing(),
                Map.of(),
                Settings.DEFAULT.media(),
                Settings.DEFAULT.colors(),
                Controls.DEFAULT,
                Settings.DEFAULT.looking()));
  }

  @Test
  void whatIsBrokenInStyleAndColorsIsTheDefault() throws IOException {
    write(
        "{\"drawing\":{\"style\":{\"outlineOpacity\":-1,\"colorBy\":\"kind\"}},\"colors\":{\"classes\":"
            + "{\"car\":\"red\",\"van\":\"#12aB00\",\"bus\":null}}}");
    assertThat(file.read().drawing().style()).isEqualTo(new Style(null, "kind", null));
    assertThat(file.read().colors()).isEqualTo(new Colors(false, Map.of("van", "#12aB00")));
  }

  @Test
  void whatIsNoKeyAndNoCommandIsLeftOut() throws IOException {
    write("{\"controls\":{\"keys\":{\"a\":null,\"b\":[null,\"F2\"]},\"recentCommands\":[null]}}");
    assertThat(file.read().controls()).isEqualTo(Controls.DEFAULT.withKeys("b", List.of("F2")));
  }

  @Test
  void theCommandStartedLastIsTheFirst() {
    Controls controls =
        Controls.DEFAULT.withRecentCommand("a").withRecentCommand("b").withRecentCommand("a");
    assertThat(controls.recentCommands()).containsExactly("a", "b");
    assertThat(controls.withKeys("a", List.of("F2")).withKeys("a", null)).isEqualTo(controls);
  }

  @Test
  void nothingUnfinishedStays() throws IOException {
    file.write(Settings.DEFAULT);
    try (var files = Files.list(folder.resolve("new folder"))) {
      assertThat(files).containsExactly(path);
    }
  }

  @Test
  void theCacheHasABoundWhateverIsWritten() {
    assertThat(Settings.DEFAULT.media().mostCacheGigabytes()).isEqualTo(4);
    assertThat(Settings.DEFAULT.media().withCache(0).mostCacheGigabytes()).isEqualTo(4);
    assertThat(Settings.DEFAULT.media().withCache(16).mostCacheGigabytes()).isEqualTo(16);
  }

  @Test
  void keepsTheTenNewestFilesOnce() {
    Settings settings = Settings.DEFAULT;
    for (int i : IntStream.range(0, 12).toArray()) {
      settings = settings.withRecentFile("f" + i, "/");
    }
    settings = settings.withRecentFile("f5", "/");
    assertThat(settings.recentFiles())
        .containsExactly("f5", "f11", "f10", "f9", "f8", "f7", "f6", "f4", "f3", "f2");
  }

  private void write(String text) throws IOException {
    Files.createDirectories(folder.resolve("new folder"));
    Files.writeString(path, text);
  }

  @Test
  void aBrokenFileIsSetAsideAndNeverWrittenOver() throws IOException {
    write("{ mine");
    file.write(Settings.DEFAULT.withRecentFile("/data/a.ndjson", "/data"));
    assertThat(path.resolveSibling("settings.json.broken")).hasContent("{ mine");
    assertThat(file.read().recentFiles()).containsExactly("/data/a.ndjson");
    write("{ again");
    assertThat(file.setBrokenAside())
        .hasValueSatisfying(told -> assertThat(told).contains("settings.json.broken-2"));
    assertThat(path).doesNotExist();
    assertThat(path.resolveSibling("settings.json.broken-2")).hasContent("{ again");
    assertThat(path.resolveSibling("settings.json.broken")).hasContent("{ mine");
    assertThat(file.setBrokenAside()).as("a missing file is none that is broken").isEmpty();
  }
}
