package app.spotcheck.review.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.spotcheck.export.ExportFile;
import app.spotcheck.review.UnitKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SampleDrawTest {
  @TempDir private Path folder = Path.of("");

  private Sample drawn(List<String> rows, SampleDefinition definition) throws Exception {
    return new SampleDraw(Rows.export(folder, rows), definition).run();
  }

  @Test
  void sameDefinitionDrawsTheSameSampleAgain() throws Exception {
    ExportFile export = Rows.export(folder, Rows.ofCars(300, 3));
    SampleDefinition definition = Definitions.objects(5, 40, StratumField.CLASS);
    Sample first = new SampleDraw(export, definition).run();
    assertThat(new SampleDraw(export, definition).run()).isEqualTo(first);
    assertThat(Rows.drawn(new SampleDraw(export, Definitions.objects(6, 40)).run()))
        .isNotEqualTo(Rows.drawn(first));
  }

  @Test
  void orderOfRowsDoesNotMatter() throws Exception {
    List<String> rows = new ArrayList<>(Rows.ofCars(300, 3));
    Sample first = drawn(rows, Definitions.objects(5, 40));
    Collections.shuffle(rows, new Random(3));
    assertThat(Rows.drawn(drawn(rows, Definitions.objects(5, 40)))).isEqualTo(Rows.drawn(first));
  }

  @Test
  void smallerSampleIsTheBeginningOfALargerOne() throws Exception {
    List<String> rows = Rows.ofCars(300, 3);
    assertThat(Rows.drawn(drawn(rows, Definitions.objects(5, 40))))
        .startsWith(Rows.drawn(drawn(rows, Definitions.objects(5, 15))).toArray(String[]::new));
  }

  /// The rule that the file states, followed by other means.
  @Test
  void drawnAreTheSmallestHashes() throws Exception {
    record Ranked(String feature, long rank) {}
    List<Ranked> all = new ArrayList<>();
    for (int row = 0; row < 50; row++) {
      for (int car = 0; car < 2; car++) {
        String text = "-7\nr" + row + "\nl" + row + "\nr" + row + "-" + car;
        byte[] hash =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        all.add(new Ranked("r" + row + "-" + car, ByteBuffer.wrap(hash).getLong()));
      }
    }
    all.sort((a, b) -> Long.compareUnsigned(a.rank, b.rank));
    Sample sample = drawn(Rows.ofCars(50, 2), Definitions.objects(-7, 10));
    assertThat(Rows.drawn(sample))
        .containsExactlyElementsOf(all.subList(0, 10).stream().map(Ranked::feature).toList());
  }

  /// With fixed seeds: each of 60 rows is drawn about as often as any other, and so is each pair of
  /// neighbours. Without replacement, the sum of squares is that of chi-square after division by 1
  /// - (n - 1) / (N - 1).
  @Test
  void everyUnitHasTheSameChance() throws Exception {
    ExportFile export = Rows.export(folder, Rows.ofCars(60, 1));
    int seeds = 1000;
    int size = 12;
    Map<String, Integer> hits = new HashMap<>();
    int neighbours = 0;
    for (int seed = 0; seed < seeds; seed++) {
      List<String> rows = Rows.drawn(new SampleDraw(export, Definitions.rows(seed, size)).run());
      rows.forEach(row -> hits.merge(row, 1, Integer::sum));
      neighbours += rows.contains("r0") && rows.contains("r1") ? 1 : 0;
    }
    double expected = seeds * size / 60.0;
    double squares =
        hits.values().stream().mapToDouble(n -> Math.pow(n - expected, 2) / expected).sum();
    double chiSquare = squares / (1 - (size - 1) / 59.0);
    assertThat(hits).hasSize(60);
    assertThat(ChiSquaredDistribution.of(59).survivalProbability(chiSquare))
        .isBetween(0.001, 0.999);
    assertThat(neighbours / (double) seeds).isBetween(0.025, 0.05);
  }

  @Test
  void objectsAreUnitsOfTheirOwn() throws Exception {
    Sample sample =
        drawn(
            List.of(
                Rows.row("a", Rows.label("l1", Rows.box("f1", "car"), Rows.point("", "dot"))),
                Rows.row("b", Rows.label("l2"), Rows.label("l3", Rows.box("f3", "car")))),
            Definitions.objects(1, 3));
    assertThat(sample.population()).isEqualTo(3);
    assertThat(sample.units())
        .extracting(DrawnUnit::unitKey)
        .containsExactlyInAnyOrder(
            new UnitKey("a", "f1"), new UnitKey("a", "l1#1"), new UnitKey("b", "f3"));
    assertThat(sample.units())
        .filteredOn(unit -> unit.dataRowId().equals("b"))
        .containsExactly(new DrawnUnit("b", "b-key", "l3", "f3", 2, 0));
  }

  @Test
  void strataGetTheirShares() throws Exception {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String name = i < 70 ? "car" : i < 99 ? "truck" : "tram";
      rows.add(Rows.row("r" + i, Rows.label("l", Rows.box("f" + i, name))));
    }
    Sample sample = drawn(rows, Definitions.objects(1, 10, StratumField.CLASS));
    assertThat(sample.strata())
        .containsExactly(
            new DrawnStratum(List.of("car"), 70, 7),
            new DrawnStratum(List.of("tram"), 1, 1),
            new DrawnStratum(List.of("truck"), 29, 2));
    assertThat(Rows.drawn(sample)).contains("f99");
    Sample tiny = drawn(rows, Definitions.objects(1, 2, StratumField.CLASS));
    assertThat(tiny.strata()).extracting(DrawnStratum::drawn).containsExactly(1L, 0L, 1L);
  }

  @Test
  void everyFieldDividesObjects() throws Exception {
    String[] march = {
      Rows.label(
          "l1",
          "ann@example.com",
          "2024-03-26T10:30:59.500+00:00",
          new String[] {Rows.box("f1", "car")})
    };
    String details = "\"project_details\":{\"batch_name\":\"First\",\"workflow_status\":\"DONE\"},";
    String[] bare = {
      "{\"id\":\"l2\",\"annotations\":{\"objects\":[" + Rows.point("f2", "dot") + "]}}"
    };
    Sample sample =
        drawn(
            List.of(Rows.row("a", details, march), Rows.row("b", "", bare)),
            Definitions.objects(1, 2, StratumField.values()));
    assertThat(sample.strata())
        .extracting(DrawnStratum::values)
        .containsExactly(
            List.of("car", "box", "ann@example.com", "First", "DONE", "2024-03", "Project"),
            List.of("dot", "point", "(none)", "(none)", "(none)", "(none)", "Project"));
  }

  @Test
  void rowsAreDividedByTheirFirstLabel() throws Exception {
    Sample sample =
        drawn(
            List.of(
                Rows.row("a", Rows.label("l1")),
                Rows.row("b"),
                Rows.row(
                    "c",
                    Rows.label("l2", "bob@example.com", "2024-03-01", new String[0]),
                    Rows.label("l3"))),
            Definitions.rows(1, 3, StratumField.LABELLER));
    assertThat(sample.strata())
        .extracting(stratum -> stratum.values().getFirst())
        .containsExactly("(none)", "ann@example.com", "bob@example.com");
    assertThat(sample.units()).extracting(DrawnUnit::unitKey).contains(new UnitKey("b", null));
  }

  @Test
  void filterChoosesTheRows() throws Exception {
    List<String> rows =
        List.of(
            Rows.row("a", Rows.label("l1", Rows.box("f1", "car"))),
            Rows.row("b", Rows.label("l2", Rows.box("f2", "truck"))));
    assertThat(Rows.drawn(drawn(rows, Definitions.filtered("class = truck"))))
        .containsExactly("f2");
    assertThatThrownBy(() -> drawn(rows, Definitions.filtered("class = tram")))
        .isInstanceOf(SampleException.class)
        .hasMessageContaining("no objects in labels where the filter class = tram fits");
    assertThatThrownBy(() -> drawn(rows, Definitions.filtered("class =")))
        .isInstanceOf(SampleException.class)
        .hasMessageStartingWith("The sample's filter \"class =\":");
  }

  @Test
  void relativeDatesAreCountedFromTheTimeOfTheDefinition() throws Exception {
    List<String> rows =
        List.of(
            Rows.row("a", Rows.label("l1", "", "2026-01-30", new String[] {Rows.box("f1", "car")})),
            Rows.row(
                "b", Rows.label("l2", "", "2026-01-01", new String[] {Rows.box("f2", "car")})));
    assertThat(Rows.drawn(drawn(rows, Definitions.filtered("created > -7d"))))
        .containsExactly("f1");
  }

  @Test
  void predictionsAreDrawnOnWish() throws Exception {
    List<String> rows =
        List.of(
            Rows.rowOfRun(
                "a",
                Rows.label("l1", Rows.box("f1", "car")),
                Rows.label("l2", Rows.box("p1", "car"))));
    assertThat(Rows.drawn(drawn(rows, Definitions.predictions(5)))).containsExactly("p1");
    assertThat(Rows.drawn(drawn(rows, Definitions.objects(1, 5))))
        .as("labels that two runs hold, of a row in no project")
        .containsExactly("f1");
  }

  @Test
  void otherMediaAreLeftOut() throws Exception {
    List<String> rows =
        List.of(
            "{\"data_row\":{\"id\":\"v\"},\"media_attributes\":{\"asset_type\":\"video\"}}",
            Rows.row("a"));
    assertThat(Rows.drawn(drawn(rows, Definitions.rows(1, 5)))).containsExactly("a");
  }

  @Test
  void sampleLargerThanTheExportIsAllOfIt() throws Exception {
    Sample sample = drawn(Rows.ofCars(4, 2), Definitions.objects(1, 1000));
    assertThat(sample.allDrawn()).isTrue();
    assertThat(sample.units()).hasSize(8);
  }

  @Test
  void planAndMarginDependOnThePopulation() throws Exception {
    List<String> rows = Rows.ofCars(100, 1);
    SampleTarget plan = new SampleTarget.Acceptance(0.05, 0.95, 0);
    assertThat(drawn(rows, Definitions.of(1, SampledUnit.OBJECTS, plan)).units()).hasSize(39);
    SampleTarget margin = new SampleTarget.Margin(0.05, 0.95, 0.5);
    assertThat(drawn(rows, Definitions.of(1, SampledUnit.ROWS, margin)).units()).hasSize(80);
    SampleTarget impossible = new SampleTarget.Acceptance(0.05, 0.95, 6);
    assertThatThrownBy(() -> drawn(rows, Definitions.of(1, SampledUnit.ROWS, impossible)))
        .isInstanceOf(SampleException.class)
        .hasMessageContaining("an acceptance number of at most 5");
  }

  @Test
  void duplicatesAreCountedAndDrawnAsTheyStand() throws Exception {
    String twice = Rows.label("l", Rows.box("f", "car"), Rows.box("f", "car"));
    Sample sample =
        drawn(List.of(Rows.row("a", twice), Rows.row("a", twice)), Definitions.objects(1, 3));
    assertThat(sample.population()).isEqualTo(4);
    assertThat(sample.units()).extracting(DrawnUnit::line).containsExactly(1L, 1L, 2L);
  }

  @Test
  void interruptEndsIt() throws Exception {
    ExportFile export = Rows.export(folder, Rows.ofCars(500, 2));
    SampleDraw draw = new SampleDraw(export, Definitions.objects(1, 10));
    Thread.currentThread().interrupt();
    Throwable stopped = catchThrowable(draw::run);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(stopped).isInstanceOf(InterruptedException.class);
  }

  @Test
  void progressEndsWithAllRows() throws Exception {
    SampleDraw draw =
        new SampleDraw(Rows.export(folder, Rows.ofCars(50, 1)), Definitions.objects(1, 10));
    draw.run();
    assertThat(draw.progress().rows()).isEqualTo(60);
    assertThat(draw.progress().totalRows()).isEqualTo(60);
    assertThat(draw.progress().secondsLeft()).isZero();
  }

  @Test
  void definitionsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> Definitions.objects(1, 0)).hasMessageContaining("1 to 1,000,000");
    assertThatThrownBy(() -> Definitions.objects(1, 1_000_001)).hasMessageContaining("1,000,001");
    assertThatThrownBy(() -> new SampleTarget.Margin(0.0001, 0.95, 0.5))
        .hasMessageContaining("not of 96,036,");
    assertThatThrownBy(() -> Definitions.rows(1, 5, StratumField.CLASS))
        .hasMessageContaining("Rows have no one class");
    assertThatThrownBy(() -> Definitions.objects(1, 5, StratumField.KIND, StratumField.KIND))
        .hasMessageContaining("twice");
  }

  @Test
  void unitsStandInTheOrderOfTheirRanks() throws Exception {
    Sample all = drawn(Rows.ofCars(20, 2), Definitions.objects(4, 40, StratumField.CLASS));
    Ranking ranking = new Ranking(4);
    Comparator<DrawnUnit> byRank =
        (a, b) -> Long.compareUnsigned(ranking.rank(candidate(a)), ranking.rank(candidate(b)));
    assertThat(all.units()).isSortedAccordingTo(byRank);
  }

  private static Candidate candidate(DrawnUnit unit) {
    return new Candidate(
        unit.dataRowId(), unit.globalKey(), unit.labelId(), unit.featureId(), 1, List.of());
  }
}
