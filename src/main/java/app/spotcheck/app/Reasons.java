package app.spotcheck.app;

import app.spotcheck.settings.SettingsFile;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What a verdict is given for, in the order of the digits that reject for it; a reviewer's own
/// list takes the place of the usual one.
final class Reasons {
  static final List<String> USUAL =
      List.of("geometry", "class", "answer", "missing object", "duplicate", "other");

  private final SettingsFile settings;
  private final ObservableList<String> shown = FXCollections.observableArrayList();
  private final ObservableList<String> readOnly = FXCollections.unmodifiableObservableList(shown);

  Reasons(SettingsFile settings) {
    this.settings = settings;
    List<String> own = settings.read().controls().judging().reasons();
    shown.setAll(own == null ? USUAL : cleaned(own));
  }

  /// Without empty lines and what is there twice, and with as many as there are digits for.
  private static List<String> cleaned(List<String> lines) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .distinct()
        .limit(USUAL.size())
        .toList();
  }

  ObservableList<String> shown() {
    return readOnly;
  }

  /// The reason of a digit from 1 on; empty where there are not so many.
  Optional<String> at(int digit) {
    return digit <= shown.size() ? Optional.of(shown.get(digit - 1)) : Optional.empty();
  }

  /// Takes a list and remembers it.
  void replace(List<String> lines) {
    shown.setAll(cleaned(lines));
    List<String> own = List.copyOf(shown);
    settings.update(
        s -> s.withJudging(judging -> judging.withReasons(own.equals(USUAL) ? null : own)));
  }
}
