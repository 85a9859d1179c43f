package app.spotcheck.export.scan;

import app.spotcheck.export.columns.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// The keys of a row that mean something to the program.
enum Key {
  /// Any other key.
  OTHER,
  DATA_ROW,
  ID,
  GLOBAL_KEY,
  EXTERNAL_ID,
  ROW_DATA(Holds.TEXT),
  DETAILS,
  DATASET_ID(Holds.TEXT),
  DATASET_NAME(Holds.TEXT),
  LAST_ACTIVITY_AT(Holds.TEXT),
  MEDIA_ATTRIBUTES,
  HEIGHT(Holds.NUMBER),
  WIDTH(Holds.NUMBER),
  MIME_TYPE(Holds.TEXT),
  ASSET_TYPE(Holds.TEXT),
  EXIF_ROTATION(Holds.TEXT),
  ATTACHMENTS,
  TYPE(Holds.TEXT),
  METADATA_FIELDS,
  SCHEMA_ID(Holds.TEXT),
  SCHEMA_NAME(Holds.TEXT),
  SCHEMA_KIND(Holds.TEXT),
  VALUE(Holds.TEXT),
  EMBEDDINGS,
  PROJECTS,
  NAME(Holds.TEXT),
  LABELS,
  PROJECT_TAGS,
  PROJECT_DETAILS,
  ONTOLOGY_ID(Holds.TEXT),
  TASK_ID(Holds.TEXT),
  TASK_NAME(Holds.TEXT),
  BATCH_ID(Holds.TEXT),
  BATCH_NAME(Holds.TEXT),
  WORKFLOW_STATUS(Holds.TEXT),
  PRIORITY(Holds.NUMBER),
  CONSENSUS_EXPECTED_LABEL_COUNT(Holds.NUMBER),
  SELECTED_LABEL_ID(Holds.TEXT),
  WORKFLOW_HISTORY,
  ACTION(Holds.TEXT),
  PREVIOUS_TASK_NAME(Holds.TEXT),
  NEXT_TASK_NAME(Holds.TEXT),
  EXPERIMENTS,
  RUNS,
  RUN_DATA_ROW_ID(Holds.TEXT),
  PREDICTIONS,
  LABEL_KIND(Holds.TEXT),
  VERSION(Holds.TEXT),
  LABEL_DETAILS,
  CREATED_BY(Holds.TEXT),
  CREATED_AT(Holds.TEXT),
  UPDATED_AT(Holds.TEXT),
  CONTENT_LAST_UPDATED_AT(Holds.TEXT),
  REVIEWS,
  REVIEWED_AT(Holds.TEXT),
  REVIEWED_BY(Holds.TEXT),
  LABEL_RATING_TYPE(Holds.TEXT),
  SCORE(Holds.TEXT),
  PERFORMANCE_DETAILS,
  PERFORMANCE_DETAILS_V2,
  SECONDS_TO_CREATE(Holds.NUMBER),
  SECONDS_TO_REVIEW(Holds.NUMBER),
  SKIPPED,
  CONSENSUS_SCORE(Holds.NUMBER),
  BENCHMARK_SCORE(Holds.NUMBER),
  BENCHMARK_REFERENCE_LABEL(Holds.TEXT),
  ANNOTATIONS,
  OBJECTS,
  CLASSIFICATIONS,
  RELATIONSHIPS,
  Z_ORDER,
  FEATURE_ID(Holds.TEXT),
  FEATURE_SCHEMA_ID(Holds.TEXT),
  ANNOTATION_KIND(Holds.TEXT),
  CONFIDENCE(Holds.NUMBER),
  CUSTOM_METRICS,
  BOUNDING_BOX,
  TOP(Holds.NUMBER),
  LEFT(Holds.NUMBER),
  POLYGON,
  LINE,
  POINT,
  X(Holds.NUMBER),
  Y(Holds.NUMBER),
  MASK,
  COMPOSITE_MASK,
  URL(Holds.TEXT),
  COLOR_RGB,
  UNIDIRECTIONAL_RELATIONSHIP,
  BIDIRECTIONAL_RELATIONSHIP,
  SOURCE(Holds.TEXT),
  TARGET(Holds.TEXT),
  RADIO_ANSWER,
  CHECKLIST_ANSWERS,
  TEXT_ANSWER,
  CONTENT(Holds.TEXT);

  /// What usually stands behind a key.
  enum Holds {
    ANYTHING,
    TEXT,
    NUMBER
  }

  private static final int SLOTS = 1 << 10;
  private static final Key[] BY_HASH = new Key[SLOTS];

  private final Holds holds;

  @SuppressWarnings("ImmutableEnumChecker")
  private final byte[] bytes = name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);

  static {
    for (Key key : values()) {
      int slot = slot(hash(padded(key.bytes), 0, key.bytes.length));
      while (BY_HASH[slot] != null) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      BY_HASH[slot] = key;
    }
  }

  Key() {
    this(Holds.ANYTHING);
  }

  Key(Holds holds) {
    this.holds = holds;
  }

  Holds holds() {
    return holds;
  }

  private static byte[] padded(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length + Long.BYTES);
  }

  /// A number that equal keys share, and others seldom. Eight bytes from the first one on must be
  /// readable.
  static long hash(byte[] bytes, int from, int to) {
    int length = to - from;
    long first = Words.at(bytes, from);
    if (length < Long.BYTES) {
      return mixed((first & ((1L << (Byte.SIZE * length)) - 1)) + length);
    }
    long middle = Words.at(bytes, from + (length - Long.BYTES) / 2);
    long last = Words.at(bytes, to - Long.BYTES);
    return mixed(first ^ Long.rotateLeft(middle, 41) ^ Long.rotateLeft(last, 23) ^ length);
  }

  private static long mixed(long value) {
    long product = value * 0x9e37_79b9_7f4a_7c15L;
    return product ^ (product >>> 32);
  }

  private static int slot(long hash) {
    return (int) hash & (SLOTS - 1);
  }

  /// The key with this text.
  static Key of(byte[] bytes, int from, int to, long hash) {
    for (int slot = slot(hash); BY_HASH[slot] != null; slot = (slot + 1) & (SLOTS - 1)) {
      byte[] wanted = BY_HASH[slot].bytes;
      if (Arrays.equals(wanted, 0, wanted.length, bytes, from, to)) {
        return BY_HASH[slot];
      }
    }
    return OTHER;
  }
}
