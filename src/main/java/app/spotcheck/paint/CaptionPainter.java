package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes captions beside objects, each where no other caption stands and no small object of
/// others; one that finds no place is left out, or written over others where none may be missing.
final class CaptionPainter {
  /// The side of the squares, in device pixels, of which each belongs to one caption at most.
  private static final int CELL = 8;

  /// How far from its object a caption may stand where the places beside it are taken, in heights
  /// of a caption.
  private static final int MOST_HEIGHTS = 12;

  /// What is smaller than this in both directions, in view pixels, is not written on.
  private static final double SMALL = 40;

  private static final int FREE = 0;
  private static final int TAKEN = -1;

  private final CaptionSprites sprites;
  private final Viewport viewport;
  private final Frame target;
  private final double pixels;
  private final boolean crowded;
  private final int columns;

  /// Who has each square: [#FREE], [#TAKEN], or a small object, by its number and one.
  private final int[] owners;

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
    this.owners = new int[columns * Math.ceilDiv(target.height(), CELL)];
  }

  /// Where an object is in the frame, in device pixels; none where nothing of it is.
  @Nullable Box placeOf(Box boundsInImage) {
    Point topLeft = viewport.viewFromImage(new Point(boundsInImage.left(), boundsInImage.top()));
    Point bottomRight =
        viewport.viewFromImage(new Point(boundsInImage.right(), boundsInImage.bottom()));
    Box place = Box.ofCorners(topLeft.x(), topLeft.y(), bottomRight.x(), bottomRight.y());
    return place.intersects(new Box(0, 0, target.width(), target.height())) ? place : null;
  }

  private boolean isSmall(Box place) {
    return place.width() < SMALL * pixels && place.height() < SMALL * pixels;
  }

  /// Keeps the captions of others off an object if it is small.
  ///
  /// @param object a number of its own, from 0
  /// @param place where it is in the frame, in device pixels
  void keepFree(int object, Box place) {
    if (!isSmall(place)) {
      return;
    }
    // the dot of a point is wider than its place
    Box drawn = place.grown((place.width() == 0 ? ShapePainter.POINT_RADIUS + 1 : 1) * pixels);
    int right = cell(drawn.right(), columns - 1);
    int bottom = cell(drawn.bottom(), owners.length / columns - 1);
    for (int row = cell(drawn.top(), bottom); row <= bottom; row++) {
      for (int column = cell(drawn.left(), right); column <= right; column++) {
        int at = row * columns + column;
        owners[at] = owners[at] == FREE || owners[at] == object + 1 ? object + 1 : TAKEN;
      }
    }
  }

  private static int cell(double position, int last) {
    return (int) Math.clamp(Math.floor(position / CELL), 0, last);
  }

  /// Writes an object's caption if there is a place for it.
  ///
  /// @param object its number
  /// @param place where it is in the frame, in device pixels
  void paint(int object, Box place, String text, int rgb) {
    Frame sprite = sprites.of(text, rgb, pixels);
    for (Point corner : corners(place, sprite)) {
      int left = (int) corner.x();
      int top = (int) corner.y();
      if (fits(corner, sprite) && take(object, left, top, sprite)) {
        draw(sprite, left, top);
        return;
      }
    }
    if (crowded) {
      Point best = corners(place, sprite).getFirst();
      int left = (int) Math.max(0, best.x());
      int top = (int) Math.clamp(best.y(), 0, Math.max(0.0, target.height() - sprite.height()));
      draw(sprite, left, firstFree(object, left, top, sprite));
    }
  }

  /// The next place further down that is free; where there is none, the place itself.
  private int firstFree(int object, int left, int top, Frame sprite) {
    int lowest = Math.min(target.height() - sprite.height(), top + MOST_HEIGHTS * sprite.height());
    for (int y = top; y <= lowest; y += CELL) {
      if (take(object, left, y, sprite)) {
        return y;
      }
    }
    return top;
  }

  /// Whether a caption is in the frame; one wider than the frame begins at its left.
  private boolean fits(Point corner, Frame sprite) {
    return corner.x() >= 0
        && corner.y() >= 0
        && corner.y() + sprite.height() <= target.height()
        && (corner.x() == 0 || corner.x() + sprite.width() <= target.width());
  }

  /// Where the top left corner of a caption may be, the best place first.
  private List<Point> corners(Box place, Frame sprite) {
    double padding = CaptionSprites.PADDING * pixels;
    double left = Math.clamp(place.left(), 0, Math.max(0, target.width() - sprite.width()));
    Point above = new Point(left, place.top() - sprite.height() - padding);
    Point below = new Point(left, place.bottom() + padding);
    if (!isSmall(place)) {
      return List.of(above, below, new Point(left, Math.max(0, place.top()) + padding));
    }
    double middle = place.center().y() - sprite.height() / 2.0;
    return List.of(
        above,
        below,
        new Point(place.right() + padding, middle),
        new Point(place.left() - sprite.width() - padding, middle));
  }

  /// Takes the place of a caption where none of it is taken.
  private boolean take(int object, int left, int top, Frame sprite) {
    int right = Math.min(columns - 1, (left + sprite.width() - 1) / CELL);
    int bottom = (top + sprite.height() - 1) / CELL;
    for (int row = top / CELL; row <= bottom; row++) {
      for (int column = left / CELL; column <= right; column++) {
        int owner = owners[row * columns + column];
        if (owner != FREE && owner != object + 1) {
          return false;
        }
      }
    }
    for (int row = top / CELL; row <= bottom; row++) {
      for (int column = left / CELL; column <= right; column++) {
        owners[row * columns + column] = TAKEN;
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
