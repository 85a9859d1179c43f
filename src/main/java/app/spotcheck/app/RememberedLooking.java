package app.spotcheck.app;

import app.spotcheck.session.Comparison;
import app.spotcheck.settings.Settings.Looking;
import app.spotcheck.settings.SettingsFile;
import app.spotcheck.viewer.Navigation;
import app.spotcheck.viewer.ViewAids;
import app.spotcheck.viewer.ZoomPolicy;
import java.util.Arrays;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Keeps the settings of moving over pictures and of comparing labels in step with the window:
/// restored at its start, saved when they change.
final class RememberedLooking {
  /// A slider that is moved changes often.
  private static final Duration REST = Duration.millis(500);

  private final SettingsFile file;
  private final Navigation navigation;
  private final ViewAids aids;
  private final Comparison comparison;
  private final PauseTransition saving = new PauseTransition(REST);

  RememberedLooking(
      SettingsFile file, Navigation navigation, ViewAids aids, Comparison comparison) {
    this.file = file;
    this.navigation = navigation;
    this.aids = aids;
    this.comparison = comparison;
    restore(file.read().looking());
    saving.setOnFinished(event -> save());
    navigation.policyProperty().addListener((property, before, now) -> save());
    aids.minimapProperty().addListener((property, before, now) -> save());
    comparison.wayProperty().addListener((property, before, now) -> save());
    comparison.thresholdProperty().addListener((property, before, now) -> saving.playFromStart());
  }

  private void restore(Looking looking) {
    Arrays.stream(ZoomPolicy.values())
        .filter(policy -> policy.word().equals(looking.zoomPolicy()))
        .forEach(navigation.policyProperty()::set);
    aids.minimapProperty().set(!looking.withoutMinimap());
    Arrays.stream(Comparison.Way.values())
        .filter(way -> way.word().equals(looking.comparison()))
        .forEach(comparison.wayProperty()::set);
    Double threshold = looking.threshold();
    if (threshold != null) {
      comparison.thresholdProperty().set(threshold);
    }
  }

  private void save() {
    Looking looking =
        new Looking(
            navigation.policyProperty().get().word(),
            !aids.minimapProperty().get(),
            comparison.wayProperty().get().word(),
            comparison.thresholdProperty().get());
    file.update(settings -> settings.withLooking(looking));
  }
}
