package app.spotcheck.app;

import app.spotcheck.paint.ColorScheme;
import app.spotcheck.paint.ColorSet;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.settings.Settings;
import app.spotcheck.settings.SettingsFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The colours of classes, which all windows and all exports share; saved when they change.
final class SharedColors {
  private final ObjectProperty<ColorScheme> scheme;

  SharedColors(SettingsFile file) {
    this.scheme = new SimpleObjectProperty<>(read(file.read().colors()));
    scheme.addListener(
        (property, before, now) -> file.update(settings -> settings.withColors(written(now))));
  }

  void shareWith(RowDisplay display) {
    display.colorSchemeProperty().bindBidirectional(scheme);
  }

  private static ColorScheme read(Settings.Colors colors) {
    Map<String, Integer> chosen = new HashMap<>();
    colors.classes().forEach((name, color) -> chosen.put(name, Integer.decode(color)));
    return new ColorScheme(
        colors.colorBlindSafe() ? ColorSet.COLOR_BLIND_SAFE : ColorSet.STANDARD, chosen);
  }

  private static Settings.Colors written(ColorScheme scheme) {
    Map<String, String> chosen = new HashMap<>();
    scheme
        .chosen()
        .forEach((name, rgb) -> chosen.put(name, String.format(Locale.ROOT, "#%06x", rgb)));
    return new Settings.Colors(scheme.set() == ColorSet.COLOR_BLIND_SAFE, chosen);
  }
}
