package app.spotcheck.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lists the properties of two objects that are compared, side by side.
final class PairProperties {
  private static final String ABSENT = "–";

  private PairProperties() {}

  /// Each property once: its value where both have the same, else both values.
  static List<Property> of(List<Property> first, List<Property> second) {
    List<Property> merged = new ArrayList<>();
    merged.add(Property.heading("Label on show → label compared with"));
    for (Property property : first) {
      merged.add(property.isHeading() ? property : both(property, find(second, property.name())));
    }
    for (Property property : second) {
      if (!property.isHeading() && find(first, property.name()).isEmpty()) {
        merged.add(new Property(property.name(), ABSENT + " → " + property.value(), false));
      }
    }
    return merged;
  }

  private static Optional<Property> find(List<Property> properties, String name) {
    return properties.stream()
        .filter(property -> !property.isHeading() && property.name().equals(name))
        .findFirst();
  }

  private static Property both(Property property, Optional<Property> other) {
    String value = other.map(Property::value).orElse(ABSENT);
    return value.equals(property.value())
        ? property
        : new Property(property.name(), property.value() + " → " + value, false);
  }
}
