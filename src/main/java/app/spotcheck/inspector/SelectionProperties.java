package app.spotcheck.inspector;

import app.spotcheck.model.Annotation;
import app.spotcheck.paint.Scene;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lists what several selected objects have together, above the properties of the newest.
final class SelectionProperties {
  private SelectionProperties() {}

  /// How many there are of each class, and their whole area.
  ///
  /// @param objects indexes of several objects of the scene
  static List<Property> of(Scene scene, Collection<Integer> objects) {
    Map<String, Integer> classes = new TreeMap<>();
    double area = 0;
    for (int index : objects) {
      Annotation object = scene.objects().get(index);
      classes.merge(object.feature().name(), 1, Integer::sum);
      area += scene.areaOf(index);
    }
    PropertyList list = new PropertyList();
    list.heading("Selection").add("Objects", objects.size());
    classes.forEach(list::add);
    if (area > 0) {
      list.add("Area together", PropertyList.number(Math.rint(area)) + " px²");
    }
    return list.properties();
  }
}
