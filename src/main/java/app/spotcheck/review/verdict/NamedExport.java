package app.spotcheck.review.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Reads from the beginning of a file of verdicts or of a sample which export it was begun for.
final class NamedExport {
  private static final String EXPORT = "export";
  private static final String NAME = "name";

  private NamedExport() {}

  /// The name of that export's file; empty where the file is not there, or does not say.
  static Optional<Path> in(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file);
        JsonParser json = JsonMapper.shared().createParser(in)) {
      return json.nextToken() == JsonToken.START_OBJECT && goTo(json, EXPORT) && goTo(json, NAME)
          ? Optional.ofNullable(Path.of(json.getString()).getFileName())
          : Optional.empty();
    } catch (JacksonException | InvalidPathException | IOException unreadable) {
      return Optional.empty(); // whoever opens it tells what is wrong with it
    }
  }

  /// Goes to the value of a property of the object whose beginning the parser is at; past others.
  private static boolean goTo(JsonParser json, String property) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean isIt = json.currentName().equals(property);
      json.nextToken();
      if (isIt) {
        return json.currentToken() == JsonToken.START_OBJECT
            || json.currentToken() == JsonToken.VALUE_STRING;
      }
      json.skipChildren();
    }
    return false;
  }
}
