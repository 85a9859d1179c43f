package app.spotcheck.export.scan;

import java.util.EnumSet;

/// Goes past the geometry of an object and notes what is whole of it: a box with four numbers, a
/// line with points, a mask with an address.
final class GeometryScanner {
  private final JsonBytes json;
  private final EnumSet<PlainKind> found = EnumSet.noneOf(PlainKind.class);

  GeometryScanner(JsonBytes json) {
    this.json = json;
  }

  void clear() {
    found.clear();
  }

  boolean has(PlainKind kind) {
    return found.contains(kind);
  }

  /// Goes past the value of a key.
  ///
  /// @return whether it is a geometry; if not, nothing is passed
  boolean take(Key key) throws NotPlain {
    switch (key) {
      case BOUNDING_BOX -> {
        box();
        found.add(PlainKind.BOX);
      }
      case POLYGON -> {
        points();
        found.add(PlainKind.POLYGON);
      }
      case LINE -> {
        points();
        found.add(PlainKind.POLYLINE);
      }
      case POINT -> {
        point();
        found.add(PlainKind.POINT);
      }
      case MASK -> address(false);
      case COMPOSITE_MASK -> address(true);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void box() throws NotPlain {
    int sides = 0;
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case LEFT, TOP, WIDTH, HEIGHT -> {
          json.number();
          sides++;
        }
        default -> json.pass(key);
      }
    }
    if (sides < 4) {
      throw new NotPlain();
    }
  }

  private void points() throws NotPlain {
    boolean more = json.open('[', ']');
    if (!more) {
      throw new NotPlain();
    }
    for (; more; more = json.next(']')) {
      point();
    }
  }

  private void point() throws NotPlain {
    if (json.plainPoint()) {
      return;
    }
    int coordinates = 0;
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case X, Y -> {
          json.number();
          coordinates++;
        }
        default -> json.pass(key);
      }
    }
    if (coordinates < 2) {
      throw new NotPlain();
    }
  }

  private void address(boolean composite) throws NotPlain {
    if (json.isNull()) {
      return;
    }
    boolean address = false;
    boolean color = !composite;
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case URL -> {
          address = !json.isNull();
          if (address) {
            json.scalar();
          }
        }
        case COLOR_RGB -> {
          levels();
          color = true;
        }
        default -> json.pass(key);
      }
    }
    if (!address || !color) {
      throw new NotPlain();
    }
    found.add(PlainKind.MASK);
  }

  private void levels() throws NotPlain {
    int count = 0;
    for (boolean more = json.open('[', ']'); more; more = json.next(']')) {
      double level = json.numberValue();
      if (!json.wasInteger() || level < 0 || level > 255) {
        throw new NotPlain();
      }
      count++;
    }
    if (count != 3) {
      throw new NotPlain();
    }
  }
}
