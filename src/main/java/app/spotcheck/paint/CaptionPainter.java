package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;

/// Writes the names of objects beside them, each where no other caption stands; one that finds no
/// place is left out, or written over others where none may be missing.
final class CaptionPainter {
  /// The side of the squares, in device pixels, of which each belongs to one caption at most.
  private static final int CELL = 8;

  /// How far from its object a caption may stand where the places beside it are taken, in heights
  /// of a caption.
  private static final int MOST_HEIGHTS = 12;

  private final CaptionSprites sprites;
  private final Viewport viewport;
  private final Frame target;
  private final double pixels;
  private final boolean crowded;
  private final int columns;
  private final boolean[] taken;

  /// @param pixels device pixels for each view pixel
  /// @param crowded whether a caption that finds no place is written over others
  CaptionPainter(
      CaptionSprites sprites, Viewport viewport, Frame target, double pixels, boolean crowded) {
    this.sprites = sprites;
    this.viewport = viewport;
    this.target = target;
    this.pixels = pixels;
    this.crowded = crowded;
    this.columns = Math.ceilDiv(target.width(), CELL);
    this.taken = new boolean[columns * Math.ceilDiv(target.height(), CELL)];
  }

  void paint(String text, Box boundsInImage, int rgb) {
    Point topLeft = viewport.viewFromImage(new Point(boundsInImage.left(), boundsInImage.top()));
    Point bottomRight =
        viewport.viewFromImage(new Point(boundsInImage.right(), boundsInImage.bottom()));
    Box object = Box.ofCorners(topLeft.x(), topLeft.y(), bottomRight.x(), bottomRight.y());
    if (!object.intersects(new Box(0, 0, target.width(), target.height()))) {
      return;
    }
    Frame sprite = sprites.of(text, rgb, pixels);
    double padding = CaptionSprites.PADDING * pixels;
    int left = (int) Math.clamp(object.left(), 0, Math.max(0, target.width() - sprite.width()));
    double[] tops = {
      object.top() - sprite.height() - padding,
      object.bottom() + padding,
      Math.max(0, object.top()) + padding
    };
    for (double top : tops) {
      if (top >= 0 && top + sprite.height() <= target.height() && take(left, (int) top, sprite)) {
        draw(sprite, left, (int) top);
        return;
      }
    }
    if (crowded) {
      double lowest = Math.max(0, target.height() - sprite.height());
      int top = (int) Math.clamp(tops[0], 0, lowest);
      draw(sprite, left, firstFree(left, top, sprite));
    }
  }

  /// The next place further down that is free; where there is none, the place itself.
  private int firstFree(int left, int top, Frame sprite) {
    int lowest = Math.min(target.height() - sprite.height(), top + MOST_HEIGHTS * sprite.height());
    for (int y = top; y <= lowest; y += CELL) {
      if (take(left, y, sprite)) {
        return y;
      }
    }
    return top;
  }

  /// Takes the place of a caption where none of it is taken.
  private boolean take(int left, int top, Frame sprite) {
    int right = Math.min(columns - 1, (left + sprite.width() - 1) / CELL);
    int bottom = (top + sprite.height() - 1) / CELL;
    for (int row = top / CELL; row <= bottom; row++) {
      for (int column = left / CELL; column <= right; column++) {
        if (taken[row * columns + column]) {
          return false;
        }
      }
    }
    for (int row = top / CELL; row <= bottom; row++) {
      for (int column = left / CELL; column <= right; column++) {
        taken[row * columns + column] = true;
      }
    }
    return true;
  }

  private void draw(Frame sprite, int left, int top) {
    int width = Math.min(sprite.width(), target.width() - left);
    int height = Math.min(sprite.height(), target.height() - top);
    for (int y = 0; y < height; y++) {
      int at = (top + y) * target.width() + left;
      int from = y * sprite.width();
      for (int x = 0; x < width; x++) {
        target.blend(at + x, sprite.argb()[from + x]);
      }
    }
  }
}
