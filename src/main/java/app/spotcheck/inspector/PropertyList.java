package app.spotcheck.inspector;

import app.spotcheck.model.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Collects properties under headings and leaves out what is absent.
final class PropertyList {
  private final List<Property> properties = new ArrayList<>();
  private @Nullable String pendingHeading;

  /// Starts a section; its heading appears with its first property.
  PropertyList heading(String name) {
    pendingHeading = name;
    return this;
  }

  PropertyList add(String name, @Nullable Object value) {
    if (value == null || value.toString().isEmpty()) {
      return this;
    }
    if (pendingHeading != null) {
      properties.add(Property.heading(pendingHeading));
      pendingHeading = null;
    }
    String text = value instanceof Double number ? number(number) : value.toString();
    properties.add(new Property(name, text, false));
    return this;
  }

  PropertyList addFeature(Feature feature) {
    add("Class", feature.name());
    add("Ontology value", feature.value());
    add("Feature id", feature.id());
    add("Schema id", feature.schemaId());
    add("Confidence", feature.confidence());
    for (Feature.CustomMetric metric : feature.customMetrics()) {
      add("Metric " + metric.name(), metric.value());
    }
    return this;
  }

  /// A number without needless digits.
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return Double.toString(value);
  }

  List<Property> properties() {
    return properties;
  }
}
