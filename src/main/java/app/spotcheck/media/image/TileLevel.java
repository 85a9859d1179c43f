package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import java.util.ArrayList;
import java.util.List;

/// Where in a tile file the pixels of one reduction lie: bands of tiles from the top to the bottom,
/// each tile row by row, four bytes a pixel.
///
/// @param size of this reduction
/// @param tileHeight how many rows a tile has
/// @param offset of its first tile in the file, in bytes
record TileLevel(Size size, int tileHeight, long offset) {
  static final int TILE_WIDTH = 256;

  private static final int BYTES = 4;
  private static final int MOST_BAND_BYTES = 32 << 20;

  /// Reductions go on until a picture is as small as this.
  private static final int SMALLEST = 64;

  /// The picture in full and all its reductions, each half as wide and high as the one before.
  static List<TileLevel> of(Size picture) {
    List<TileLevel> levels = new ArrayList<>();
    TileLevel level = at(picture, 0);
    levels.add(level);
    while (Math.max(level.size.width(), level.size.height()) > SMALLEST) {
      level = at(HalvedRows.half(level.size), level.end());
      levels.add(level);
    }
    return levels;
  }

  /// Very wide pictures get flat tiles, since a whole band is in memory while it is written.
  private static TileLevel at(Size size, long offset) {
    long rowBytes = (long) across(size) * TILE_WIDTH * BYTES;
    int fitting = Math.clamp(MOST_BAND_BYTES / rowBytes, 1, TILE_WIDTH);
    return new TileLevel(size, Integer.highestOneBit(fitting), offset);
  }

  private static int across(Size size) {
    return (size.width() + TILE_WIDTH - 1) / TILE_WIDTH;
  }

  /// How many tiles a band has.
  int across() {
    return across(size);
  }

  int tileBytes() {
    return TILE_WIDTH * tileHeight * BYTES;
  }

  long bandBytes() {
    return (long) across() * tileBytes();
  }

  /// Where a band lies in the file.
  long bandOffset(int band) {
    return offset + band * bandBytes();
  }

  /// Where a tile lies in the file.
  long tileOffset(int column, int band) {
    return bandOffset(band) + (long) column * tileBytes();
  }

  /// Where this level ends in the file.
  long end() {
    return bandOffset((size.height() + tileHeight - 1) / tileHeight);
  }
}
