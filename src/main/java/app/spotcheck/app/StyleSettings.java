package app.spotcheck.app;

import app.spotcheck.paint.CaptionTemplate;
import app.spotcheck.paint.CaptionTemplateException;
import app.spotcheck.paint.Coloring;
import app.spotcheck.paint.ObjectStyle;
import app.spotcheck.settings.Settings.Drawing;
import app.spotcheck.settings.Settings.Style;
import java.util.Optional;

/// How objects are drawn, as the settings hold it; what cannot be read there is the default.
final class StyleSettings {
  private StyleSettings() {}

  static ObjectStyle read(Drawing drawing) {
    ObjectStyle standard = ObjectStyle.DEFAULT;
    Style style = drawing.style();
    return new ObjectStyle(
        Optional.ofNullable(drawing.fillOpacity()).orElse(standard.fillOpacity()),
        Optional.ofNullable(style.outlineOpacity()).orElse(standard.outlineOpacity()),
        Optional.ofNullable(style.colorBy()).flatMap(Coloring::parse).orElse(standard.coloring()),
        Optional.ofNullable(style.caption())
            .flatMap(StyleSettings::template)
            .orElse(standard.caption()));
  }

  private static Optional<CaptionTemplate> template(String text) {
    try {
      return Optional.of(CaptionTemplate.parse(text));
    } catch (CaptionTemplateException changedByHand) {
      return Optional.empty();
    }
  }

  /// All of it but the fill.
  static Style of(ObjectStyle style) {
    return new Style(style.outlineOpacity(), style.coloring().word(), style.caption().toString());
  }
}
