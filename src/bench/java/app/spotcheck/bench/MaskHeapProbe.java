package app.spotcheck.bench;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.media.mask.IdRasterBuilder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.ref.Reference;
import java.util.Random;

/// Merges instance masks that overlap everywhere into one raster and prints how many combinations
/// of them there are, how many bytes the ids take for a pixel, and how many of the heap it takes in
/// all.
public final class MaskHeapProbe {
  static final String RESULT = "combinations, bytes of ids and of the heap a pixel: ";

  private static final Size SIZE = StreetScene.SIZE;

  private static final int WARM_UPS = 3;

  private MaskHeapProbe() {}

  /// @param arguments how many masks, and how many rectangles each of them is made of
  public static void main(String[] arguments) {
    int instances = Integer.parseInt(arguments[0]);
    int parts = Integer.parseInt(arguments[1]);
    for (int i = 0; i < WARM_UPS; i++) {
      raster(instances, parts); // loads what every raster shares
    }
    long before = HeapUse.bytes();
    IdRaster raster = raster(instances, parts);
    long after = HeapUse.bytes();
    double pixels = SIZE.area();
    System.out.println(
        RESULT
            + raster.idCount()
            + " "
            + raster.byteCount() / pixels
            + " "
            + (after - before) / pixels);
    Reference.reachabilityFence(raster);
  }

  private static IdRaster raster(int instances, int parts) {
    Random random = new Random(11);
    IdRasterBuilder builder = new IdRasterBuilder(SIZE, instances);
    for (int instance = 0; instance < instances; instance++) {
      builder.addInstance(instance, mask(random, parts));
    }
    return builder.build();
  }

  private static BufferedImage mask(Random random, int parts) {
    BufferedImage mask =
        new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = mask.createGraphics();
    pen.setColor(Color.WHITE);
    for (int part = 0; part < parts; part++) {
      pen.fillRect(
          random.nextInt(SIZE.width()),
          random.nextInt(SIZE.height()),
          SIZE.width() / 6,
          SIZE.height() / 6);
    }
    pen.dispose();
    return mask;
  }
}
