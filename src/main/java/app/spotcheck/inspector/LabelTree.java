package app.spotcheck.inspector;

import app.spotcheck.inspector.TreeEntry.Heading;
import app.spotcheck.inspector.TreeEntry.MissedEntry;
import app.spotcheck.inspector.TreeEntry.ObjectEntry;
import app.spotcheck.inspector.TreeEntry.OptionEntry;
import app.spotcheck.inspector.TreeEntry.QuestionEntry;
import app.spotcheck.inspector.TreeEntry.RelationshipEntry;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Answer;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.Label;
import app.spotcheck.model.RadioAnswer;
import app.spotcheck.model.Relationship;
import app.spotcheck.model.TextAnswer;
import app.spotcheck.review.verdict.MissedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/// Makes the lines of the tree from a label: its objects, the top of the stack first, with their
/// nested answers, then its own classifications, then its relationships.
final class LabelTree {
  /// Labels with more objects than this start with the answers folded away.
  private static final int MOST_OPENED_OBJECTS = 60;

  /// Answers nested deeper than this start folded away.
  private static final int DEEPEST_OPENED = 12;

  /// Of more objects the lines are made in parts, each when it is opened, since a tree is as slow
  /// as its opened lines are many.
  private static final int MOST_LISTED_OBJECTS = 2_000;

  private static final int PART = 1_000;

  private final Map<Integer, LazyItem> itemOfObject = new HashMap<>();
  private final List<LazyItem> parts = new ArrayList<>();
  private List<Integer> objectsInParts = List.of();
  private final LazyItem root;
  private final boolean hasObjects;
  private @Nullable LazyItem missedGroup;

  /// @param bottomToTop indexes of the label's objects in the order of the stack
  /// @param chosen which objects are listed
  LabelTree(@Nullable Label label, List<Integer> bottomToTop, Predicate<Annotation> chosen) {
    List<LazyItem> groups = new ArrayList<>();
    if (label != null) {
      List<Integer> objects =
          bottomToTop.reversed().stream()
              .filter(index -> chosen.test(label.objects().get(index)))
              .toList();
      int all = label.objects().size();
      String count = objects.size() == all ? String.valueOf(all) : objects.size() + " of " + all;
      if (all > 0) {
        List<LazyItem> lines =
            objects.size() <= MOST_LISTED_OBJECTS ? objects(label, objects) : parts(label, objects);
        groups.add(group("Objects", count, lines));
      }
      addUnlessEmpty(groups, "Classifications", questions(label.classifications(), 1));
      addUnlessEmpty(groups, "Relationships", relationships(label));
    }
    hasObjects = label != null && !label.objects().isEmpty();
    root = new LazyItem(new Heading("", ""), false, () -> groups);
    root.setExpanded(true);
  }

  LazyItem root() {
    return root;
  }

  /// The line of an object by its index in the label; none for an index out of range.
  @Nullable LazyItem itemOf(int object) {
    int place = objectsInParts.indexOf(object);
    if (place >= 0) {
      LazyItem part = parts.get(place / PART);
      part.getChildren(); // makes the lines in it
      part.setExpanded(true);
    }
    return itemOfObject.get(object);
  }

  /// Lists the objects that the label lacks, after those that it has.
  void showMissed(List<MissedObject> missed) {
    ObservableList<TreeItem<TreeEntry>> groups = root.getChildren();
    groups.remove(missedGroup);
    missedGroup = null;
    if (!missed.isEmpty()) {
      List<LazyItem> lines =
          missed.stream()
              .map(object -> new LazyItem(new MissedEntry(object), true, List::of))
              .toList();
      LazyItem group = group("Missed objects", String.valueOf(missed.size()), lines);
      missedGroup = group;
      groups.add(hasObjects ? 1 : 0, group);
    }
  }

  /// The line of an object that the label lacks; none where it is not listed.
  @Nullable TreeItem<TreeEntry> itemOf(MissedObject missed) {
    LazyItem group = missedGroup;
    return group == null
        ? null
        : group.getChildren().stream()
            .filter(item -> item.getValue().equals(new MissedEntry(missed)))
            .findFirst()
            .orElse(null);
  }

