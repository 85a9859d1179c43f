package app.spotcheck.session;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.mask.MaskLayer;
import app.spotcheck.media.mask.MaskSource;
import app.spotcheck.model.DataRow;
import app.spotcheck.paint.PicturePyramid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the media of the row on show are.
///
/// @param pictureNotices what a reviewer should know about how the picture was read
public record RowMediaView(
    MediaState<PicturePyramid> picture, List<String> pictureNotices, MaskLayer masks) {
  static final RowMediaView LOADING =
      new RowMediaView(new MediaState.Loading<>(), List.of(), MaskLayer.NONE);

  /// The same picture, with masks that are on their way.
  RowMediaView awaitingMasks(int count) {
    List<MediaState<MaskSource>> states =
        Collections.nCopies(count, new MediaState.Loading<MaskSource>());
    return withMasks(new MaskLayer(null, states, List.of()));
  }

  RowMediaView withPicture(MediaState<DecodedPicture> state) {
    return switch (state) {
      case MediaState.Loading<DecodedPicture> loading ->
          new RowMediaView(new MediaState.Loading<>(), List.of(), masks);
      case MediaState.Failed<DecodedPicture>(MediaFailure failure) ->
          new RowMediaView(new MediaState.Failed<>(failure), List.of(), masks);
      case MediaState.Ready<DecodedPicture>(DecodedPicture ready) ->
          new RowMediaView(
              new MediaState.Ready<>(new PicturePyramid(ready.pixels())), ready.notices(), masks);
    };
  }

  RowMediaView withMasks(MaskLayer layer) {
    return new RowMediaView(picture, pictureNotices, layer);
  }

  /// The picture's own size, once it is there.
  public @Nullable Size pictureSize() {
    PicturePyramid pyramid = pyramid();
    return pyramid == null ? null : pyramid.size();
  }

  @Nullable PicturePyramid pyramid() {
    return picture instanceof MediaState.Ready<PicturePyramid>(PicturePyramid p) ? p : null;
  }

  /// Whether anything is still on its way.
  public boolean isLoading() {
    return picture instanceof MediaState.Loading
        || masks.states().stream().anyMatch(MediaState.Loading.class::isInstance);
  }

  /// What could not be had.
  public List<MediaFailure> failures() {
    List<MediaFailure> failures = new ArrayList<>();
    if (picture instanceof MediaState.Failed<PicturePyramid>(MediaFailure failure)) {
      failures.add(failure);
    }
    failures.addAll(failures(masks));
    return failures;
  }

  /// Why masks could not be had.
  static List<MediaFailure> failures(MaskLayer masks) {
    List<MediaFailure> failures = new ArrayList<>();
    for (MediaState<MaskSource> state : masks.states()) {
      if (state instanceof MediaState.Failed<MaskSource>(MediaFailure failure)) {
        failures.add(failure);
      }
    }
    return failures;
  }

  /// What a reviewer should know about how the row is drawn.
  public List<String> notices(DataRow row) {
    List<String> notices = new ArrayList<>(pictureNotices);
    Size own = pictureSize();
    Size exported = row.media().size();
    if (own != null && exported != null && !own.equals(exported)) {
      notices.add(
          "The picture is " + own + ", the export says " + exported + "; it is drawn scaled.");
    }
    notices.addAll(masks.notices());
    return notices;
  }
}
