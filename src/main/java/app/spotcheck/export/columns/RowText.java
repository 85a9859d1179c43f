package app.spotcheck.export.columns;

/// The texts of one row as the text column keeps them: id, global key and external id, then each
/// other text with its path before it.
///
/// Each text ends with a zero and the whole with a line break. Paths are spelled in control
/// characters, and control characters of the texts are blanks, so that no text is found in a path.
final class RowText {
  static final int PATH_BYTES = 5;
  static final int END_OF_TEXT = 0;
  static final int END_OF_ROW = '\n';
  static final Field[] KEYS = {Field.ID, Field.GLOBAL_KEY, Field.EXTERNAL_ID};
  private static final int FIRST_PATH_DIGIT = 0x10;

  private final ByteList id = new ByteList();
  private final ByteList globalKey = new ByteList();
  private final ByteList externalId = new ByteList();
  private final ByteList others = new ByteList();
  private final IntList pathsAt = new IntList();
  private final IntList paths = new IntList();

  void clear() {
    id.cut(0);
    globalKey.cut(0);
    externalId.cut(0);
    others.cut(0);
    pathsAt.cut(0);
    paths.cut(0);
  }

  void key(Field field, byte[] bytes, int from, int to) {
    ByteList key =
        switch (field) {
          case ID -> id;
          case GLOBAL_KEY -> globalKey;
          case EXTERNAL_ID -> externalId;
          default -> throw new IllegalArgumentException(field + " is no key");
        };
    key.cut(0);
    addPlain(key, bytes, from, to);
  }

  void add(int path, byte[] bytes, int from, int to) {
    pathsAt.add(others.size());
    paths.add(path);
    for (int i = 0; i < PATH_BYTES; i++) {
      others.add(FIRST_PATH_DIGIT);
    }
    addPlain(others, bytes, from, to);
    others.add(END_OF_TEXT);
  }

  private static void addPlain(ByteList list, byte[] bytes, int from, int to) {
    int start = list.size();
    list.add(bytes, from, to);
    for (int i = start; i < list.size(); i++) {
      if (list.array()[i] >= 0 && list.array()[i] < ' ') {
        list.set(i, ' ');
      }
    }
  }

  void addTo(RowBatch batch) {
    ByteList text = batch.text;
    for (ByteList key : new ByteList[] {id, globalKey, externalId}) {
      text.add(key);
      text.add(END_OF_TEXT);
    }
    for (int i = 0; i < paths.size(); i++) {
      batch.textPathsAt.add(text.size() + pathsAt.get(i));
      batch.textPaths.add(paths.get(i));
    }
    text.add(others);
    text.add(END_OF_ROW);
  }

  /// The path of the text that starts here; [NameTable#NONE] where it is one of the keys.
  static int pathAt(byte[] bytes, int at, int end) {
    if (at >= end || bytes[at] < FIRST_PATH_DIGIT || bytes[at] >= ' ') {
      return NameTable.NONE;
    }
    int path = 0;
    for (int i = 0; i < PATH_BYTES; i++) {
      path = (path << 4) | (bytes[at + i] - FIRST_PATH_DIGIT);
    }
    return path;
  }

  /// Spells a path, as it stands before a text.
  static void spell(int path, byte[] bytes, int at) {
    for (int i = 0; i < PATH_BYTES; i++) {
      bytes[at + i] = (byte) (FIRST_PATH_DIGIT + ((path >>> (4 * (PATH_BYTES - 1 - i))) & 0xf));
    }
  }
}
