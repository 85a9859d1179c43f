package app.spotcheck.media.http;

import app.spotcheck.media.EncodedImage;
import java.time.Duration;

/// Bounds of one fetch.
///
/// A body has to get on, so that one that stalls ends soon, and to come to its end in time, so that
/// one without an end does too: the longer it was announced to be, the later.
///
/// @param headers the longest time until the head of an answer is there, and for what a refusal
///   says
/// @param stretch in each such time a body has to bring a number of bytes, or come to its end
/// @param bytesPerStretch that number
/// @param whole the longest time for a body that is short, or of unknown length
/// @param bytesPerSecond what a longer one has to bring on the whole; its time is as long as that
///   takes
/// @param memory the most bytes held in memory when there is a place on disk for the others
/// @param memoryWithoutDisk the most bytes held in memory when there is none
/// @param disk the most bytes in all
record FetchLimits(
    Duration headers,
    Duration stretch,
    long bytesPerStretch,
    Duration whole,
    long bytesPerSecond,
    long memory,
    long memoryWithoutDisk,
    long disk) {
  static final FetchLimits STANDARD =
      new FetchLimits(
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          32 << 10,
          Duration.ofHours(1),
          16 << 10,
          EncodedImage.MOST_IN_MEMORY,
          Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 8),
          EncodedImage.MAX_BYTES);

  /// The longest time for a body.
  ///
  /// @param length in bytes, as announced; negative where it is not known
  Duration longest(long length) {
    Duration atLeastRate = Duration.ofSeconds(length / bytesPerSecond);
    return atLeastRate.compareTo(whole) > 0 ? atLeastRate : whole;
  }
}
