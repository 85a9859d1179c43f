package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Box;
import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.sample.SampleDefinition;
import app.spotcheck.review.sample.SampleFile;
import app.spotcheck.review.sample.SampleTarget;
import app.spotcheck.review.sample.SampledLabels;
import app.spotcheck.review.sample.SampledUnit;
import app.spotcheck.review.verdict.VerdictFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What a window finds from before: verdicts under another name of the export, broken settings.
class TakenOverWindowTest extends WindowTest {
  private Path written(String name) {
    Exports.writePicture(folder, "grey.png");
    return Exports.write(
        folder,
        name,
        Exports.row("row-1", "grey.png", Exports.box("a", "Thing", 10, 10, 20, 20)),
        Exports.row("row-2", "grey.png", Exports.box("b", "Thing", 10, 10, 20, 20)));
  }

  private void judgeFirst() {
    moveTo("#rows");
    press(KeyCode.CONTROL, KeyCode.ALT).type(KeyCode.M).release(KeyCode.CONTROL, KeyCode.ALT);
    waitFor("the run", () -> session().review().run().positionProperty().get() == 0);
    waitFor("its object", () -> selectedObject() == 0);
    type(KeyCode.A);
    waitFor("the verdict", () -> session().review().run().positionProperty().get() == 1);
  }

  @Test
  void verdictsOfARenamedExportAreOffered() throws Exception {
    Path old = written("old.ndjson");
    showWindow();
    openExport(old);
    waitForMedia();
    judgeFirst();
    waitFor("its file", () -> Files.exists(folder.resolve("old.review.ndjson")));
    writeSample(folder.resolve("old.sample.json"), old);
    run(() -> session().closeExport());
    Path renamed = Files.move(old, folder.resolve("new.ndjson"));

    openExport(renamed);
    waitFor("the offer", () -> isShown("#take-over-verdicts"));
    assertThat(notice()).contains("The verdicts given on old.ndjson fit this export");
    assertThat(folder.resolve("new.review.ndjson")).as("only where it is wanted").doesNotExist();
    clickOn("#take-over-verdicts");
    waitFor("the verdict", () -> session().review().counts().accepted() == 1);
    assertThat(isShown("#take-over-verdicts")).isFalse();
    assertThat(notice()).contains("are here now, with their sample.");
    List<String> before = Files.readAllLines(folder.resolve("old.review.ndjson"));
    List<String> now = Files.readAllLines(folder.resolve("new.review.ndjson"));
    assertThat(now.subList(1, now.size())).isEqualTo(before.subList(1, before.size()));
    assertThat(now.getFirst()).contains("new.ndjson");
    assertThat(SampleFile.read(folder.resolve("new.sample.json")).export().name())
        .isEqualTo("new.ndjson");
    run(() -> session().closeExport());
    openExport(renamed);
    waitFor("it to be there still", () -> session().review().counts().accepted() == 1);
    assertThat(isShown("#take-over-verdicts")).isFalse();
  }

  private static void writeSample(Path file, Path export) throws IOException {
    SampleDefinition definition =
        new SampleDefinition(
            1,
            SampledUnit.ROWS,
            SampledLabels.LABELS,
            List.of(),
            new SampleTarget.Size(1),
            "",
            null);
    SampleFile.write(file, new Sample(definition, ExportIdentity.of(export), List.of(), List.of()));
  }

  @Test
  void verdictsUnderTheLastNameAreOfferedWhateverElseLiesThere() throws Exception {
    Path export = written("third.ndjson");
    begin(folder.resolve("second.review.ndjson"), export);
    begin(folder.resolve("first.review.ndjson"), export);
    Files.setLastModifiedTime(folder.resolve("first.review.ndjson"), FileTime.from(Instant.EPOCH));
    Files.createDirectory(folder.resolve("a-folder.review.ndjson"));
    showWindow();
    openExport(export);
    waitFor("the offer", () -> isShown("#take-over-verdicts"));
    assertThat(session().review().renamed().offerProperty().get().file())
        .hasFileName("second.review.ndjson");
  }

  @Test
  void missedObjectEndsTheOffer() throws Exception {
    Path export = written("new.ndjson");
    begin(folder.resolve("b.review.ndjson"), export);
    showWindow();
    openExport(export);
    waitForMedia();
    waitFor("the offer", () -> isShown("#take-over-verdicts"));
    run(() ->
        session()
            .review()
            .missed()
            .add(session().rowProperty().get(), new Box(1, 1, 5, 5), "Thing"));
    waitFor("no offer", () -> !isShown("#take-over-verdicts"));
  }

  @Test
  void verdictsOnOtherBytesAreNotOfferedAndAVerdictEndsTheOffer() throws Exception {
    Path export = written("new.ndjson");
    Path other =
        Exports.write(
            folder,
            "other.ndjson",
            Exports.row("row-1", "grey.png", Exports.box("a", "Thing", 1, 1, 20, 20)));
    begin(folder.resolve("a.review.ndjson"), other);
    showWindow();
    openExport(export);
    waitForMedia();
    waitFor("the verdicts to be looked for", () -> !session().workingProperty().get());
    assertThat(isShown("#take-over-verdicts")).isFalse();
    run(() -> session().closeExport());
    begin(folder.resolve("b.review.ndjson"), export);
    openExport(export);
    waitForMedia();
    waitFor("the offer", () -> isShown("#take-over-verdicts"));
    judgeFirst();
    waitFor("no offer", () -> !isShown("#take-over-verdicts"));
  }

  /// Begins a file of verdicts on an export.
  private static void begin(Path file, Path export) throws IOException {
    try (VerdictFile begun = VerdictFile.open(file, ExportIdentity.of(export))) {
      begun.writer(state -> {}).close();
    }
  }

  @Test
  void brokenSettingsAreToldAndKept() throws Exception {
    Files.writeString(folder.resolve("settings.json"), "{ \"window\": mine");
    showWindow();
    assertThat(text("#welcome-failure")).contains("settings.json.broken");
    openExport(written("rows.ndjson"));
    assertThat(notice()).contains("The settings could not be read");
    run(() -> window().close());
    assertThat(folder.resolve("settings.json.broken")).hasContent("{ \"window\": mine");
  }
}
