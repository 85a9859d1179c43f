package app.spotcheck.pack;

import app.spotcheck.media.MediaItem;
import app.spotcheck.media.load.MediaRequest;
import app.spotcheck.media.mask.MaskRequest;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.paint.SceneMedia;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All image files that a row names: its picture, and the masks of all its labels and predictions.
///
/// @param picture none where the row is no image
record RowFiles(@Nullable MediaItem picture, List<MaskRequest> masks) {
  static RowFiles of(DataRow row, Path exportFolder) {
    if (!row.media().isImage()) {
      return new RowFiles(null, List.of());
    }
    MediaRequest picture = SceneMedia.request(row, null, exportFolder, false, true, null);
    List<MaskRequest> masks = new ArrayList<>();
    for (LabelChoice choice : row.labelChoices()) {
      masks.addAll(
          SceneMedia.request(row, choice.label(), exportFolder, false, false, null).masks());
    }
    return new RowFiles(picture.picture(), masks);
  }

  /// Each file once.
  Set<MediaItem> items() {
    Set<MediaItem> items = new LinkedHashSet<>();
    add(items, picture);
    for (MaskRequest mask : masks) {
      add(items, mask.composite());
      add(items, mask.own());
    }
    return items;
  }

  private static void add(Set<MediaItem> items, @Nullable MediaItem item) {
    if (item != null) {
      items.add(item);
    }
  }

  /// Whether every instance that a composite shows has a mask of its own that is not missing.
  boolean servesWithout(MediaItem composite, Set<MediaItem> missing) {
    return masks.stream()
        .filter(mask -> composite.equals(mask.composite()))
        .allMatch(mask -> mask.own() != null && !missing.contains(mask.own()));
  }

  boolean isComposite(MediaItem item) {
    return masks.stream().anyMatch(mask -> item.equals(mask.composite()));
  }
}
