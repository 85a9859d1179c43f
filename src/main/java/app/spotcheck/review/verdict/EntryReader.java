package app.spotcheck.review.verdict;

import app.spotcheck.geometry.Box;
import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.UnitKey;
import app.spotcheck.review.verdict.EntryFields.FormatException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads lines of verdict files; there are no bytes for which this fails.
final class EntryReader {
  /// Lines that are longer, in bytes with the line break, are no entries.
  static final int LONGEST_LINE = 16 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private record Parsed(ReviewEntry entry, Set<String> unknownFields) {}

  private EntryReader() {}

  /// Reads a line without its line break.
  static ReviewLine line(long number, byte[] line) {
    try {
      JsonNode json = object(line);
      if (json == null) {
        throw new FormatException("it is no JSON object");
      }
      Parsed parsed = entry(new EntryFields(json));
      String original = parsed.unknownFields.isEmpty() ? null : text(line);
      return new ReviewLine.Known(parsed.entry, parsed.unknownFields, original);
    } catch (FormatException e) {
      return new ReviewLine.Foreign(number, String.valueOf(e.getMessage()), text(line));
    }
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.UTF_8);
  }

  /// Whether a line without its line break is whole, whoever wrote it.
  static boolean isWhole(byte[] line) {
    return object(line) != null;
  }

  /// Reads a line without its line break as a header; empty where it is none.
  static Optional<ReviewHeader> header(byte[] line) {
    JsonNode json = object(line);
    if (json == null || !json.path("spotcheck").asString("").equals("review")) {
      return Optional.empty();
    }
    EntryFields fields = new EntryFields(json);
    try {
      int version = Math.clamp(fields.wholeNumber("version"), 0, Integer.MAX_VALUE);
      return Optional.of(new ReviewHeader(version, export(fields)));
    } catch (FormatException noVersion) {
      return Optional.empty();
    }
  }

  private static @Nullable ExportIdentity export(EntryFields header) {
    try {
      EntryFields export = header.object("export");
      return new ExportIdentity(
          export.text("name"), export.wholeNumber("size"), export.text("fingerprint"));
    } catch (FormatException unnamed) {
      return null;
    }
  }

  private static @Nullable JsonNode object(byte[] line) {
    try {
      JsonNode json = MAPPER.readTree(line);
      return json != null && json.isObject() ? json : null;
    } catch (JacksonException notJson) {
      return null;
    }
  }

  private static Parsed entry(EntryFields fields) throws FormatException {
    String type = fields.text("type");
    return switch (type) {
      case "verdict" -> verdict(fields);
      case "missed" -> missed(fields);
      case "seen" -> seen(fields);
      default -> throw new FormatException("it is of the unknown type \"" + type + "\"");
    };
  }

  private static Parsed verdict(EntryFields fields) throws FormatException {
    String note = fields.optionalText("note");
    Verdict verdict =
        new Verdict(
            fields.text("reviewer"),
            fields.time("time"),
            decision(fields.text("decision")),
            fields.texts("reasons"),
            note == null ? "" : note,
            new UnitKey(fields.text("data_row_id"), fields.optionalText("feature_id")),
            fields.optionalText("global_key"),
            fields.optionalText("label_id"),
            fields.text("content"));
    return new Parsed(verdict, fields.unknown());
  }

  private static Decision decision(String word) throws FormatException {
    for (Decision decision : Decision.values()) {
      if (decision.word().equals(word)) {
        return decision;
      }
    }
    throw new FormatException("it has the unknown decision \"" + word + "\"");
  }

  private static Parsed missed(EntryFields fields) throws FormatException {
    MissedObject missed =
        new MissedObject(
            fields.text("id"),
            fields.text("reviewer"),
            fields.time("time"),
            fields.text("data_row_id"),
            fields.optionalText("global_key"),
            fields.optionalText("label_id"),
            fields.optionalText("class"),
            place(fields),
            fields.flag("withdrawn"));
    return new Parsed(missed, fields.unknown());
  }

  private static Box place(EntryFields fields) throws FormatException {
    if (fields.has("point")) {
      EntryFields point = fields.object("point");
      return new Box(point.number("x"), point.number("y"), 0, 0);
    }
    EntryFields box = fields.object("bounding_box");
    Box place =
        new Box(box.number("left"), box.number("top"), box.number("width"), box.number("height"));
    if (!place.isFinite()) {
      throw new FormatException("its place is out of all bounds");
    }
    return place;
  }

  private static Parsed seen(EntryFields fields) throws FormatException {
    Seen seen =
        new Seen(
            fields.text("reviewer"),
            fields.time("time"),
            fields.text("data_row_id"),
            fields.optionalText("label_id"),
            fields.texts("feature_ids"));
    return new Parsed(seen, fields.unknown());
  }
}
