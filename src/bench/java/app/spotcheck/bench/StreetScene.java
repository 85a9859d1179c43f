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

/// Makes the row that masks and painting are measured on: a picture of 2560 x 1707 with 30 mask
/// instances and 13 other objects.
final class StreetScene {
  static final Size SIZE = new Size(2560, 1707);
  static final int INSTANCES = 30;

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
  static BufferedImage composite() {
    Random random = new Random(3);
    BufferedImage image =
        new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = image.createGraphics();
    for (int instance = 0; instance < INSTANCES; instance++) {
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
    Map<Integer, Integer> colors = new HashMap<>();
    for (int instance = 0; instance < INSTANCES; instance++) {
      colors.put(instance, color(instance));
    }
    IdRasterBuilder builder = new IdRasterBuilder(SIZE, INSTANCES);
    builder.addComposite(composite(), colors);
    IdRaster masks = builder.build();
    return Scene.of(SIZE.toBox(), new PicturePyramid(picture()), label(), masks);
  }

  /// The same picture and masks under many polygons of 50 vertices.
  static Scene crowd(int polygons) {
    Scene street = scene();
    Random random = new Random(6);
    List<Annotation> objects = new ArrayList<>(street.objects().subList(0, INSTANCES));
    for (int i = 0; i < polygons; i++) {
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
    return Scene.of(street.frame(), street.picture(), label(objects), street.masks());
  }

  private static Label label() {
    Random random = new Random(4);
    List<Annotation> objects = new ArrayList<>();
    for (int i = 0; i < INSTANCES; i++) {
      objects.add(new MaskAnnotation(feature("mask", i), null, null, color(i)));
    }
    for (int i = 0; i < 4; i++) {
      Point at = place(random);
      objects.add(new BoxAnnotation(feature("box", i), new Box(at.x(), at.y(), 400, 300)));
      objects.add(new PolygonAnnotation(feature("polygon", i), course(random, 60)));
      objects.add(new PolylineAnnotation(feature("line", i), course(random, 20)));
    }
    objects.add(new PointAnnotation(feature("point", 0), place(random)));
    return label(objects);
  }

  private static Label label(List<Annotation> objects) {
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
