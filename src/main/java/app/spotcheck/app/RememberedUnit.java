package app.spotcheck.app;

import app.spotcheck.geometry.Point;
import app.spotcheck.review.UnitKey;
import app.spotcheck.settings.Judging.LeftUnit;
import app.spotcheck.settings.SettingsFile;
import app.spotcheck.viewer.UnitView;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/// Keeps how the unit at which a run ended was looked at, so that the run goes on with that view.
final class RememberedUnit {
  private RememberedUnit() {}

  /// Takes the view over from the settings, and from then on the other way round.
  static void keep(SettingsFile file, ObjectProperty<@Nullable UnitView> left) {
    LeftUnit before = file.read().controls().judging().left();
    if (before != null && before.canBeShown()) {
      left.set(
          new UnitView(
              new UnitKey(before.dataRowId(), before.featureId()),
              new Point(before.x(), before.y()),
              before.scale()));
    }
    left.addListener((property, old, now) -> {
      if (now != null) {
        save(file, now);
      }
    });
  }

  private static void save(SettingsFile file, UnitView view) {
    LeftUnit unit =
        new LeftUnit(
            view.unit().dataRowId(),
            view.unit().featureId(),
            view.center().x(),
            view.center().y(),
            view.scale());
    file.update(s -> s.withJudging(judging -> judging.withLeft(unit)));
  }
}
