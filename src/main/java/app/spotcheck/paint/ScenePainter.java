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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Paints scenes into frames: the picture, then the objects in their stack order, then
/// relationships and captions.
public final class ScenePainter {
  private static final double STROKE = 2;

  private final ClassColors colors;

  public ScenePainter(ClassColors colors) {
    this.colors = colors;
  }

  /// Paints a scene over what the frame holds.
  ///
  /// @param viewport from image pixels to the frame's device pixels
  /// @param pixels device pixels for each view pixel: how wide one pixel of a stroke is
  public void paint(
      Scene scene, PaintOptions options, Viewport viewport, double pixels, Frame target) {
    PicturePyramid picture = scene.picture();
    if (picture != null && options.shows(Layer.IMAGE)) {
      PicturePainter.paint(target, viewport, scene.frame(), picture);
    }
    Graphics2D pen = target.pen();
    try {
      paintObjects(scene, options, viewport, pixels, target, pen);
      if (options.shows(Layer.RELATIONSHIPS)) {
        paintRelationships(scene, options, new ArrowPainter(pen, viewport, pixels));
      }
      if (options.shows(Layer.CAPTIONS)) {
        paintCaptions(scene, options, new CaptionPainter(pen, viewport, target, pixels));
      }
    } finally {
      pen.dispose();
    }
  }

  private void paintObjects(
      Scene scene,
      PaintOptions options,
      Viewport viewport,
      double pixels,
      Frame target,
      Graphics2D pen) {
    ShapePainter shapes = new ShapePainter(pen, viewport, target, pixels);
    List<Integer> run = new ArrayList<>();
    for (int index : scene.bottomToTop()) {
      Annotation object = scene.objects().get(index);
      if (!options.shows(object)) {
        continue;
      }
      if (object instanceof MaskAnnotation) {
        run.add(index);
      } else {
        paintMasks(scene, run, options.fillOpacity(), viewport, pixels, target);
        run.clear();
        shapes.paint(object, colorOf(object), options.fillOpacity(), STROKE);
      }
    }
    paintMasks(scene, run, options.fillOpacity(), viewport, pixels, target);
  }

  private void paintMasks(
      Scene scene,
      List<Integer> run,
      double fillOpacity,
      Viewport viewport,
      double pixels,
      Frame target) {
    IdRaster raster = scene.masks();
    if (raster == null || run.isEmpty()) {
      return;
    }
    int[] instances = run.stream().mapToInt(scene::instanceOf).toArray();
    int[] fills = new int[instances.length];
    int[] outlines = new int[instances.length];
    for (int rank = 0; rank < instances.length; rank++) {
      int rgb = colorOf(scene.objects().get(run.get(rank)));
      fills[rank] = Frame.premultiplied(rgb, fillOpacity);
      outlines[rank] = Frame.premultiplied(rgb, 1);
    }
    int thickness = Math.max(1, (int) Math.round(STROKE * pixels));
    new MaskPainter(raster, instances, fills, outlines, thickness).paint(target, viewport);
  }

  private void paintRelationships(Scene scene, PaintOptions options, ArrowPainter arrows) {
    if (scene.relationships().isEmpty()) {
      return;
    }
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
            .paint(target, viewport);
      }
      return;
    }
    Graphics2D pen = target.pen();
    ShapePainter shapes = new ShapePainter(pen, viewport, target, pixels);
    shapes.outline(annotation, new Color(0, 0, 0, 170), inner + 3);
    shapes.outline(annotation, Color.WHITE, inner);
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
