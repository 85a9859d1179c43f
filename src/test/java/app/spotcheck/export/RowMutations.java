package app.spotcheck.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Rows that differ from a given one in a few places: values that moved, changed or went, keys in
/// another order or twice, other ways to write the same, damaged bytes.
final class RowMutations {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-0",
          "1.0",
          "1e5",
          "123456789012345678",
          "\"\"",
          "\"7\"",
          "\"é€😀\"",
          "\"a\\\\\\n\\u0041\"",
          "[]",
          "{}",
          "[1]",
          "{\"name\":\"x\"}",
          "[[]]",
          "\"2024-01-01\"");
  private static final String STRUCTURE = "{}[]\",:\\ \n\0tn0-e.";

  private RowMutations() {}

  static String of(String row, Random random) {
    JsonNode tree = MAPPER.readTree(row);
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      change(containers(tree), random);
    }
    String text =
        random.nextInt(4) == 0
            ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree)
            : tree.toString();
    return random.nextInt(3) == 0 ? damaged(text, random) : text;
  }

  private static List<JsonNode> containers(JsonNode tree) {
    List<JsonNode> found = new ArrayList<>();
    if (tree.isContainer() && !tree.isEmpty()) {
      found.add(tree);
      tree.values().forEach(child -> found.addAll(containers(child)));
    }
    return found;
  }

  private static void change(List<JsonNode> containers, Random random) {
    JsonNode container = containers.get(random.nextInt(containers.size()));
    JsonNode value =
        random.nextBoolean()
            ? MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size())))
            : containers.get(random.nextInt(containers.size())).deepCopy();
    if (container instanceof ArrayNode array) {
      int at = random.nextInt(array.size());
      switch (random.nextInt(3)) {
        case 0 -> array.remove(at);
        case 1 -> array.set(at, value);
        default -> array.add(array.get(at).deepCopy());
      }
    } else if (container instanceof ObjectNode object) {
      List<String> names = new ArrayList<>(object.propertyNames());
      String name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(4)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name, value);
        case 2 -> object.set("other", value);
        default -> object.set(name, object.remove(name));
      }
    }
  }

  private static String damaged(String text, Random random) {
    int at = random.nextInt(text.length());
    char other = STRUCTURE.charAt(random.nextInt(STRUCTURE.length()));
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + other + text.substring(at + 1);
      case 1 -> text.substring(0, at) + other + text.substring(at);
      default -> text.substring(0, at) + text.substring(at + 1);
    };
  }
}
