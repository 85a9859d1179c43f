package app.spotcheck.check;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// Writes one JSON object: the export, its findings, then the counts.
public final class JsonFindings implements FindingWriter {
  private final JsonGenerator json;

  /// @param export what the export is called
  public JsonFindings(OutputStream out, String export) {
    DefaultPrettyPrinter lines =
        new DefaultPrettyPrinter()
            .withArrayIndenter(new DefaultIndenter("", "\n"))
            .withObjectIndenter(new DefaultPrettyPrinter.FixedSpaceIndenter());
    this.json = JsonMapper.shared().writer().with(lines).createGenerator(out);
    json.writeStartObject();
    json.writeStringProperty("export", export);
    json.writeArrayPropertyStart("findings");
  }

  @Override
  public void add(Finding finding) throws IOException {
    written(() -> write(finding));
  }

  /// A disk may be full at any of the writes; what is written is buffered.
  private static void written(Runnable writing) throws IOException {
    try {
      writing.run();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private void write(Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("rule", finding.rule().id());
    json.writeStringProperty("severity", finding.severity().word());
    if (finding.row() > 0) {
      json.writeNumberProperty("row", finding.row());
    } else {
      json.writeNullProperty("row");
    }
    json.writeNumberProperty("line", finding.line());
    text("data_row_id", finding.dataRowId().isEmpty() ? null : finding.dataRowId());
    text("global_key", finding.globalKey());
    text("label_id", finding.labelId());
    json.writeArrayPropertyStart("feature_ids");
    finding.featureIds().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("message", finding.message());
    json.writeStringProperty("path", finding.path());
    json.writeEndObject();
  }

  private void text(String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  @Override
  public void finish(CheckSummary summary) throws IOException {
    written(() -> write(summary));
  }

  private void write(CheckSummary summary) {
    json.writeEndArray();
    json.writeNumberProperty("rows", summary.rows());
    json.writeNumberProperty("labels", summary.labels());
    json.writeNumberProperty("objects", summary.objects());
    if (summary.media() != null) {
      json.writeNumberProperty("media_files", summary.media().files());
      json.writeNumberProperty("media_files_without_key", summary.media().withoutKey());
    }
    json.writeNumberProperty("errors", summary.errors());
    json.writeNumberProperty("warnings", summary.warnings());
    json.writeObjectPropertyStart("by_rule");
    for (Map.Entry<Rule, Long> entry : new TreeMap<>(summary.byRule()).entrySet()) {
      json.writeNumberProperty(entry.getKey().id(), entry.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    written(json::close);
  }
}
