package app.spotcheck.check;

import app.spotcheck.check.media.PictureFacts;
import app.spotcheck.check.media.RowMediaFacts;
import app.spotcheck.check.media.SimilarPictures;
import app.spotcheck.export.ExportIndex;
import app.spotcheck.export.IndexedRow;
import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.image.Orientation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks at the pictures of rows, in the order of the file.
final class PictureCheck {
  private static final String URL_PATH = "$.data_row.row_data";
  private static final String MEDIA_PATH = "$.media_attributes";

  private final ExportIndex index;
  private final MediaFaults faults;
  private final SimilarPictures similar;

  PictureCheck(ExportIndex index, CheckSettings settings, MediaFaults faults) {
    this.index = index;
    this.faults = faults;
    this.similar = new SimilarPictures((int) settings.value(Rule.NEAR_DUPLICATE, "bits"));
  }

  void check(CheckedRow row, RowMediaFacts facts, RowFindings into) {
    switch (facts.picture()) {
      case null -> {}
      case MediaState.Loading<PictureFacts> _ ->
          throw new IllegalStateException("files are loaded before they are judged");
      case MediaState.Failed<PictureFacts>(var failure) ->
          faults.tell(
              MediaFaults.File.PICTURE,
              failure,
              (rule, message) -> into.add(rule, null, List.of(), message, URL_PATH));
      case MediaState.Ready<PictureFacts>(var picture) -> {
        size(row, picture, into);
        orientation(row, picture, into);
        likeness(row, picture, into);
      }
    }
  }

  private static void size(CheckedRow row, PictureFacts picture, RowFindings into) {
    Size exported = row.row().media().size();
    Size turned = picture.orientation().turned(picture.stored());
    if (exported != null && !exported.equals(picture.stored()) && !exported.equals(turned)) {
      into.add(
          Rule.IMAGE_SIZE,
          null,
          List.of(),
          "The picture is " + picture.shown() + ", the export says " + exported + ".",
          MEDIA_PATH);
    }
  }

  private static void orientation(CheckedRow row, PictureFacts picture, RowFindings into) {
    Orientation file = picture.orientation();
    Integer said = number(row.row().media().exifRotation());
    Size exported = row.row().media().size();
    String start = "The file says EXIF orientation " + file.exif();
    String message = null;
    if (said != null && said != file.exif()) {
      message = start + ", the export says " + said + ".";
    } else if (picture.stored().equals(exported)
        && !file.turned(picture.stored()).equals(exported)) {
      message = start + ", but " + exported + " in the export is the size of the picture unturned.";
    }
    if (message != null) {
      into.add(Rule.EXIF_ORIENTATION, null, List.of(), message, MEDIA_PATH);
    }
  }

  /// The orientation in the text of an export, where it is one.
  private static @Nullable Integer number(@Nullable String text) {
    return text != null && text.strip().matches("[1-8]") ? Integer.valueOf(text.strip()) : null;
  }

  private void likeness(CheckedRow row, PictureFacts picture, RowFindings into) {
    if (into.isFull(Rule.NEAR_DUPLICATE)) {
      return;
    }
    SimilarPictures.Match match =
        similar.add(row.indexed().number(), picture.looks(), picture.digest());
    if (match == null) {
      return;
    }
    IndexedRow earlier = index.row(match.row() - 1);
    String of = "row " + earlier.number() + ", line " + earlier.line();
    String name = earlier.globalKey() == null ? earlier.id() : earlier.globalKey();
    String named = name.isEmpty() ? of : of + " (" + name + ")";
    into.add(
        Rule.NEAR_DUPLICATE,
        null,
        List.of(),
        match.sameFile()
            ? "The picture's file is equal to that of " + named + "."
            : "The picture looks like that of "
                + named
                + ": "
                + match.distance()
                + " of 64 bits of their looks differ.",
        URL_PATH);
  }
}
