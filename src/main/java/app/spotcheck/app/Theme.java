package app.spotcheck.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Light or dark, as the system is, also when that changes; and how large text is.
final class Theme {
  private static final String STYLE_SHEET =
      Theme.class.getResource("spotcheck.css").toExternalForm();
  private static final double NORMAL_TEXT = 14;

  private static final Set<Scene> STYLED = Collections.newSetFromMap(new WeakHashMap<>());
  private static int textPercent = 100;

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
    STYLED.add(scene);
    scene.getStylesheets().setAll(STYLE_SHEET, textSheet());
  }

  /// Changes the size of text in all windows, dialogs and popups.
  static void setTextPercent(int percent) {
    textPercent = percent;
    List.copyOf(STYLED).forEach(Theme::style);
  }

  /// A style sheet with the size of text: popups take over sheets from the window they belong to,
  /// but not what is set on its root alone.
  private static String textSheet() {
    String css = ".root { -fx-font-size: " + NORMAL_TEXT * textPercent / 100 + "px; }";
    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
