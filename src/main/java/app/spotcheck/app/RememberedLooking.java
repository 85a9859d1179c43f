package app.spotcheck.app;

import app.spotcheck.settings.Settings.Looking;
import app.spotcheck.settings.SettingsFile;
import app.spotcheck.viewer.Navigation;
import app.spotcheck.viewer.ViewAids;
import app.spotcheck.viewer.ZoomPolicy;
import java.util.Arrays;

/// Keeps the settings of moving over pictures in step with the window: restored at its start, saved
/// when they change.
final class RememberedLooking {
  private final SettingsFile file;
  private final Navigation navigation;
  private final ViewAids aids;

  RememberedLooking(SettingsFile file, Navigation navigation, ViewAids aids) {
    this.file = file;
    this.navigation = navigation;
    this.aids = aids;
    restore(file.read().looking());
    navigation.policyProperty().addListener((property, before, now) -> save());
    aids.minimapProperty().addListener((property, before, now) -> save());
  }

  private void restore(Looking looking) {
    Arrays.stream(ZoomPolicy.values())
        .filter(policy -> policy.word().equals(looking.zoomPolicy()))
        .forEach(navigation.policyProperty()::set);
    aids.minimapProperty().set(!looking.withoutMinimap());
  }

  private void save() {
    Looking looking =
        new Looking(navigation.policyProperty().get().word(), !aids.minimapProperty().get());
    file.update(settings -> settings.withLooking(looking));
  }
}
