package app.spotcheck.export;

import app.spotcheck.model.DataRow;
import app.spotcheck.model.DataRowDetails;
import app.spotcheck.model.MediaAttributes;
import app.spotcheck.model.MetadataField;
import app.spotcheck.model.Project;
import app.spotcheck.model.ProjectDetails;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a row of export version 1 (2019 to 2024): one label of one data row, with the names of its
/// columns for keys.
///
/// Labels of 2018 and 2019, which map classes to outlines, are not read.
final class VersionOneReader {
  private static final String LABELED_DATA = "Labeled Data";
  private static final String DATA_ROW_ID = "DataRow ID";
  private static final String SKIPPED = "Skip";

  /// The project's id in the address that shows the label.
  private static final Pattern PROJECT = Pattern.compile("[?&]project=([^&#]+)");

  private static final String OLDER =
      "a row of an export of 2018 or 2019, whose labels map classes to outlines;"
          + " export the project again with the current version";

  private final JsonView row;
  private final long line;
  private final IdentityHashMap<Object, JsonView> jsonOfParts;

  /// @param line the line of the file the row starts in, from 1
  VersionOneReader(JsonView row, long line, IdentityHashMap<Object, JsonView> jsonOfParts) {
    this.row = row;
    this.line = line;
    this.jsonOfParts = jsonOfParts;
  }

  /// Whether this is a row of version 1, of whatever year.
  static boolean reads(@Nullable Object value) {
    return value instanceof JsonObject row && (row.has(LABELED_DATA) || row.has(DATA_ROW_ID));
  }

  /// Whether only a row of version 1 has this key.
  static boolean isRowKey(String name) {
    return name.equals(LABELED_DATA) || name.equals(DATA_ROW_ID);
  }

  /// The row; none, with the reason in the log, where its label is older.
  @Nullable DataRow row() {
    Object label = row.get("Label").value();
    if (isOlder(label)) {
      row.log().unreadable(line, OLDER);
      return null;
    }
    MediaAttributes media = media(label);
    String id = row.text(DATA_ROW_ID, "");
    if (id.isEmpty()) {
      row.warn(DATA_ROW_ID, "the data row has no id");
    }
    return new DataRow(
        id,
        row.text("Global Key"),
        row.text("External ID"),
        row.text(LABELED_DATA),
        new DataRowDetails(null, row.text("Dataset Name"), null, null, null, null),
        media,
        List.of(),
        metadata(),
        List.of(project(new VersionOneLabels(media.isImage(), jsonOfParts), isSkip(label))),
        List.of());
  }

  private static boolean isSkip(@Nullable Object label) {
    return label instanceof String text && text.strip().equalsIgnoreCase(SKIPPED);
  }

  /// Labels of video are lists of frames, or lead to such a list.
  private static boolean isVideo(@Nullable Object label) {
    return label instanceof List || (label instanceof JsonObject object && object.has("frames"));
  }

  private static boolean isOlder(@Nullable Object label) {
    if (label instanceof JsonObject object) {
      return object.size() > 0
          && !object.has("objects")
          && !object.has("classifications")
          && !object.has("relationships")
          && !isVideo(label);
    }
    return label instanceof String && !isSkip(label);
  }

  private MediaAttributes media(@Nullable Object label) {
    JsonView view = row.object("Media Attributes");
    String assetType = either(view, "asset_type", "assetType");
    if (assetType == null) {
      assetType = row.text("media_type");
    }
    return new MediaAttributes(
        RowReader.size(view),
        either(view, "mime_type", "mimeType"),
        assetType == null ? shownType(label) : assetType,
        either(view, "exif_rotation", "exifRotation"));
  }

  /// The type that shows in the data and the label of a row that does not tell it; none for images.
  private @Nullable String shownType(@Nullable Object label) {
    if (isVideo(label)) {
      return "video";
    }
    if (row.get(LABELED_DATA).value() instanceof String data && data.contains("\"tileLayerUrl\"")) {
      return "tiles";
    }
    boolean text =
        row.get("Label").get("objects").elements().stream()
            .anyMatch(object -> object.get("data").has("location"));
    return text ? "text" : null;
  }

  private List<MetadataField> metadata() {
    List<MetadataField> fields = new ArrayList<>();
    for (JsonView field : row.objects("DataRow Metadata")) {
      fields.add(
          new MetadataField(
              either(field, "schema_id", "schemaId"),
              either(field, "schema_name", "name"),
              either(field, "schema_kind", "kind"),
              RowReader.metadataValue(field)));
    }
    return List.copyOf(fields);
  }

  private static @Nullable String either(JsonView view, String name, String otherName) {
    return view.get(name).exists() ? view.text(name) : view.text(otherName);
  }

  private Project project(VersionOneLabels labels, boolean skip) {
    Matcher id = PROJECT.matcher(row.text("View Label", ""));
    return new Project(
        id.find() ? id.group(1) : "",
        row.text("Project Name"),
        labels.of(row, skip),
        ProjectDetails.NONE,
        List.of());
  }
}
