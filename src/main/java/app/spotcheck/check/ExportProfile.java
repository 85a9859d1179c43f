package app.spotcheck.check;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelRole;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// What is usual in an export: by class, and by labeller. It is gathered while all rows are read,
/// in parts that are added up, with the rows that may be unusual.
///
/// Rows are told apart by groups of neighbours where there are many, so that the memory is bounded
/// whatever the size.
final class ExportProfile {
  /// More classes or labellers than any project has are not told apart.
  private static final int MOST_NAMES = 2000;

  private static final int MOST_GROUPS = 1 << 20;

  private final int rowsOfGroup;
  private final Map<String, ClassProfile> classes = new HashMap<>();
  private final Map<String, Spread> paces = new HashMap<>();
  private final ClassProfile labels = new ClassProfile();
  private final Map<String, String> spellings = new HashMap<>();

  /// @param totalRows how many rows there are
  ExportProfile(int totalRows) {
    this.rowsOfGroup = Math.ceilDiv(Math.max(1, totalRows), MOST_GROUPS);
  }

  void add(CheckedRow row) {
    int group = (row.indexed().number() - 1) / rowsOfGroup;
    for (CheckedLabel checked : row.labels()) {
      Label label = checked.label();
      if (checked.role() == LabelRole.LABEL) {
        labels.addAnswers(label.classifications(), group);
        Double pace = paceOf(label);
        String labeller = label.details().createdBy();
        if (pace != null && labeller != null) {
          Spread spread = spreadOf(labeller);
          if (spread != null) {
            spread.add(pace, group);
          }
        }
      }
      for (Annotation object : label.objects()) {
        ClassProfile profile = profileFor(object.feature().name());
        if (profile != null) {
          profile.addAnswers(object.feature().classifications(), group);
          profile.addShape(object, group);
        }
      }
    }
  }

  void addAll(ExportProfile other) {
    other.classes.forEach((name, profile) -> {
      ClassProfile mine = profileFor(name);
      if (mine != null) {
        mine.addAll(profile);
      }
    });
    other.paces.forEach((name, spread) -> {
      Spread mine = spreadOf(name);
      if (mine != null) {
        mine.addAll(spread);
      }
    });
    labels.addAll(other.labels);
  }

  /// Tells what is usual, once everything was added.
  void measure() {
    classes.values().forEach(ClassProfile::measure);
    paces.values().forEach(Spread::measure);
    Map<String, String> most = new HashMap<>();
    classes.forEach((name, profile) ->
        most.merge(folded(name), name, (one, other) -> isUsual(one, other) ? one : other));
    classes.keySet().forEach(name -> spellings.put(name, most.getOrDefault(folded(name), name)));
  }

  private boolean isUsual(String one, String other) {
    long ofOne = objectsOf(one);
    long ofOther = objectsOf(other);
    return ofOne != ofOther ? ofOne > ofOther : one.compareTo(other) < 0;
  }

  private long objectsOf(String name) {
    ClassProfile profile = classes.get(name);
    return profile == null ? 0 : profile.objects();
  }

  /// Names that differ in capital letters, in spaces, dashes and underscores, or in a last `s`.
  private static String folded(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    return plain.length() > 3 && plain.endsWith("s")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }

  private @Nullable ClassProfile profileFor(String name) {
    ClassProfile known = classes.get(name);
    if (known == null && classes.size() < MOST_NAMES) {
      known = new ClassProfile();
      classes.put(name, known);
    }
    return known;
  }

  private @Nullable Spread spreadOf(String labeller) {
    Spread known = paces.get(labeller);
    if (known == null && paces.size() < MOST_NAMES) {
      known = new Spread();
      paces.put(labeller, known);
    }
    return known;
  }

  /// The seconds that each object of a label took; none where it is not known.
  static @Nullable Double paceOf(Label label) {
    Double seconds = label.performance().secondsToCreate();
    return seconds == null || !(seconds > 0) || label.objects().isEmpty()
        ? null
        : seconds / label.objects().size();
  }

  /// The rows of some groups.
  RoaringBitmap rowsOf(RoaringBitmap groups) {
    RoaringBitmap rows = new RoaringBitmap();
    groups.forEach(
        (int group) -> rows.add((long) group * rowsOfGroup, (long) (group + 1) * rowsOfGroup));
    return rows;
  }

  void forEachClass(BiConsumer<String, ClassProfile> look) {
    classes.forEach(look);
  }

  Optional<ClassProfile> ofClass(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  void forEachPace(Consumer<Spread> look) {
    paces.values().forEach(look);
  }

  /// The answers that labels have as a whole.
  ClassProfile ofLabels() {
    return labels;
  }

  /// How long each object took the labeller.
  Optional<Spread> paceOf(String labeller) {
    return Optional.ofNullable(paces.get(labeller));
  }

  /// The spelling of a class that most of its objects have.
  String usualSpelling(String name) {
    return spellings.getOrDefault(name, name);
  }
}
