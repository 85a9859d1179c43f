package app.spotcheck.bench;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Size;
import app.spotcheck.media.image.Picture;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.media.mask.IdRasterBuilder;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.Feature;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelDetails;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.PerformanceDetails;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.paint.PicturePyramid;
import app.spotcheck.paint.Scene;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Makes the rows that masks and painting are measured on: a picture of 2560 x 1707 with 30 mask
/// instances and 13 other objects, or with 50 instances under very many polygons.
final class StreetScene {
  static final Size SIZE = new Size(2560, 1707);
  static final int INSTANCES = 30;
  static final int MANY_INSTANCES = 50;

  private StreetScene() {}

  /// A picture with something in every pixel, as photographs have.
  static Picture picture() {
    Random random = new Random(2);
    int[] argb = new int[(int) SIZE.area()];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xff000000 | random.nextInt(0x1000000);
    }
    return new Picture(SIZE, argb);
  }

  /// A composite mask: ragged blobs, each in its own colour, some over others.
  static BufferedImage composite(int instances) {
    Random random = new Random(3);
    BufferedImage image =
        new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = image.createGraphics();
    for (int instance = 0; instance < instances; instance++) {
      pen.setColor(new Color(color(instance)));
      pen.fill(blob(random));
    }
    pen.dispose();
    return image;
  }

  /// The colour of each instance as `0xRRGGBB`.
  static int color(int instance) {
    return 0x1a2b3c + instance * 0x050307;
  }

  private static java.awt.Polygon blob(Random random) {
    double x = random.nextDouble() * SIZE.width();
    double y = random.nextDouble() * SIZE.height();
    double radius = 80 + random.nextDouble() * 250;
    java.awt.Polygon shape = new java.awt.Polygon();
    for (int i = 0; i < 200; i++) {
      double r = radius * (0.9 + 0.2 * random.nextDouble());
      double angle = i * Math.PI / 100;
      shape.addPoint((int) (x + r * Math.cos(angle)), (int) (y + r * Math.sin(angle)));
    }
    return shape;
  }

  static Scene scene() {
    return scene(label(), INSTANCES);
  }

  /// The same picture with 50 masks under many polygons of 50 vertices.
  static Scene crowd(int polygons) {
    return scene(label(crowdObjects(polygons)), MANY_INSTANCES);
  }

  private static Scene scene(Label label, int instances) {
    return Scene.of(SIZE.toBox(), new PicturePyramid(picture()), label, masks(instances));
  }

  static IdRaster masks(int instances) {
    Map<Integer, Integer> colors = new HashMap<>();
    for (int instance = 0; instance < instances; instance++) {
      colors.put(instance, color(instance));
    }
    IdRasterBuilder builder = new IdRasterBuilder(SIZE, instances);
    builder.addComposite(composite(instances), colors);
    return builder.build();
  }

  /// The same picture with other objects, none of them masks.
  static Scene withoutMasks(List<Annotation> objects) {
    return Scene.of(SIZE.toBox(), new PicturePyramid(picture()), label(objects), null);
  }

  /// 50 masks, then polygons of 50 vertices.
  static List<Annotation> crowdObjects(int polygons) {
    List<Annotation> objects = new ArrayList<>(maskObjects(MANY_INSTANCES));
    objects.addAll(polygonObjects(polygons));
    return objects;
  }

  /// Polygons of 50 vertices, 32 to 120 pixels wide.
  static List<Annotation> polygonObjects(int count) {
    Random random = new Random(6);
    List<Annotation> objects = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Point center = place(random);
      double size = 20 + random.nextDouble() * 40;
      List<Point> ring = new ArrayList<>();
      for (int vertex = 0; vertex < 50; vertex++) {
        double angle = 2 * Math.PI * vertex / 50;
        double radius = size * (0.8 + 0.2 * random.nextDouble());
        ring.add(
            new Point(
                center.x() + radius * Math.cos(angle), center.y() + radius * Math.sin(angle)));
      }
      objects.add(new PolygonAnnotation(feature("polygon", i), Path.of(ring)));
    }
    return objects;
  }

  static List<Annotation> maskObjects(int instances) {
    List<Annotation> masks = new ArrayList<>();
    for (int i = 0; i < instances; i++) {
      masks.add(new MaskAnnotation(feature("mask", i), null, null, color(i)));
    }
    return masks;
  }

  static List<Annotation> pointObjects(int count) {
    Random random = new Random(7);
    List<Annotation> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(new PointAnnotation(feature("point", i), place(random)));
    }
    return points;
  }

  /// Boxes of 5 to 65 pixels a side.
  static List<Annotation> boxObjects(int count) {
    Random random = new Random(8);
    List<Annotation> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Point at = place(random);
      double width = 5 + random.nextDouble() * 60;
      double height = 5 + random.nextDouble() * 60;
      boxes.add(new BoxAnnotation(feature("box", i), new Box(at.x(), at.y(), width, height)));
    }
    return boxes;
  }

  private static Label label() {
    Random random = new Random(4);
    List<Annotation> objects = new ArrayList<>(maskObjects(INSTANCES));
    for (int i = 0; i < 4; i++) {
      Point at = place(random);
      objects.add(new BoxAnnotation(feature("box", i), new Box(at.x(), at.y(), 400, 300)));
      objects.add(new PolygonAnnotation(feature("polygon", i), course(random, 60)));
      objects.add(new PolylineAnnotation(feature("line", i), course(random, 20)));
    }
    objects.add(new PointAnnotation(feature("point", 0), place(random)));
    return label(objects);
  }

  static Label label(List<Annotation> objects) {
    return new Label(
        "label",
        null,
        null,
        LabelDetails.NONE,
        PerformanceDetails.NONE,
        objects,
        List.of(),
        List.of(),
        null);
  }

  private static Feature feature(String kind, int number) {
    return new Feature(
        kind + number, null, kind + " " + number % 4, null, List.of(), null, List.of());
  }

  private static Point place(Random random) {
    return new Point(random.nextDouble() * SIZE.width(), random.nextDouble() * SIZE.height());
  }

  private static Path course(Random random, int vertices) {
    Point center = place(random);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < vertices; i++) {
      double angle = 2 * Math.PI * i / vertices;
      double radius = 150 + random.nextDouble() * 150;
      points.add(
          new Point(center.x() + radius * Math.cos(angle), center.y() + radius * Math.sin(angle)));
    }
    return Path.of(points);
  }
}
