package app.spotcheck.viewer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The views that were left, so that one can go back to them: those that rested, not each that was
/// passed on the way.
final class ViewHistory {
  static final int MOST = 100;

  /// A view that stays this long has been looked at.
  static final long REST_NANOS = 700_000_000;

  private final LongSupplier nanoTime;
  private final Deque<View> left = new ArrayDeque<>();
  private boolean isMoving;
  private long lastMove;

  /// @param nanoTime a clock in nanoseconds
  ViewHistory(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /// Notes a view that is left at once.
  void jump(View from) {
    isMoving = false;
    add(from);
  }

  /// Notes a view that is left by a small move; many of them in a row leave only the first view.
  void move(View from) {
    long now = nanoTime.getAsLong();
    if (!isMoving || now - lastMove >= REST_NANOS) {
      add(from);
    }
    isMoving = true;
    lastMove = now;
  }

  private void add(View view) {
    if (left.size() == MOST) {
      left.removeFirst();
    }
    left.addLast(view);
  }

  /// Takes back the view that was left last; none where there is none.
  @Nullable View back() {
    isMoving = false;
    return left.pollLast();
  }

  void clear() {
    isMoving = false;
    left.clear();
  }
}
