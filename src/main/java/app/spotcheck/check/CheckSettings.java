package app.spotcheck.check;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which rules are looked for, how bad they are, and their thresholds. Immutable.
public final class CheckSettings {
  /// Every rule with its own severity and thresholds, and no limits of counts.
  public static final CheckSettings STANDARD =
      new CheckSettings(Set.of(), Map.of(), Map.of(), List.of());

  private final Set<Rule> off = EnumSet.noneOf(Rule.class);
  private final Map<Rule, Severity> severities = new EnumMap<>(Rule.class);
  private final Map<Rule, Map<String, Double>> values = new EnumMap<>(Rule.class);
  private final List<CountLimit> counts;

  /// @param off the rules that are not looked for
  /// @param severities of rules whose severity is not their own
  /// @param values of thresholds by name, where they are not the standard ones
  CheckSettings(
      Set<Rule> off,
      Map<Rule, Severity> severities,
      Map<Rule, Map<String, Double>> values,
      List<CountLimit> counts) {
    this.off.addAll(off);
    this.severities.putAll(severities);
    for (Rule rule : Rule.values()) {
      Map<String, Double> ofRule = new HashMap<>();
      rule.thresholds().forEach(threshold -> ofRule.put(threshold.name(), threshold.standard()));
      ofRule.putAll(values.getOrDefault(rule, Map.of()));
      this.values.put(rule, Map.copyOf(ofRule));
    }
    this.counts = List.copyOf(counts);
  }

  public boolean has(Rule rule) {
    return !off.contains(rule);
  }

  public Severity severity(Rule rule) {
    return severities.getOrDefault(rule, rule.severity());
  }

  /// The value of a threshold.
  ///
  /// @throws NullPointerException when the rule has no such threshold
  public double value(Rule rule, String threshold) {
    return Objects.requireNonNull(Objects.requireNonNull(values.get(rule)).get(threshold));
  }

  /// How many objects of classes a label may have.
  public List<CountLimit> counts() {
    return counts;
  }
}
