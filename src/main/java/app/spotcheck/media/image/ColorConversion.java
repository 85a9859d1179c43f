package app.spotcheck.media.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Converts the colours of a picture from those of its profile to sRGB.
final class ColorConversion {
  private static final int CHANNELS = 3;
  private static final int MOST_REMEMBERED = 64;

  /// How far a colour may move, of 255, for a profile to be taken for sRGB under another name.
  private static final int TOLERANCE = 1;

  private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

  /// Profiles that were looked at, and whether they are sRGB: cameras write the same few.
  private static final Map<ByteBuffer, Boolean> KNOWN =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Boolean> eldest) {
              return size() > MOST_REMEMBERED;
            }
          });

  private final ColorConvertOp conversion;
  private byte[] bytes = {};

  private ColorConversion(ICC_Profile profile) {
    this.conversion = new ColorConvertOp(new ICC_Profile[] {profile, SRGB}, null);
  }

  /// The conversion from a reader's colours; none where they are sRGB or no RGB at all.
  static @Nullable ColorConversion from(ColorSpace colors) {
    return colors instanceof ICC_ColorSpace profiled && !colors.isCS_sRGB()
        ? from(profiled.getProfile())
        : null;
  }

  /// The conversion from the colours of a profile; none where it is sRGB, not for RGB or damaged.
  static @Nullable ColorConversion from(byte[] profile) {
    try {
      return from(ICC_Profile.getInstance(profile));
    } catch (IllegalArgumentException damaged) {
      return null; // the values are shown as they are
    }
  }

  private static @Nullable ColorConversion from(ICC_Profile profile) {
    if (profile.getColorSpaceType() != ColorSpace.TYPE_RGB) {
      return null;
    }
    try {
      ByteBuffer data = ByteBuffer.wrap(profile.getData());
      Boolean known = KNOWN.get(data);
      if (known == null) {
        known = new ColorConversion(profile).movesNothing();
        KNOWN.put(data, known);
      }
      return known ? null : new ColorConversion(profile);
    } catch (CMMException | IllegalArgumentException damaged) {
      return null;
    }
  }

  /// Whether colours throughout the cube, and all greys, stay what they are.
  private boolean movesNothing() {
    int[] probes = new int[256 + 216];
    for (int i = 0; i < 256; i++) {
      probes[i] = 0xff000000 | i * 0x010101;
    }
    for (int i = 0; i < 216; i++) {
      probes[256 + i] = 0xff000000 | ((i / 36 * 51) << 16) | ((i / 6 % 6 * 51) << 8) | (i % 6 * 51);
    }
    int[] moved = probes.clone();
    apply(moved, 0, moved.length);
    for (int i = 0; i < probes.length; i++) {
      for (int shift = 0; shift < 24; shift += 8) {
        if (Math.abs((probes[i] >> shift & 255) - (moved[i] >> shift & 255)) > TOLERANCE) {
          return false;
        }
      }
    }
    return true;
  }

  /// Converts straight (not premultiplied) pixels in place; their opacity stays.
  void apply(int[] argb, int offset, int length) {
    if (bytes.length != length * CHANNELS) {
      bytes = new byte[length * CHANNELS];
    }
    for (int i = 0, at = 0; i < length; i++) {
      int pixel = argb[offset + i];
      bytes[at++] = (byte) (pixel >> 16);
      bytes[at++] = (byte) (pixel >> 8);
      bytes[at++] = (byte) pixel;
    }
    byte[] converted = new byte[bytes.length];
    conversion.filter(raster(bytes, length), raster(converted, length));
    for (int i = 0, at = 0; i < length; i++) {
      argb[offset + i] =
          (argb[offset + i] & 0xff000000)
              | (converted[at++] & 255) << 16
              | (converted[at++] & 255) << 8
              | (converted[at++] & 255);
    }
  }

  private static WritableRaster raster(byte[] bytes, int length) {
    return Raster.createInterleavedRaster(
        new DataBufferByte(bytes, bytes.length),
        length,
        1,
        length * CHANNELS,
        CHANNELS,
        new int[] {0, 1, 2},
        null);
  }
}
