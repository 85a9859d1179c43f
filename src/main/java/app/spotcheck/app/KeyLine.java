package app.spotcheck.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A line in the list of keys.
sealed interface KeyLine {
  /// Whether a text that someone looks for is in it.
  ///
  /// @param text in small letters
  boolean has(String text, ActionTable table);

  /// What the lines below it have in common.
  record Heading(String name) implements KeyLine {
    @Override
    public boolean has(String text, ActionTable table) {
      return false;
    }
  }

  /// An action, whose keys can be changed.
  record ActionLine(Action action) implements KeyLine {
    @Override
    public boolean has(String text, ActionTable table) {
      String all = action.menu() + " " + action.name() + " " + KeyNames.shown(table.keysOf(action));
      return all.toLowerCase(Locale.ROOT).contains(text);
    }
  }

  /// What the mouse, a held key or a key of one control does, which cannot be changed.
  record Gesture(String name, String keys) implements KeyLine {
    @Override
    public boolean has(String text, ActionTable table) {
      return (name + " " + keys).toLowerCase(Locale.ROOT).contains(text);
    }
  }

  /// All lines that have a text, under the headings of their groups.
  static List<KeyLine> all(ActionTable table, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    Map<String, List<KeyLine>> groups = new LinkedHashMap<>();
    for (Action action : table.actions()) {
      groups.computeIfAbsent(action.menu(), menu -> new ArrayList<>()).add(new ActionLine(action));
    }
    groups.put("Mouse and held keys", GESTURES);
    groups.put("In the grid of rows", GRID);
    groups.put("While typing a filter", TYPING);
    List<KeyLine> lines = new ArrayList<>();
    groups.forEach((name, group) -> {
      List<KeyLine> found = group.stream().filter(line -> line.has(wanted, table)).toList();
      if (!found.isEmpty()) {
        lines.add(new Heading(name));
        lines.addAll(found);
      }
    });
    return lines;
  }

  List<KeyLine> GESTURES =
      List.of(
          new Gesture("Zoom at the cursor", "Mouse wheel"),
          new Gesture("Move the picture", "Drag"),
          new Gesture("Select; again for what lies below", "Click"),
          new Gesture("Select several objects", "Ctrl+click, Ctrl+drag"),
          new Gesture("List what lies under the cursor", "Rest"),
          new Gesture("Show only that class, in the list of classes", "Alt+click"),
          new Gesture("Select several rows in list or grid", "Ctrl+click, Shift+click"),
          new Gesture("Show the picture alone while held", "Shift"),
          new Gesture("Show all captions while held", "."));

  List<KeyLine> GRID =
      List.of(
          new Gesture("Move", "Arrows, Page Up, Page Down, Home, End"),
          new Gesture("Select while moving", "Shift"),
          new Gesture("Open the row", "Enter, double click"),
          new Gesture("Select the row or not", "Space"),
          new Gesture("Select all rows", "Ctrl+A"));

  List<KeyLine> TYPING =
      List.of(
          new Gesture("Choose a suggestion", "Up, Down"),
          new Gesture("Take a suggestion", "Tab, Enter"));
}
