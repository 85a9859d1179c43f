package app.spotcheck.media.image;

import app.spotcheck.media.MediaException;

/// Takes the rows of a picture as they are decoded, from the top to the bottom.
interface PixelSink {
  /// Where row `y` is to be written, premultiplied `0xAARRGGBB`, from index [#at] on.
  int[] pixels();

  int at(int y);

  /// Takes row `y` over from where it was written to.
  void finish(int y) throws MediaException;
}
