package app.spotcheck.media.http;

import app.spotcheck.media.EncodedImage;
import java.time.Duration;

/// Bounds of one fetch.
///
/// There is none for a whole download, which may rightly take hours; instead it has to get on.
///
/// @param headers the longest time until the head of an answer is there
/// @param stretch in each such time a body has to bring a number of bytes, or come to its end
/// @param bytesPerStretch that number
/// @param memory the most bytes held in memory when there is a place on disk for the others
/// @param memoryWithoutDisk the most bytes held in memory when there is none
/// @param disk the most bytes in all
record FetchLimits(
    Duration headers,
    Duration stretch,
    long bytesPerStretch,
    long memory,
    long memoryWithoutDisk,
    long disk) {
  static final FetchLimits STANDARD =
      new FetchLimits(
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          32 << 10,
          EncodedImage.MOST_IN_MEMORY,
          Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 8),
          EncodedImage.MAX_BYTES);
}
