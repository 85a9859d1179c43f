package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.Relationship;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Paints scenes into frames: the picture, then the objects in their stack order, then
/// relationships and captions.
public final class ScenePainter {
  private static final double STROKE = 2;
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /// Bands are not worth a thread of their own if they are lower.
  private static final int LEAST_ROWS = 128;

  private final ClassColors colors;
  private final CaptionSprites sprites;

  /// A painter of single pictures.
  public ScenePainter(ClassColors colors) {
    this(colors, new CaptionSprites());
  }

  /// @param sprites the captions drawn so far, for painters of one picture after another
  public ScenePainter(ClassColors colors, CaptionSprites sprites) {
    this.colors = colors;
    this.sprites = sprites;
  }

  /// Paints a scene over what the frame holds, in bands on all processors.
  ///
  /// @param viewport from image pixels to the frame's device pixels
  /// @param pixels device pixels for each view pixel: how wide one pixel of a stroke is
  public void paint(
      Scene scene, PaintOptions options, Viewport viewport, double pixels, Frame target) {
    List<Integer> shown =
        scene.bottomToTop().stream()
            .filter(index -> options.shows(scene.objects().get(index)))
            .toList();
    int[] rgbs = shown.stream().mapToInt(index -> colorOf(scene.objects().get(index))).toArray();
    int bands = Math.clamp(target.height() / LEAST_ROWS, 1, PROCESSORS);
    IntStream.range(0, bands)
        .parallel()
        .mapToObj(part -> Band.part(target, part, bands))
        .forEach(band -> {
          if (scene.picture() != null && options.shows(Layer.IMAGE)) {
            PicturePainter.paint(
                band, viewport, scene.frame(), scene.picture(), options.adjustment());
          }
          paintObjects(scene, shown, rgbs, options.style().fillOpacity(), viewport, pixels, band);
        });
    paintMarks(scene, options, viewport, pixels, target);
  }

  private void paintMarks(
      Scene scene, PaintOptions options, Viewport viewport, double pixels, Frame target) {
    if (options.shows(Layer.RELATIONSHIPS) && !scene.relationships().isEmpty()) {
      Graphics2D pen = target.pen();
      paintRelationships(scene, options, new ArrowPainter(pen, viewport, pixels));
      pen.dispose();
    }
    if (options.shows(Layer.CAPTIONS)) {
      boolean crowded = options.crowdedCaptions();
      paintCaptions(scene, options, new CaptionPainter(sprites, viewport, target, pixels, crowded));
    }
  }

  /// Paints objects in the order of the stack; masks with no shape between are painted together.
  private static void paintObjects(
      Scene scene,
      List<Integer> bottomToTop,
      int[] rgbs,
      double fillOpacity,
      Viewport viewport,
      double pixels,
      Band band) {
    ShapePainter shapes = new ShapePainter(band, viewport, pixels, fillOpacity, STROKE);
    int runStart = 0;
    for (int i = 0; i < rgbs.length; i++) {
      Annotation object = scene.objects().get(bottomToTop.get(i));
      if (!(object instanceof MaskAnnotation)) {
        MaskRun masks = new MaskRun(bottomToTop.subList(runStart, i), rgbs, runStart);
        masks.paint(scene, fillOpacity, viewport, pixels, band);
        runStart = i + 1;
        shapes.paint(object, rgbs[i]);
      }
    }
    new MaskRun(bottomToTop.subList(runStart, rgbs.length), rgbs, runStart)
        .paint(scene, fillOpacity, viewport, pixels, band);
  }

