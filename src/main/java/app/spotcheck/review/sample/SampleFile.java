package app.spotcheck.review.sample;

import app.spotcheck.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes and reads the file of a sample, `NAME.sample.json`: JSON with what it is, its version and
/// how units are drawn, then the definition, the export, the strata and the units.
public final class SampleFile {
  /// The end of the file's name.
  public static final String SUFFIX = ".sample.json";

  private static final String MARK = "spotcheck";
  private static final String KIND = "sample";
  private static final String VERSION = "version";
  private static final int NEWEST_VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private SampleFile() {}

  /// Writes a sample, whole or not at all.
  ///
  /// @throws IOException where the file cannot be written
  public static void write(Path file, Sample sample) throws IOException {
    ObjectNode document = MAPPER.createObjectNode();
    document.put(MARK, KIND);
    document.put(VERSION, NEWEST_VERSION);
    document.put("drawn", Ranking.RULE);
    document.setAll((ObjectNode) MAPPER.valueToTree(sample));
    byte[] text = (MAPPER.writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
    WholeFile.<RuntimeException, RuntimeException>write(file, out -> out.write(text));
  }

  /// Reads a sample.
  ///
  /// @throws SampleException where it cannot be read, is no sample, or of a newer version
  public static Sample read(Path file) throws SampleException {
    try {
      JsonNode document = MAPPER.readTree(Files.readString(file));
      check(file, document);
      return MAPPER.treeToValue(document, Sample.class);
    } catch (NoSuchFileException e) {
      throw new SampleException("There is no file " + file + ".", e);
    } catch (JacksonException e) {
      throw new SampleException(
          file + " is no sample of Spotcheck, or it is damaged. Draw the sample again.", e);
    } catch (IOException e) {
      throw new SampleException(file + " cannot be read.", e);
    }
  }

  private static void check(Path file, JsonNode document) throws SampleException {
    if (!document.path(MARK).asString("").equals(KIND)) {
      throw new SampleException(file + " is no sample of Spotcheck.");
    }
    if (document.path(VERSION).asInt(0) > NEWEST_VERSION) {
      throw new SampleException(
          file + " was written by a newer Spotcheck. Update Spotcheck to read it.");
    }
  }
}
