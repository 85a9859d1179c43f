package app.spotcheck.bench;

/// All that is random in one row: it follows from the seed and the row's number alone, so that a
/// file can be made again.
final class RowRandom {
  private static final long STEP = 0x9e3779b97f4a7c15L;

  /// The first row's time in an id, in milliseconds since 1970.
  private static final long FIRST_TIME = 1_710_000_000_000L;

  /// Far enough apart that no two rows share an id.
  private static final long TIME_STEP = 37;

  private final long seed;
  private final String time;
  private long state;
  private int ids;

  RowRandom(long seed, int row) {
    this.seed = mixed(mixed(seed) + row);
    this.state = this.seed;
    this.time = Long.toString(FIRST_TIME + row * TIME_STEP, 36);
  }

  long bits() {
    state += STEP;
    return mixed(state);
  }

  /// A number from 0 to one below the bound.
  int below(int bound) {
    return (int) (((bits() >>> 32) * bound) >>> 32);
  }

  boolean percent(int chance) {
    return below(100) < chance;
  }

  <T> T oneOf(T[] choices) {
    return choices[below(choices.length)];
  }

  /// A new id, by its number in this row.
  int newId() {
    return ids++;
  }

  /// Writes an id of this row: 25 characters made of a time, a counter and a random part.
  void id(JsonOutput out, int id) {
    long random = mixed(seed - id * STEP);
    out.beginText().part("c").part(time).base36(id, 4).part("07dc");
    out.base36((int) (random >>> 33), 4).base36((int) random & Integer.MAX_VALUE, 4).endText();
  }

  void newId(JsonOutput out) {
    id(out, newId());
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
