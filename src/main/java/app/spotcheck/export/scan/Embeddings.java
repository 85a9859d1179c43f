package app.spotcheck.export.scan;

import java.util.Arrays;

/// Takes the embeddings out of a row before it is read: thousands of numbers that no one looks at.
public final class Embeddings {
  private Embeddings() {}

  /// The row with blanks in place of what is in its embeddings; all of it as it was from where it
  /// is not strict JSON.
  public static byte[] blanked(byte[] row) {
    byte[] bytes = Arrays.copyOf(row, row.length + JsonBytes.PADDING);
    JsonBytes json = new JsonBytes();
    json.start(bytes, 0);
    try {
      int object = json.startObject();
      for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
        boolean embeddings = json.key(object) == Key.EMBEDDINGS;
        int start = json.at();
        json.anything();
        if (embeddings) {
          blank(bytes, start, json.at());
        }
      }
    } catch (NotPlain e) {
      // what was found up to here is blanked; reading tells what is wrong behind it
    }
    return Arrays.copyOf(bytes, row.length);
  }

  /// Blanks what is inside a list; line breaks stay, for the lines of problems behind it.
  private static void blank(byte[] bytes, int from, int to) {
    if (bytes[from] == '[') {
      for (int i = from + 1; i < to - 1; i++) {
        if (bytes[i] != '\n') {
          bytes[i] = ' ';
        }
      }
    }
  }
}
