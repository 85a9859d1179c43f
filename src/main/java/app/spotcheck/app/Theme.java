package app.spotcheck.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Light or dark, as the system is, also when that changes.
final class Theme {
  private static final String STYLE_SHEET =
      Theme.class.getResource("spotcheck.css").toExternalForm();

  private Theme() {}

  /// Follows the system's colour scheme for all windows.
  static void followSystem() {
    Platform.Preferences preferences = Platform.getPreferences();
    preferences.colorSchemeProperty().addListener((property, before, now) -> apply(now));
    apply(preferences.getColorScheme());
  }

  static void apply(ColorScheme scheme) {
    Application.setUserAgentStylesheet(
        scheme == ColorScheme.DARK
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  static void style(Scene scene) {
    scene.getStylesheets().add(STYLE_SHEET);
  }
}