  /// Masks that lie on each other with no shape between.
  ///
  /// @param objects the lowest first
  /// @param rgbs holds their colours, from `first` on
  // an array on purpose: a component that is never compared
  @SuppressWarnings("ArrayRecordComponent")
  private record MaskRun(List<Integer> objects, int[] rgbs, int first) {
    void paint(Scene scene, double fillOpacity, Viewport viewport, double pixels, Band band) {
      IdRaster raster = scene.masks();
      if (raster == null || objects.isEmpty()) {
        return;
      }
      int[] instances = objects.stream().mapToInt(scene::instanceOf).toArray();
      int[] fills = new int[instances.length];
      int[] outlines = new int[instances.length];
      for (int rank = 0; rank < instances.length; rank++) {
        fills[rank] = Frame.premultiplied(rgbs[first + rank], fillOpacity);
        outlines[rank] = Frame.premultiplied(rgbs[first + rank], 1);
      }
      int thickness = Math.max(1, (int) Math.round(STROKE * pixels));
      new MaskPainter(raster, instances, fills, outlines, thickness).paint(band, viewport);
    }
  }

  private void paintRelationships(Scene scene, PaintOptions options, ArrowPainter arrows) {
    Map<String, Point> anchors = new HashMap<>();
    for (int i = 0; i < scene.objects().size(); i++) {
      Annotation object = scene.objects().get(i);
      Point anchor = options.shows(object) ? scene.anchorOf(i) : null;
      if (anchor != null) {
        anchors.putIfAbsent(object.feature().id(), anchor);
      }
    }
    for (Relationship relationship : scene.relationships()) {
      Point source = anchors.get(relationship.source());
      Point target = anchors.get(relationship.target());
      String name = relationship.feature().name();
      if (source != null && target != null && !options.hiddenClasses().contains(name)) {
        Color color = new Color(colors.colorOf(name));
        arrows.paint(source, target, relationship.bidirectional(), color, STROKE);
      }
    }
  }

  private void paintCaptions(Scene scene, PaintOptions options, CaptionPainter captions) {
    for (int index : scene.bottomToTop().reversed()) {
      Annotation object = scene.objects().get(index);
      Box bounds = scene.boundsOf(index);
      if (bounds != null && options.shows(object)) {
        captions.paint(object.feature().name(), bounds, colorOf(object));
      }
    }
  }

  /// Paints the outline of one object so that it stands out: what is selected or under the cursor.
  ///
  /// @param strong for what is selected
  public void paintEmphasis(
      Scene scene, int object, boolean strong, Viewport viewport, double pixels, Frame target) {
    Annotation annotation = scene.objects().get(object);
    double inner = strong ? 3 : 2;
    if (annotation instanceof MaskAnnotation) {
      if (scene.masks() != null) {
        int[] instance = {scene.instanceOf(object)};
        int thickness = (int) Math.round((inner + 1) * pixels);
        int[] white = {0xffffffff};
        int[] glow = {Frame.premultiplied(0xffffff, strong ? 0.25 : 0.12)};
        new MaskPainter(Objects.requireNonNull(scene.masks()), instance, glow, white, thickness)
            .paint(Band.all(target), viewport);
      }
      return;
    }
    Graphics2D pen = target.pen();
    OutlinePainter outlines = new OutlinePainter(pen, viewport, pixels);
    outlines.paint(annotation, new Color(0, 0, 0, 170), inner + 3);
    outlines.paint(annotation, Color.WHITE, inner);
    pen.dispose();
  }

  /// Paints a relationship with the objects at its ends so that it stands out.
  public void paintRelationshipEmphasis(
      Scene scene, int relationship, Viewport viewport, double pixels, Frame target) {
    Relationship selected = scene.relationships().get(relationship);
    int source = scene.indexOf(selected.source());
    int end = scene.indexOf(selected.target());
    Point from = source < 0 ? null : scene.anchorOf(source);
    Point to = end < 0 ? null : scene.anchorOf(end);
    if (from == null || to == null) {
      return;
    }
    paintEmphasis(scene, source, false, viewport, pixels, target);
    paintEmphasis(scene, end, false, viewport, pixels, target);
    Graphics2D pen = target.pen();
    new ArrowPainter(pen, viewport, pixels)
        .paint(from, to, selected.bidirectional(), Color.WHITE, 2 * STROKE);
    pen.dispose();
  }

  private int colorOf(Annotation object) {
    return colors.colorOf(object.feature().name());
  }
}
