package app.spotcheck.export;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An object of a row's JSON: names and values in their order. A value is another object, a [List],
/// a [String], a [Number], a [Boolean], or nothing for `null`. No number loses digits.
final class JsonObject {
  /// Up to here comparing all names with each other is quicker than a table of them.
  private static final int FEW = 16;

  private final String[] names;
  private final @Nullable Object[] values;

  private JsonObject(String[] names, @Nullable Object[] values) {
    this.names = names;
    this.values = values;
  }

  /// @param content where, from one index to before another, each name has its value behind it
  static JsonObject of(@Nullable Object[] content, int from, int to) {
    String[] names = new String[(to - from) / 2];
    for (int i = 0; i < names.length; i++) {
      names[i] = (String) Objects.requireNonNull(content[from + 2 * i]);
    }
    return new JsonObject(names, values(content, from, names.length));
  }

  private static @Nullable Object[] values(@Nullable Object[] content, int from, int size) {
    @Nullable Object[] values = new @Nullable Object[size];
    for (int i = 0; i < size; i++) {
      values[i] = content[from + 2 * i + 1];
    }
    return values;
  }

  /// Whether the content of another object has the names of this one, in their order.
  boolean hasNamesOf(@Nullable Object[] content, int from, int to) {
    if (2 * names.length != to - from) {
      return false;
    }
    for (int i = 0; i < names.length; i++) {
      if (!names[i].equals(content[from + 2 * i])) {
        return false;
      }
    }
    return true;
  }

  /// An object with the names of this one and other values.
  JsonObject with(@Nullable Object[] content, int from) {
    return new JsonObject(names, values(content, from, names.length));
  }

  int size() {
    return names.length;
  }

  String name(int index) {
    return names[index];
  }

  @Nullable Object value(int index) {
    return values[index];
  }

  /// The value of a property; nothing where there is none or it is `null`.
  @Nullable Object get(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  /// Whether there is a property, be it `null`.
  boolean has(String name) {
    for (String own : names) {
      if (own.equals(name)) {
        return true;
      }
    }
    return false;
  }

  /// The first name that occurs for the second time; none where each occurs once.
  @Nullable String repeatedName() {
    return names.length <= FEW ? repeatedOfFew() : repeatedOfMany();
  }

  private @Nullable String repeatedOfFew() {
    for (int i = 1; i < names.length; i++) {
      for (int j = 0; j < i; j++) {
        if (names[i].equals(names[j])) {
          return names[i];
        }
      }
    }
    return null;
  }

  private @Nullable String repeatedOfMany() {
    Set<String> known = HashSet.newHashSet(names.length);
    for (String name : names) {
      if (!known.add(name)) {
        return name;
      }
    }
    return null;
  }

  /// The same with the last value of each name in the place of its first.
  JsonObject withoutRepeated() {
    Map<String, Integer> places = HashMap.newHashMap(names.length);
    String[] ownNames = new String[names.length];
    @Nullable Object[] ownValues = new @Nullable Object[names.length];
    for (int i = 0; i < names.length; i++) {
      Integer first = places.putIfAbsent(names[i], places.size());
      int place = first == null ? places.size() - 1 : first;
      ownNames[place] = names[i];
      ownValues[place] = values[i];
    }
    return new JsonObject(
        Arrays.copyOf(ownNames, places.size()), Arrays.copyOf(ownValues, places.size()));
  }
}
