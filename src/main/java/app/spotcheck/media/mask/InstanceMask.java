package app.spotcheck.media.mask;

import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaFailure.Kind;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.MediaState.Failed;
import app.spotcheck.media.MediaState.Loading;
import app.spotcheck.media.MediaState.Ready;
import org.jspecify.annotations.Nullable;

/// Keeps account of the two ways in which one instance can come to its mask.
final class InstanceMask {
  /// The composite is there, but without this instance.
  static final MediaFailure NOT_SHOWN =
      new MediaFailure(Kind.MISSING, "it does not show the instance's colour anywhere");

  private static final MediaFailure NO_URL = new MediaFailure(Kind.ABSENT, "the export names none");
  private static final MediaFailure NO_COLOR =
      new MediaFailure(Kind.ABSENT, "the export gives no usable colour for the instance");

  private @Nullable MediaFailure composite;
  private @Nullable MediaFailure own;
  private @Nullable MaskSource source;

  InstanceMask(MaskRequest request) {
    if (request.composite() == null) {
      composite = NO_URL;
    } else if (request.rgb() <= 0 || request.rgb() > 0xffffff) {
      composite = NO_COLOR; // black is the background
    }
    if (request.own() == null) {
      own = NO_URL;
    }
  }

  boolean isReady() {
    return source != null;
  }

  boolean hasFailed(MaskSource which) {
    return failure(which) != null;
  }

  boolean hasFailedWholly() {
    return !isReady() && composite != null && own != null;
  }

  @Nullable MediaFailure failure(MaskSource which) {
    return switch (which) {
      case COMPOSITE -> composite;
      case INSTANCE -> own;
    };
  }

  @Nullable MaskSource source() {
    return source;
  }

  void succeed(MaskSource which) {
    source = which;
  }

  void fail(MaskSource which, MediaFailure failure) {
    switch (which) {
      case COMPOSITE -> composite = failure;
      case INSTANCE -> own = failure;
    }
  }

  MediaState<MaskSource> state() {
    if (source != null) {
      return new Ready<>(source);
    }
    return composite == null || own == null
        ? new Loading<>()
        : new Failed<>(combined(composite, own));
  }

  private static MediaFailure combined(MediaFailure composite, MediaFailure own) {
    if (composite.equals(NO_URL)) {
      return own.equals(NO_URL)
          ? new MediaFailure(Kind.ABSENT, "the export names no mask for the instance")
          : own;
    }
    if (composite.equals(own)) {
      return own;
    }
    return new MediaFailure(
        own.kind() == Kind.ABSENT ? composite.kind() : own.kind(),
        "composite mask: " + composite.message() + "; instance mask: " + own.message());
  }
}
