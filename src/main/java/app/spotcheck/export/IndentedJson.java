package app.spotcheck.export;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes JSON for people, however deeply it is nested.
final class IndentedJson {
  /// What is nested deeper is not indented further, or a deep row would be mostly spaces.
  private static final int DEEPEST_INDENT = 60;

  private static final ObjectWriter WRITER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder()
                          .maxNestingDepth(RowParser.MOST_NESTING)
                          .build())
                  .build())
          .build()
          .writer()
          .with(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                          .withObjectEmptySeparator("")
                          .withArrayEmptySeparator(""))
                  .withObjectIndenter(new Indenter()));

  private IndentedJson() {}

  static String of(JsonNode node) {
    StringWriter text = new StringWriter();
    try (JsonParser parser = node.traverse(ObjectReadContext.empty());
        JsonGenerator generator = WRITER.createGenerator(text)) {
      // event by event: writing the node itself would recurse into it
      while (parser.nextToken() != null) {
        generator.copyCurrentEvent(parser);
      }
    }
    return text.toString();
  }

  private static final class Indenter extends DefaultIndenter {
    private static final long serialVersionUID = 1L;

    Indenter() {
      super("  ", "\n");
    }

    @Override
    public void writeIndentation(JsonGenerator generator, int level) {
      super.writeIndentation(generator, Math.min(level, DEEPEST_INDENT));
    }
  }
}