  private static void addUnlessEmpty(List<LazyItem> groups, String name, List<LazyItem> items) {
    if (!items.isEmpty()) {
      groups.add(group(name, String.valueOf(items.size()), items));
    }
  }

  private static LazyItem group(String name, String count, List<LazyItem> items) {
    LazyItem group = new LazyItem(new Heading(name, count), items.isEmpty(), () -> items);
    group.setExpanded(true);
    return group;
  }

  /// Lines that each stand for a part of very many objects.
  private List<LazyItem> parts(Label label, List<Integer> indexes) {
    objectsInParts = indexes;
    for (int from = 0; from < indexes.size(); from += PART) {
      List<Integer> part = indexes.subList(from, Math.min(indexes.size(), from + PART));
      String text = String.format(Locale.ROOT, "%,d to %,d", from + 1, from + part.size());
      LazyItem item = new LazyItem(new Heading(text, ""), false, () -> objects(label, part));
      parts.add(item);
    }
    return parts;
  }

  private List<LazyItem> objects(Label label, List<Integer> indexes) {
    boolean open = label.objects().size() <= MOST_OPENED_OBJECTS;
    List<LazyItem> items = new ArrayList<>();
    for (int index : indexes) {
      Annotation object = label.objects().get(index);
      List<Classification> nested = object.feature().classifications();
      LazyItem item =
          new LazyItem(
              new ObjectEntry(index, object), nested.isEmpty(), () -> questions(nested, 2));
      item.setExpanded(open);
      itemOfObject.put(index, item);
      items.add(item);
    }
    return items;
  }

  private static List<LazyItem> questions(List<Classification> classifications, int depth) {
    List<LazyItem> items = new ArrayList<>();
    for (Classification classification : classifications) {
      Answer answer = classification.answer();
      boolean leaf =
          switch (answer) {
            case null -> true;
            case RadioAnswer radio -> radio.option().classifications().isEmpty();
            case ChecklistAnswer list -> list.options().isEmpty();
            case TextAnswer text -> text.classifications().isEmpty();
          };
      LazyItem item =
          new LazyItem(new QuestionEntry(classification), leaf, () -> under(answer, depth + 1));
      item.setExpanded(depth <= DEEPEST_OPENED);
      items.add(item);
    }
    return items;
  }

  private static List<LazyItem> under(@Nullable Answer answer, int depth) {
    return switch (answer) {
      case null -> List.of();
      case RadioAnswer radio -> questions(radio.option().classifications(), depth);
      case ChecklistAnswer list -> options(list, depth);
      case TextAnswer text -> questions(text.classifications(), depth);
    };
  }

  private static List<LazyItem> options(ChecklistAnswer answer, int depth) {
    List<LazyItem> items = new ArrayList<>();
    for (Answer.Option option : answer.options()) {
      List<Classification> nested = option.classifications();
      LazyItem item =
          new LazyItem(
              new OptionEntry(option), nested.isEmpty(), () -> questions(nested, depth + 1));
      item.setExpanded(depth <= DEEPEST_OPENED);
      items.add(item);
    }
    return items;
  }

  private static List<LazyItem> relationships(Label label) {
    Map<String, String> names = new HashMap<>();
    if (!label.relationships().isEmpty()) {
      label.objects().forEach(o -> names.putIfAbsent(o.feature().id(), o.feature().name()));
    }
    List<LazyItem> items = new ArrayList<>();
    for (int i = 0; i < label.relationships().size(); i++) {
      int index = i;
      Relationship relationship = label.relationships().get(i);
      String source = names.getOrDefault(relationship.source(), "missing object");
      String target = names.getOrDefault(relationship.target(), "missing object");
      List<Classification> nested = relationship.feature().classifications();
      items.add(
          new LazyItem(
              new RelationshipEntry(index, relationship, source, target),
              nested.isEmpty(),
              () -> questions(nested, 2)));
    }
    return items;
  }
}
