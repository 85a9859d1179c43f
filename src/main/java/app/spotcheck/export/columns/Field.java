package app.spotcheck.export.columns;

/// What the index keeps of every row, by the kind of its values.
public enum Field {
  CLASS(Type.VALUES),
  KIND(Type.VALUES),
  PROJECT(Type.VALUES),
  RUN(Type.VALUES),
  LABELLER(Type.VALUES),
  STATUS(Type.VALUES),
  BATCH(Type.VALUES),
  TASK(Type.VALUES),
  MEDIA(Type.VALUES),
  /// What a row has at all, such as a label, a prediction or a problem.
  HAS(Type.VALUES),
  /// Below it one path for each metadata field.
  METADATA(Type.NESTED),
  /// Below it one path for each question: the class of the object, the question, the question below
  /// its answer and so on; or the question first where a whole label is asked.
  ANSWER(Type.NESTED),
  LABELS(Type.NUMBERS),
  OBJECTS(Type.NUMBERS),
  PROBLEMS(Type.NUMBERS),
  SECONDS(Type.NUMBERS),
  CONSENSUS(Type.NUMBERS),
  BENCHMARK(Type.NUMBERS),
  CONFIDENCE(Type.NUMBERS),
  /// When labels were made, in seconds since 1970.
  CREATED(Type.DATES),
  /// When labels were last changed, in seconds since 1970.
  UPDATED(Type.DATES),
  ID(Type.TEXT),
  GLOBAL_KEY(Type.TEXT),
  EXTERNAL_ID(Type.TEXT);

  /// The kinds of values.
  public enum Type {
    VALUES,
    NESTED,
    NUMBERS,
    DATES,
    TEXT
  }

  private final Type type;

  Field(Type type) {
    this.type = type;
  }

  public Type type() {
    return type;
  }

  /// The path of this field: the fields, in their order, are the first paths of every table.
  @SuppressWarnings("EnumOrdinal")
  public int path() {
    return ordinal();
  }
}
