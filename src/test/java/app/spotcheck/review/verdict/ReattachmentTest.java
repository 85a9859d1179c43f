package app.spotcheck.review.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.review.UnitKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Verdicts on one export are found again in the next.
class ReattachmentTest {
  private static final String NO_ID = Entries.box("", 9);

  private static Label label(DataRow row) {
    return row.labelChoices().getFirst().label();
  }

  private static Verdict verdict(
      UnitKey unit, Decision decision, @Nullable String labelId, String hash) {
    return new Verdict("ann", Entries.NOON, decision, List.of(), "", unit, null, labelId, hash);
  }

  /// A verdict on each object of a row's label and on the row itself.
  private static Verdicts judged(DataRow row, Decision decision) {
    Label label = label(row);
    List<ReviewEntry> entries = new ArrayList<>();
    for (int i = 0; i < label.objects().size(); i++) {
      UnitKey unit = UnitKey.object(row.id(), label, i);
      entries.add(verdict(unit, decision, label.id(), ContentHash.of(label.objects().get(i))));
    }
    entries.add(verdict(UnitKey.row(row.id()), decision, label.id(), ContentHash.of(label)));
    return Verdicts.of(entries);
  }

  private static List<String> texts(RowStandings standings) {
    return standings.objects().stream().map(Standing::text).toList();
  }

  @Test
  void theSameObjectsStandAsTheyWereJudged() {
    DataRow row = Entries.rowOfObjects(Entries.box("a", 1) + "," + NO_ID);
    RowStandings standings = RowStandings.of(judged(row, Decision.ACCEPT), "ann", row, label(row));
    assertThat(texts(standings)).containsExactly("accepted", "accepted");
    assertThat(standings.row().text()).isEqualTo("accepted");
    assertThat(UnitKey.object("row", label(row), 1).featureId()).isEqualTo("label#1");
  }

  @Test
  void changedAndNewObjectsAreTold() {
    DataRow before = Entries.rowOfObjects(Entries.box("a", 1) + "," + Entries.box("b", 2));
    DataRow after =
        Entries.rowOfObjects(
            Entries.box("new", 7) + "," + Entries.box("b", 2) + "," + Entries.box("a", 5));
    RowStandings standings =
        RowStandings.of(judged(before, Decision.REJECT), "ann", after, label(after));
    assertThat(texts(standings))
        .containsExactly("not judged", "rejected", "was rejected, since changed");
    assertThat(standings.row().text()).isEqualTo("was rejected, since changed");
    RowStandings ofBob =
        RowStandings.of(judged(before, Decision.REJECT), "bob", after, label(after));
    assertThat(ofBob.row().text()).isEqualTo("not judged");
  }

  @Test
  void aRowWhoseLabelIsGoneHasChanged() {
    DataRow row = Entries.rowOfObjects(Entries.box("a", 1));
    Verdicts verdicts =
        Verdicts.of(
            List.of(
                verdict(UnitKey.row("row"), Decision.UNSURE, "old", ContentHash.of(label(row)))));
    assertThat(RowStandings.of(verdicts, "ann", row, label(row)).row().text())
        .isEqualTo("was unsure, since changed");
  }

  @Test
  void aRowWithoutLabelsChangesWhenItGetsOne() {
    DataRow empty = Entries.row("{\"data_row\": {\"id\": \"row\"}}");
    DataRow labelled = Entries.rowOfObjects(Entries.box("a", 1));
    Verdicts verdicts =
        Verdicts.of(
            List.of(verdict(UnitKey.row("row"), Decision.ACCEPT, null, ContentHash.ofNoLabel())));
    assertThat(counted(verdicts, empty)).isEqualTo(new Reattachment.Result(1, 0, 0, 0));
    assertThat(counted(verdicts, labelled)).isEqualTo(new Reattachment.Result(0, 1, 0, 0));
  }

  private static Reattachment.Result counted(Verdicts verdicts, DataRow... rows) {
    Reattachment reattachment = new Reattachment(verdicts);
    for (DataRow row : rows) {
      reattachment.add(row);
    }
    return reattachment.result();
  }

  @Test
  void whatIsGoneIsCounted() {
    DataRow before =
        Entries.rowOfObjects(
            Entries.box("a", 1) + "," + Entries.box("b", 2) + "," + Entries.box("c", 3));
    DataRow after = Entries.rowOfObjects(Entries.box("a", 1) + "," + Entries.box("b", 5));
    Verdicts verdicts = judged(before, Decision.REJECT);
    assertThat(counted(verdicts, before)).isEqualTo(new Reattachment.Result(4, 0, 0, 0));
    Reattachment.Result result = counted(verdicts, after, after);
    assertThat(result).isEqualTo(new Reattachment.Result(1, 2, 1, 0));
    assertThat(result.gone()).isEqualTo(1);
    assertThat(counted(verdicts)).isEqualTo(new Reattachment.Result(0, 0, 0, 4));
  }

  @Test
  void onlyRowsWithVerdictsAreAskedFor() {
    DataRow row = Entries.rowOfObjects(Entries.box("a", 1));
    Reattachment reattachment = new Reattachment(judged(row, Decision.ACCEPT));
    assertThat(reattachment.rowsLeft()).containsExactly("row");
    reattachment.add(row);
    assertThat(reattachment.rowsLeft()).isEmpty();
  }
}
