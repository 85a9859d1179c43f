package app.spotcheck.export;

import app.spotcheck.export.columns.Columns;
import app.spotcheck.export.columns.Field;
import app.spotcheck.export.columns.RowNumbers;
import app.spotcheck.export.columns.ValueRows;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Everything that columns hold, as sorted lines to compare.
final class ColumnFacts {
  private final Columns columns;
  private final List<String> lines = new ArrayList<>();

  private ColumnFacts(Columns columns) {
    this.columns = columns;
  }

  static List<String> of(Columns columns) {
    ColumnFacts facts = new ColumnFacts(columns);
    for (Field field : Field.values()) {
      facts.path(field.path(), field.name());
    }
    columns.problems().forEach(problem -> facts.lines.add("problem " + problem));
    for (int row = 0; row < columns.rowCount(); row++) {
      facts.lines.add("keys " + columns.text().keys(row));
      String text = new String(columns.text().record(row), StandardCharsets.UTF_8);
      facts.lines.add(
          "texts " + Arrays.stream(text.split("\0")).map(facts::named).sorted().toList());
      facts.lines.add(columns.offset(row) + " " + columns.length(row) + " " + columns.line(row));
      facts.lines.add("media " + columns.mediaKind(row));
    }
    facts.lines.sort(null);
    return facts.lines;
  }

  /// A text with the name of its path in place of its number.
  private String named(String text) {
    if (text.isEmpty() || text.charAt(0) < 0x10 || text.charAt(0) > 0x1f) {
      return text;
    }
    int path = 0;
    for (int i = 0; i < 5; i++) {
      path = path * 16 + text.charAt(i) - 0x10;
    }
    return columns.nameOf(path) + ": " + text.substring(5);
  }

  private void path(int path, String name) {
    for (int value : columns.valuesBelow(path)) {
      ValueRows rows = columns.rowsWith(value);
      StringBuilder counts = new StringBuilder();
      rows.forEachCount((row, count) -> counts.append(' ').append(row).append(" x ").append(count));
      lines.add(name + " = " + columns.textOf(value) + " in " + rows.rows() + counts);
    }
    RowNumbers numbers = columns.numbersAt(path);
    if (numbers != null) {
      List<String> all = new ArrayList<>();
      numbers.forEach((row, number) -> all.add(row + " " + number));
      lines.add(name + " " + all.stream().sorted().toList());
    }
    for (int below : columns.pathsBelow(path)) {
      path(below, name + " > " + columns.nameOf(below));
    }
  }
}
