package app.spotcheck.app;

import app.spotcheck.media.UrlExpiry;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Watches how long the image of the row on show can still be fetched.
final class ImageLife implements AutoCloseable {
  private static final javafx.util.Duration INTERVAL = javafx.util.Duration.seconds(10);

  private final Session session;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Optional<Left>> left =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Timeline watching = new Timeline(new KeyFrame(INTERVAL, event -> update()));

  ImageLife(Session session, InstantSource clock) {
    this.session = session;
    this.clock = clock;
    session.rowProperty().addListener((property, before, now) -> update());
    watching.setCycleCount(Animation.INDEFINITE);
    watching.play();
    update();
  }

  /// The time until the image's address dies; none where it does not say.
  ReadOnlyObjectProperty<Optional<Left>> leftProperty() {
    return left.getReadOnlyProperty();
  }

  /// Reads the clock again, as happens by itself every few seconds.
  void update() {
    RowView row = session.rowProperty().get();
    String address = row == null ? null : row.row().rowData();
    left.set(
        address == null
            ? Optional.empty()
            : UrlExpiry.of(address)
                .map(expiry -> new Left(Duration.between(clock.instant(), expiry))));
  }

  @Override
  public void close() {
    watching.stop();
  }

  /// The time until something dies; negative after that.
  record Left(Duration time) {
    private static final Duration SOON = Duration.ofHours(1);
    private static final Duration TOLD_IN_DAYS = Duration.ofDays(2);

    boolean isOver() {
      return !time.isPositive();
    }

    /// Whether there is little time left.
    boolean isShort() {
      return !isOver() && time.compareTo(SOON) < 0;
    }

    /// The time in one coarse unit, for the status bar.
    String told() {
      return isOver()
          ? "images died " + coarse(time.negated()) + " ago"
          : "images die in " + coarse(time);
    }

    /// What to do while there is still time; none before that matters and when it is too late.
    Optional<String> notice() {
      return isShort()
          ? Optional.of(
              "The links to the images die in "
                  + coarse(time)
                  + ". What was seen before stays in the cache; for the rest, export again.")
          : Optional.empty();
    }

    private static String coarse(Duration time) {
      if (time.compareTo(TOLD_IN_DAYS) >= 0) {
        return time.toDays() + " d";
      }
      return time.compareTo(SOON) >= 0
          ? time.toHours() + " h"
          : Math.max(1, time.toMinutes()) + " min";
    }
  }
}
