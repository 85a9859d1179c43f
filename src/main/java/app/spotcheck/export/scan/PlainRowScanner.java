package app.spotcheck.export.scan;

import app.spotcheck.export.columns.Field;
import app.spotcheck.export.columns.Presence;
import app.spotcheck.export.columns.RowCollector;
import java.nio.charset.StandardCharsets;

/// Gathers for the columns what stands in a plain row.
public final class PlainRowScanner {
  /// How many bytes an array must have beyond the row, zeros or what follows in the file.
  public static final int PADDING = JsonBytes.PADDING;

  /// What [#scan] gives for a row that is not plain.
  public static final int NOT_PLAIN = -1;

  /// The most characters of a number with a point or exponent of which a `double` keeps all digits.
  private static final int LONGEST_FRACTION = 16;

  private static final double LARGEST_SIDE = 1_000_000;
  private static final double LARGEST_AREA = 1e9;
  private static final byte[] IMAGE = "image".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] IMAGE_TYPE = "image/".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ANY_BYTES = "image/octet-stream".getBytes(StandardCharsets.US_ASCII);

  private final RowCollector collector;
  private final JsonBytes json = new JsonBytes();
  private final LabelScanner labels;
  private final ByteText text = new ByteText();
  private final ByteText name = new ByteText();
  private final ByteText id = new ByteText();
  private final ByteText mimeType = new ByteText();
  private final ByteText assetType = new ByteText();
  private boolean dataRowFound;

  public PlainRowScanner(RowCollector collector) {
    this.collector = collector;
    this.labels = new LabelScanner(json, collector);
  }

  /// Gathers a row into the collector, between its start and its end.
  ///
  /// @param from where the row's brace is
  /// @return where the row ends; [#NOT_PLAIN] where it has to be read in full
  public int scan(byte[] bytes, int from) {
    json.start(bytes, from);
    labels.startRow();
    try {
      row();
      return json.at();
    } catch (NotPlain e) {
      return NOT_PLAIN;
    }
  }

  /// Where the scanner gave up.
  public int gaveUpAt() {
    return json.at();
  }

  private void row() throws NotPlain {
    dataRowFound = false;
    mimeType.clear();
    assetType.clear();
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case DATA_ROW -> dataRow();
        case MEDIA_ATTRIBUTES -> media();
        case ATTACHMENTS -> json.listOfScalars();
        case METADATA_FIELDS -> metadata();
        case EMBEDDINGS -> json.anything();
        case PROJECTS -> projects();
        case EXPERIMENTS -> experiments();
        default -> json.pass(key);
      }
    }
    boolean image =
        assetType.isThere()
            ? assetType.is(IMAGE)
            : !mimeType.isThere() || mimeType.startsWith(IMAGE_TYPE);
    if (!dataRowFound || !image) {
      throw new NotPlain();
    }
    collector.value(Field.MEDIA.path(), IMAGE, 0, IMAGE.length);
  }

  private void dataRow() throws NotPlain {
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case ID -> {
          json.text(text);
          dataRowFound = !text.isEmpty();
          collector.key(Field.ID, text.bytes, text.from, text.to);
        }
        case GLOBAL_KEY -> key(Field.GLOBAL_KEY);
        case EXTERNAL_ID -> key(Field.EXTERNAL_ID);
        case DETAILS -> json.scalars();
        default -> json.pass(key);
      }
    }
  }

  private void key(Field field) throws NotPlain {
    json.textOrNull(text);
    if (text.isThere()) {
      collector.key(field, text.bytes, text.from, text.to);
    }
  }

  private void media() throws NotPlain {
    if (json.isNull()) {
      return;
    }
    double width = Double.NaN;
    double height = Double.NaN;
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case WIDTH -> width = side();
        case HEIGHT -> height = side();
        case MIME_TYPE -> json.textOrNull(mimeType);
        case ASSET_TYPE -> json.textOrNull(assetType);
        default -> json.pass(key);
      }
    }
    if (width * height > LARGEST_AREA || mimeType.is(ANY_BYTES)) {
      throw new NotPlain();
    }
  }

  private double side() throws NotPlain {
    if (json.isNull()) {
      return Double.NaN;
    }
    double side = json.numberValue();
    if (side < 1 || side > LARGEST_SIDE) {
      throw new NotPlain();
    }
    return side;
  }

  private void metadata() throws NotPlain {
    if (json.isNull()) {
      return;
    }
    for (boolean more = json.open('[', ']'); more; more = json.next(']')) {
      name.clear();
      text.clear();
      int object = json.startObject();
      for (boolean field = json.open('{', '}'); field; field = json.next('}')) {
        Key key = json.key(object);
        switch (key) {
          case SCHEMA_NAME -> json.textOrNull(name);
          case VALUE -> metadataValue();
          default -> json.pass(key);
        }
      }
      if (text.isThere()) {
        int path = collector.path(Field.METADATA.path(), name.bytes, name.from, name.to);
        MetadataValues.gather(collector, path, text.bytes, text.from, text.to);
      }
    }
  }

  private void metadataValue() throws NotPlain {
    if (!json.isNumber()) {
      json.textOrNull(text);
      return;
    }
    double value = json.numberValue();
    if (!json.wasInteger()) {
      if (value == 0 || json.to() - json.from() > LONGEST_FRACTION) {
        throw new NotPlain(); // it may have more digits than a double keeps
      }
      byte[] spelled = Double.toString(value).getBytes(StandardCharsets.US_ASCII);
      text.set(spelled, 0, spelled.length);
    } else if (value == 0 || Math.abs(value) > Integer.MAX_VALUE) {
      throw new NotPlain();
    } else {
      text.set(json.bytes(), json.from(), json.to());
    }
  }

  private void projects() throws NotPlain {
    if (json.isNull()) {
      return;
    }
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      json.key(object, id);
      project();
    }
  }

  private void project() throws NotPlain {
    name.clear();
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case NAME -> json.textOrNull(name);
        case LABELS -> labels.labels(Presence.LABEL);
        case PROJECT_DETAILS -> projectDetails();
        case PROJECT_TAGS -> texts();
        default -> json.pass(key);
      }
    }
    named(Field.PROJECT);
  }

  /// Takes the name, or where there is none the id, as a value.
  private void named(Field field) {
    ByteText shown = name.isThere() ? name : id;
    collector.value(field.path(), shown.bytes, shown.from, shown.to);
  }

  private void texts() throws NotPlain {
    if (json.isNull()) {
      return;
    }
    for (boolean more = json.open('[', ']'); more; more = json.next(']')) {
      json.text(text);
    }
  }

  private void projectDetails() throws NotPlain {
    if (json.isNull()) {
      return;
    }
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case WORKFLOW_STATUS -> value(Field.STATUS);
        case BATCH_NAME -> value(Field.BATCH);
        case TASK_NAME -> value(Field.TASK);
        case WORKFLOW_HISTORY -> json.listOfScalars();
        default -> json.pass(key);
      }
    }
  }

  private void value(Field field) throws NotPlain {
    json.textOrNull(text);
    if (text.isThere()) {
      collector.value(field.path(), text.bytes, text.from, text.to);
    }
  }

  private void experiments() throws NotPlain {
    if (json.isNull()) {
      return;
    }
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      json.key(object, id);
      int model = json.startObject();
      for (boolean part = json.open('{', '}'); part; part = json.next('}')) {
        Key key = json.key(model);
        if (key == Key.RUNS) {
          runs();
        } else {
          json.pass(key);
        }
      }
    }
  }

  private void runs() throws NotPlain {
    if (json.isNull()) {
      return;
    }
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      json.key(object, id);
      name.clear();
      int run = json.startObject();
      for (boolean part = json.open('{', '}'); part; part = json.next('}')) {
        Key key = json.key(run);
        switch (key) {
          case NAME -> json.textOrNull(name);
          case LABELS -> labels.labels(Presence.LABEL);
          case PREDICTIONS -> labels.labels(Presence.PREDICTION);
          default -> json.pass(key);
        }
      }
      named(Field.RUN);
    }
  }
}
