package app.spotcheck.paint;

import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/// A raster of device pixels that layers paint into, one premultiplied `0xAARRGGBB` a pixel.
public final class Frame {
  private static final DirectColorModel PREMULTIPLIED =
      new DirectColorModel(
          ColorSpace.getInstance(ColorSpace.CS_sRGB),
          32,
          0xff0000,
          0xff00,
          0xff,
          0xff000000,
          true,
          DataBufferInt.TYPE_INT);

  private final int width;
  private final int height;
  private final int[] argb;

  /// A transparent frame.
  public Frame(int width, int height) {
    this(width, height, new int[Math.multiplyExact(width, height)]);
  }

  /// A frame over pixels that belong to the caller.
  public Frame(int width, int height, int[] argb) {
    if (argb.length < width * height) {
      throw new IllegalArgumentException("too few pixels for " + width + " x " + height);
    }
    this.width = width;
    this.height = height;
    this.argb = argb;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// The pixels themselves, row by row.
  public int[] argb() {
    return argb;
  }

  public void clear() {
    Arrays.fill(argb, 0, width * height, 0);
  }

  /// The same pixels as an image of Java2D.
  public BufferedImage asImage() {
    return asImage(PREMULTIPLIED);
  }

  /// The same pixels as an image of Java2D that takes them for straight, not premultiplied.
  BufferedImage asStraightImage() {
    return asImage(ColorModel.getRGBdefault());
  }

  private BufferedImage asImage(ColorModel model) {
    WritableRaster raster =
        Raster.createPackedRaster(
            new DataBufferInt(argb, width * height),
            width,
            height,
            width,
            new int[] {0xff0000, 0xff00, 0xff, 0xff000000},
            new Point());
    return new BufferedImage(model, raster, model.isAlphaPremultiplied(), null);
  }

  /// A smooth pen that draws into these pixels; the caller disposes of it.
  Graphics2D pen() {
    Graphics2D pen = asImage().createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    return pen;
  }

  /// Lays a premultiplied colour over a pixel.
  void blend(int at, int over) {
    int alpha = over >>> 24;
    if (alpha == 0xff) {
      argb[at] = over;
    } else if (alpha != 0) {
      argb[at] = over + reduced(argb[at], 255 - alpha);
    }
  }

  /// A premultiplied pixel of which a part is kept.
  ///
  /// @param keep from 0 to 255
  private static int reduced(int pixel, int keep) {
    int redBlue = (pixel & 0xff00ff) * keep + 0x800080;
    int alphaGreen = (pixel >>> 8 & 0xff00ff) * keep + 0x800080;
    redBlue = ((redBlue + (redBlue >>> 8 & 0xff00ff)) >>> 8) & 0xff00ff;
    alphaGreen = (alphaGreen + (alphaGreen >>> 8 & 0xff00ff)) & 0xff00ff00;
    return redBlue | alphaGreen;
  }

  /// Lays a premultiplied colour over a stretch of pixels.
  void blend(int from, int to, int over) {
    int alpha = over >>> 24;
    if (alpha == 0xff) {
      if (from < to) {
        Arrays.fill(argb, from, to, over);
      }
    } else if (alpha != 0) {
      int keep = 255 - alpha;
      for (int at = from; at < to; at++) {
        argb[at] = over + reduced(argb[at], keep);
      }
    }
  }

  /// Covers a part of a pixel with an opaque colour.
  ///
  /// @param part from 0 to 256
  void cover(int at, int color, int part) {
    argb[at] = part == 256 ? color : mixed(argb[at], color, part);
  }

  /// A mix of two premultiplied pixels; a weight of 256 is all of the second.
  static int mixed(int a, int b, int weight) {
    int keep = 256 - weight;
    int redBlue = (((a & 0xff00ff) * keep + (b & 0xff00ff) * weight) >>> 8) & 0xff00ff;
    int alphaGreen = ((a >>> 8 & 0xff00ff) * keep + (b >>> 8 & 0xff00ff) * weight) & 0xff00ff00;
    return redBlue | alphaGreen;
  }

  /// A colour with an opacity, premultiplied.
  static int premultiplied(int rgb, double opacity) {
    int alpha = (int) Math.round(opacity * 255);
    int red = Math.round((rgb >> 16 & 0xff) * alpha / 255f);
    int green = Math.round((rgb >> 8 & 0xff) * alpha / 255f);
    int blue = Math.round((rgb & 0xff) * alpha / 255f);
    return alpha << 24 | red << 16 | green << 8 | blue;
  }
}
