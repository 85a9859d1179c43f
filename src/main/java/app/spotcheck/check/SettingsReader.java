package app.spotcheck.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads settings of checks from a JSON file such as `{"rules": {"overlap": {"iou": 0.95}}}`.
///
/// A rule is an object with `on` (true or false), `severity` (error or warning) and the rule's
/// thresholds by name; the rule `count` has `limits`, a list such as `["car <= 1"]`. What is not
/// known is refused, since a slip of the pen would turn a check off unnoticed.
public final class SettingsReader {
  private static final long LONGEST_FILE = 1 << 20;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final Path file;
  private final Set<Rule> off = EnumSet.noneOf(Rule.class);
  private final Map<Rule, Severity> severities = new EnumMap<>(Rule.class);
  private final Map<Rule, Map<String, Double>> values = new EnumMap<>(Rule.class);
  private final List<CountLimit> counts = new ArrayList<>();

  private SettingsReader(Path file) {
    this.file = file;
  }

  /// Reads a file.
  ///
  /// @throws SettingsException where the file cannot be read, or says what is not known
  public static CheckSettings read(Path file) throws SettingsException {
    return new SettingsReader(file).settings();
  }

  private CheckSettings settings() throws SettingsException {
    JsonNode root = parsed();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      if (!entry.getKey().equals("rules") || !entry.getValue().isObject()) {
        throw refused("\"" + entry.getKey() + "\": only an object \"rules\" is known here");
      }
      for (Map.Entry<String, JsonNode> rule : entry.getValue().properties()) {
        readRule(rule.getKey(), rule.getValue());
      }
    }
    return new CheckSettings(off, severities, values, counts);
  }

  private JsonNode parsed() throws SettingsException {
    try {
      if (!Files.isRegularFile(file)) {
        throw refused("there is no such file");
      }
      if (Files.size(file) > LONGEST_FILE) {
        throw refused("too long for settings");
      }
      JsonNode root = JSON.readTree(Files.readString(file));
      if (!root.isObject()) {
        throw refused("expected an object such as {\"rules\": {\"overlap\": {\"iou\": 0.95}}}");
      }
      return root;
    } catch (JacksonException e) {
      throw refused(
          "not valid JSON at line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + ": "
              + e.getOriginalMessage());
    } catch (IOException e) {
      throw refused("the file cannot be read");
    }
  }

  private void readRule(String id, JsonNode settings) throws SettingsException {
    Rule rule =
        Rule.of(id)
            .orElseThrow(() ->
                refused(
                    "there is no rule \""
                        + id
                        + "\". There are: "
                        + Arrays.stream(Rule.values())
                            .map(Rule::id)
                            .collect(Collectors.joining(", "))));
    if (!settings.isObject()) {
      throw refused(id + ": expected an object such as {\"on\": false}");
    }
    for (Map.Entry<String, JsonNode> entry : settings.properties()) {
      readSetting(rule, entry.getKey(), entry.getValue());
    }
  }

  private void readSetting(Rule rule, String name, JsonNode value) throws SettingsException {
    switch (name) {
      case "on" -> {
        if (!value.isBoolean()) {
          throw refused(rule.id() + ".on: expected true or false");
        }
        if (!value.booleanValue()) {
          off.add(rule);
        }
      }
      case "severity" -> severities.put(rule, severity(rule, value.asString("")));
      default -> {
        if (rule == Rule.COUNT && name.equals("limits")) {
          readLimits(value);
        } else {
          readThreshold(rule, name, value);
        }
      }
    }
  }

  private Severity severity(Rule rule, String word) throws SettingsException {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.word().equals(word))
        .findFirst()
        .orElseThrow(() -> refused(rule.id() + ".severity: expected \"error\" or \"warning\""));
  }

  private void readLimits(JsonNode list) throws SettingsException {
    if (!list.isArray()) {
      throw refused("count.limits: expected a list such as [\"car <= 1\"]");
    }
    for (JsonNode limit : list) {
      String text = limit.asString("");
      counts.add(
          CountLimit.parse(text)
              .orElseThrow(() ->
                  refused("count.limits: \"" + text + "\" is no limit such as \"car <= 1\"")));
    }
  }

  private void readThreshold(Rule rule, String name, JsonNode value) throws SettingsException {
    Threshold threshold =
        rule.thresholds().stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(() -> refused(rule.id() + ": there is no \"" + name + "\"" + known(rule)));
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(number >= threshold.least() && number <= threshold.most())) {
      throw refused(
          String.format(
              "%s.%s: expected a number from %s to %s",
              rule.id(), name, plain(threshold.least()), plain(threshold.most())));
    }
    values.computeIfAbsent(rule, any -> new HashMap<>()).put(name, number);
  }

  private static String known(Rule rule) {
    return rule.thresholds().stream()
        .map(Threshold::name)
        .collect(Collectors.joining(", ", "; it has on, severity, ", ""));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.format("%.0f", number) : String.valueOf(number);
  }

  private SettingsException refused(String what) {
    return new SettingsException(file + ": " + what + ".");
  }
}
