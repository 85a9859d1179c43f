package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;

/// Where the pixels of a picture are: in memory or, where they are too many, in tiles on disk.
public sealed interface PixelSource extends AutoCloseable permits Picture, TiledPicture {
  /// The size of the pixels that are there.
  Size size();

  /// What they take of the heap.
  long heapBytes();

  /// Gives back what they take on disk; nothing can be painted of them afterwards.
  @Override
  void close();
}
