package app.spotcheck.media.load;

import app.spotcheck.media.MediaState;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.mask.MaskLayer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers what a loader tells.
final class Recording implements MediaListener {
  final List<MediaState<DecodedPicture>> pictures = new CopyOnWriteArrayList<>();
  final List<MaskLayer> layers = new CopyOnWriteArrayList<>();

  @Override
  public void picture(MediaState<DecodedPicture> picture) {
    pictures.add(picture);
  }

  @Override
  public void masks(MaskLayer masks) {
    layers.add(masks);
  }

  int calls() {
    return pictures.size() + layers.size();
  }
}
