package app.spotcheck.review.verdict;

import app.spotcheck.geometry.Box;
import app.spotcheck.review.ExportIdentity;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// Writes headers and entries as lines of JSON in ASCII, so that any text survives any editor and a
/// line break within a text never ends a line.
final class EntryWriter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private interface Properties {
    void write(JsonGenerator json);
  }

  private EntryWriter() {}

  /// The line of an entry, with its line break.
  ///
  /// @throws IllegalArgumentException where it is longer than a reader takes
  static String line(ReviewEntry entry) {
    String line =
        switch (entry) {
          case Verdict verdict -> line(json -> verdict(json, verdict));
          case MissedObject missed -> line(json -> missed(json, missed));
          case Seen seen -> line(json -> seen(json, seen));
        };
    if (line.length() > EntryReader.LONGEST_LINE) {
      throw new IllegalArgumentException(
          "an entry of " + line.length() + " bytes is longer than a verdict file takes");
    }
    return line;
  }

  /// The first line of a file, with its line break.
  static String line(ReviewHeader header) {
    return line(json -> {
      json.writeStringProperty("spotcheck", "review");
      json.writeNumberProperty("version", header.version());
      ExportIdentity export = header.export();
      if (export != null) {
        json.writeObjectPropertyStart("export");
        json.writeStringProperty("name", export.name());
        json.writeNumberProperty("size", export.size());
        json.writeStringProperty("fingerprint", export.fingerprint());
        json.writeEndObject();
      }
    });
  }

  private static String line(Properties properties) {
    var text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      properties.write(json);
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void begin(JsonGenerator json, String type, ReviewEntry entry) {
    json.writeStringProperty("type", type);
    json.writeStringProperty("reviewer", entry.reviewer());
    json.writeStringProperty("time", entry.time().toString());
  }

  private static void verdict(JsonGenerator json, Verdict verdict) {
    begin(json, "verdict", verdict);
    json.writeStringProperty("decision", verdict.decision().word());
    if (!verdict.reasons().isEmpty()) {
      array(json, "reasons", verdict.reasons());
    }
    optional(json, "note", verdict.note().isEmpty() ? null : verdict.note());
    json.writeStringProperty("data_row_id", verdict.dataRowId());
    optional(json, "global_key", verdict.globalKey());
    optional(json, "label_id", verdict.labelId());
    optional(json, "feature_id", verdict.unit().featureId());
    json.writeStringProperty("content", verdict.contentHash());
  }

  private static void missed(JsonGenerator json, MissedObject missed) {
    begin(json, "missed", missed);
    json.writeStringProperty("id", missed.id());
    if (missed.withdrawn()) {
      json.writeBooleanProperty("withdrawn", true);
    }
    json.writeStringProperty("data_row_id", missed.dataRowId());
    optional(json, "global_key", missed.globalKey());
    optional(json, "label_id", missed.labelId());
    optional(json, "class", missed.className());
    place(json, missed);
  }

  private static void place(JsonGenerator json, MissedObject missed) {
    Box place = missed.place();
    if (missed.isPoint()) {
      json.writeObjectPropertyStart("point");
      json.writeNumberProperty("x", place.left());
      json.writeNumberProperty("y", place.top());
    } else {
      json.writeObjectPropertyStart("bounding_box");
      json.writeNumberProperty("top", place.top());
      json.writeNumberProperty("left", place.left());
      json.writeNumberProperty("height", place.height());
      json.writeNumberProperty("width", place.width());
    }
    json.writeEndObject();
  }

  private static void seen(JsonGenerator json, Seen seen) {
    begin(json, "seen", seen);
    json.writeStringProperty("data_row_id", seen.dataRowId());
    optional(json, "label_id", seen.labelId());
    array(json, "feature_ids", seen.featureIds());
  }

  private static void optional(JsonGenerator json, String name, @Nullable String text) {
    if (text != null) {
      json.writeStringProperty(name, text);
    }
  }

  private static void array(JsonGenerator json, String name, Iterable<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
