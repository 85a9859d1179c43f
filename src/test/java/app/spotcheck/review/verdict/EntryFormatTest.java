package app.spotcheck.review.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.geometry.Box;
import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.UnitKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Entries come back as they were written, and nothing else is ever taken for one.
class EntryFormatTest {
  private static final String HEADER =
      EntryWriter.line(new ReviewHeader(ReviewHeader.NEWEST, Entries.EXPORT));

  private static ReviewContents read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ReviewContents read(byte[] bytes) {
    try {
      return ReviewContents.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertComesBack(ReviewEntry entry) {
    String line = EntryWriter.line(entry);
    assertThat(line).endsWith("\n").matches("\\p{ASCII}+");
    assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    ReviewContents contents = read(HEADER + line);
    assertThat(contents.entries()).containsExactly(entry);
    assertThat(contents.notices()).isEmpty();
    assertThat(contents.lines().getFirst().text()).isEqualTo(line.strip());
  }

  /// Any text, lone surrogates, line separators and control characters included.
  @Provide
  Arbitrary<String> anyText() {
    Arbitrary<String> awkward =
        Arbitraries.of(
            "\n",
            "\r",
            "\u2028",
            "\u2029",
            "\ud83d\ude00",
            "\ud800",
            "\udc00",
            "\0",
            "\"",
            "\\",
            "\ufeff");
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(8);
    return Arbitraries.oneOf(awkward, any).list().ofMaxSize(6).map(parts -> String.join("", parts));
  }

  @Property(tries = 300)
  void aVerdictComesBack(
      @ForAll("anyText") String reviewer,
      @ForAll("anyText") String note,
      @ForAll("anyText") String id,
      @ForAll Decision decision,
      @ForAll Instant time) {
    UnitKey unit = note.isEmpty() ? UnitKey.row(id) : UnitKey.object(id, reviewer);
    assertComesBack(
        new Verdict(
            reviewer,
            time,
            decision,
            List.of(note, id),
            note,
            unit,
            id.isEmpty() ? null : note,
            reviewer.isEmpty() ? null : id,
            "hash"));
  }

  @Property(tries = 200)
  void aMissedObjectComesBack(
      @ForAll("anyText") String text, @ForAll double x, @ForAll double size, @ForAll boolean done) {
    Box place = new Box(x / 4, -x / 4, size / 4, 0);
    assertComesBack(
        new MissedObject(
            text,
            text,
            Entries.NOON,
            "row",
            text,
            null,
            text.isEmpty() ? null : text,
            place,
            done));
  }

  @Property(tries = 100)
  void whatWasSeenComesBack(@ForAll("anyText") String reviewer, @ForAll("anyText") String id) {
    assertComesBack(new Seen(reviewer, Entries.NOON, id, null, List.of(id, reviewer)));
  }

  @Test
  void aPointIsWrittenAsOne() {
    MissedObject point =
        new MissedObject(
            "id", "ann", Entries.NOON, "row", null, null, null, new Box(1.5, 2, 0, 0), false);
    assertThat(EntryWriter.line(point)).contains("\"point\":{\"x\":1.5,\"y\":2.0}");
    assertComesBack(point);
  }

  @Test
  void aPlaceOutOfAllNumbersIsRefused() {
    Box nowhere = new Box(Double.NaN, 0, 1, 1);
    assertThatThrownBy(
            () -> new MissedObject("i", "ann", Entries.NOON, "r", null, null, null, nowhere, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theHeaderNamesTheExport() {
    assertThat(HEADER)
        .isEqualTo(
            "{\"spotcheck\":\"review\",\"version\":1,\"export\":{\"name\":\"street.ndjson\","
                + "\"size\":1234,\"fingerprint\":\"abcd\"}}\n");
    assertThat(read(HEADER).header()).isEqualTo(new ReviewHeader(1, Entries.EXPORT));
  }

  @Property(tries = 500)
  void anyBytesAreRead(@ForAll byte[] bytes) {
    ReviewContents contents = read(bytes);
    assertThat(contents.entries()).isEmpty();
    assertThat(contents.notices()).doesNotContainNull();
  }

  @Property(tries = 500)
  void damageToOneLineLeavesTheOthers(@ForAll long seed) {
    Random random = new Random(seed);
    Verdict first = Entries.verdict("ann", 1, Decision.REJECT, "a");
    Verdict last = Entries.verdict("ann", 3, Decision.ACCEPT, "c");
    String damaged = EntryWriter.line(Entries.verdict("ann", 2, Decision.UNSURE, "b")).strip();
    byte[] bytes = damaged.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      byte value = (byte) random.nextInt(256);
      bytes[random.nextInt(bytes.length)] = value == '\n' ? 0 : value;
    }
    ReviewContents contents =
        read(joined(HEADER, EntryWriter.line(first), bytes, "\n", EntryWriter.line(last)));
    assertThat(contents.lines()).hasSize(3);
    assertThat(contents.entries()).startsWith(first).endsWith(last);
    assertThat(contents.header()).isNotNull();
  }

  private static byte[] joined(Object... parts) {
    var bytes = new ByteArrayOutputStream();
    for (Object part : parts) {
      bytes.writeBytes(
          part instanceof byte[] raw ? raw : part.toString().getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Property(tries = 200)
  void aCutFileGivesItsWholeLines(@ForAll long seed) {
    Verdict first = Entries.verdict("ann", 1, Decision.REJECT, "a");
    Verdict second = Entries.verdict("ann", 2, Decision.ACCEPT, "b");
    String text = HEADER + EntryWriter.line(first) + EntryWriter.line(second);
    int cut = new Random(seed).nextInt(text.length() + 1);
    ReviewContents contents = read(text.substring(0, cut));
    int lineBreaks = (int) text.substring(0, cut).chars().filter(c -> c == '\n').count();
    boolean onlyLineBreakIsCut = cut < text.length() && text.charAt(cut) == '\n';
    int whole = lineBreaks + (onlyLineBreakIsCut ? 1 : 0);
    assertThat(contents.entries())
        .isEqualTo(List.of(first, second).subList(0, Math.max(0, whole - 1)));
    assertThat(contents.tornBytes() > 0)
        .isEqualTo(cut > 0 && text.charAt(cut - 1) != '\n' && !onlyLineBreakIsCut);
  }

  @Test
  void foreignLinesAndFieldsAreKeptAndTold() {
    Verdict verdict = Entries.verdict("ann", 1, Decision.REJECT, "a");
    String withMore = EntryWriter.line(verdict).replace("{\"type\"", "{\"mood\":\"good\",\"type\"");
    String newer = "{\"type\":\"poll\",\"x\":[1,2]}";
    ReviewContents contents = read(HEADER + "hello\n" + withMore + "\r\n" + newer + "\n");
    assertThat(contents.entries()).containsExactly(verdict);
    assertThat(contents.lines())
        .extracting(ReviewLine::text)
        .containsExactly("hello", withMore.strip(), newer);
    assertThat(contents.notices())
        .containsExactly(
            "2 lines are left alone, the first is line 2: it is no JSON object.",
            "Fields that are not known here are kept: mood.");
  }

  @Test
  void eachReasonIsTold() {
    String verdict = EntryWriter.line(Entries.verdict("ann", 1, Decision.REJECT, "a"));
    assertThat(reason(verdict.replace("\"reject\"", "\"maybe\"")))
        .isEqualTo("it has the unknown decision \"maybe\"");
    assertThat(reason(verdict.replace("2026-", "x"))).isEqualTo("\"time\" is no time");
    assertThat(reason(verdict.replace("\"ann\"", "1"))).isEqualTo("\"reviewer\" is no text");
    assertThat(reason(verdict.replace("data_row_id", "other")))
        .isEqualTo("\"data_row_id\" is missing");
    assertThat(reason(verdict.replace("[\"geometry\"]", "[1]")))
        .isEqualTo("\"reasons\" is no list of texts");
    String missed = EntryWriter.line(Entries.missed("m", 1));
    assertThat(reason(missed.replace("\"width\":3.0", "\"width\":1e999")))
        .isEqualTo("\"width\" is no number");
  }

  private static String reason(String line) {
    return read(HEADER + line).foreignLines().getFirst().reason();
  }

  @Test
  void aFileFromAnEditorOfWindowsIsRead() {
    Verdict verdict = Entries.verdict("ann", 1, Decision.REJECT, "a");
    String text = "\ufeff" + (HEADER + EntryWriter.line(verdict)).replace("\n", "\r\n") + "\r\n";
    ReviewContents contents = read(text);
    assertThat(contents.header()).isNotNull();
    assertThat(contents.entries()).containsExactly(verdict);
    assertThat(contents.notices()).isEmpty();
  }

  @Test
  void aLineOfManyMegabytesIsLeftAlone() {
    Verdict verdict = Entries.verdict("ann", 1, Decision.REJECT, "a");
    String text = HEADER + "x".repeat(EntryReader.LONGEST_LINE) + "\n" + EntryWriter.line(verdict);
    ReviewContents contents = read(text);
    assertThat(contents.entries()).containsExactly(verdict);
    assertThat(contents.uncopied()).isEqualTo(1);
    assertThat(contents.notices()).hasSize(1);
  }

  @Test
  void verdictsOfAnotherExportAreWarnedOf() {
    ReviewContents contents =
        read(HEADER + EntryWriter.line(Entries.verdict("ann", 1, Decision.REJECT, "a")));
    ExportIdentity other = new ExportIdentity("harbour.ndjson", 99, "ef");
    assertThat(contents.foreignExport(other, id -> false))
        .hasValue(
            "These verdicts were given on \"street.ndjson\"; none of their data rows is in"
                + " \"harbour.ndjson\".");
    assertThat(contents.foreignExport(other, "row"::equals)).isEmpty();
    assertThat(contents.foreignExport(new ExportIdentity("street.ndjson", 1, "x"), id -> false))
        .isEmpty();
    assertThat(contents.foreignExport(new ExportIdentity("copy.ndjson", 1234, "abcd"), id -> false))
        .isEmpty();
  }
}
