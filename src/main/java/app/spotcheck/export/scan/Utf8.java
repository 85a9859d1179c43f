package app.spotcheck.export.scan;

/// Tells whether bytes are valid UTF-8.
final class Utf8 {
  private Utf8() {}

  static boolean isValid(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int first = bytes[at++];
      if (first >= 0) {
        continue;
      }
      int lead = first & 0xff;
      int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
      if (lead < 0xc2 || lead > 0xf4 || at + more > to) {
        return false;
      }
      int second = bytes[at] & 0xff;
      boolean fits =
          switch (lead) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second < 0xa0;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second < 0x90;
            default -> true;
          };
      if (!fits) {
        return false;
      }
      for (int i = 0; i < more; i++) {
        if ((bytes[at++] & 0xc0) != 0x80) {
          return false;
        }
      }
    }
    return true;
  }
}
