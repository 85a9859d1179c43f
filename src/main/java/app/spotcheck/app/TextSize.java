package app.spotcheck.app;

import app.spotcheck.settings.SettingsFile;
import java.util.List;

/// How large text is in all windows, in steps up to twice the size.
final class TextSize {
  private static final int NORMAL = 100;
  private static final List<Integer> PERCENTS = List.of(90, NORMAL, 115, 130, 150, 175, 200);

  private final SettingsFile settings;
  private int step;

  TextSize(SettingsFile settings) {
    this.settings = settings;
    Integer percent = settings.read().controls().textPercent();
    this.step = PERCENTS.indexOf(percent == null || !PERCENTS.contains(percent) ? NORMAL : percent);
    Theme.setTextPercent(PERCENTS.get(step));
  }

  void larger() {
    set(step + 1);
  }

  void smaller() {
    set(step - 1);
  }

  void normal() {
    set(PERCENTS.indexOf(NORMAL));
  }

  private void set(int wanted) {
    step = Math.clamp(wanted, 0, PERCENTS.size() - 1);
    int percent = PERCENTS.get(step);
    Theme.setTextPercent(percent);
    settings.update(s -> s.withControls(s.controls().withTextPercent(percent)));
  }
}
