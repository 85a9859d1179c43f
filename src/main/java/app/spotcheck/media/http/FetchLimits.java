package app.spotcheck.media.http;

import app.spotcheck.media.EncodedImage;
import java.time.Duration;

/// Bounds of one fetch.
///
/// A body has to get on, so that one that stalls ends soon, and to come to its end in time, so that
/// one without an end does too: sooner where the server does not say how long it is.
///
/// @param headers the longest time until the head of an answer is there, and for what a refusal
///   says
/// @param stretch in each such time a body has to bring a number of bytes, or come to its end
/// @param bytesPerStretch that number
/// @param announced the longest time for a body whose length was announced
/// @param unannounced the longest time for a body of unknown length
/// @param memory the most bytes held in memory when there is a place on disk for the others
/// @param memoryWithoutDisk the most bytes held in memory when there is none
/// @param disk the most bytes in all
record FetchLimits(
    Duration headers,
    Duration stretch,
    long bytesPerStretch,
    Duration announced,
    Duration unannounced,
    long memory,
    long memoryWithoutDisk,
    long disk) {
  static final FetchLimits STANDARD =
      new FetchLimits(
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          32 << 10,
          Duration.ofHours(1),
          Duration.ofMinutes(10),
          EncodedImage.MOST_IN_MEMORY,
          Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 8),
          EncodedImage.MAX_BYTES);
}
