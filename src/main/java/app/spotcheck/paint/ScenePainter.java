package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Relationship;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// Paints scenes into frames: the picture, then the objects in their stack order, then
/// relationships and captions.
public final class ScenePainter {
  private static final double STROKE = 2;
  private static final int WHITE = 0xffffffff;

  /// How dark the edge around what stands out is, which keeps it visible on any picture.
  private static final double HALO = 0.67;

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
    paint(scene, options, viewport, pixels, Detail.FINE, target);
  }

  /// Paints a scene over what the frame holds, in bands on all processors.
  ///
  /// @param viewport from image pixels to the frame's device pixels
  /// @param pixels device pixels for each view pixel: how wide one pixel of a stroke is
  public void paint(
      Scene scene,
      PaintOptions options,
      Viewport viewport,
      double pixels,
      Detail detail,
      Frame target) {
    paint(List.of(new PaintedScene(scene, options)), viewport, pixels, detail, target);
  }

  /// Paints scenes of one picture over what the frame holds, the lowest first, and above all of
  /// them their captions.
  ///
  /// @param viewport from image pixels to the frame's device pixels
  /// @param pixels device pixels for each view pixel: how wide one pixel of a stroke is
  public void paint(
      List<PaintedScene> scenes, Viewport viewport, double pixels, Detail detail, Frame target) {
    Box visible = ShapePainter.visible(viewport, pixels, Band.all(target));
    boolean crowded = scenes.stream().anyMatch(each -> each.options().crowdedCaptions());
    CaptionPainter captions = new CaptionPainter(sprites, viewport, target, pixels, crowded);
    List<SceneCaptions> written = new ArrayList<>();
    int number = 0;
    for (PaintedScene each : scenes) {
      Scene scene = each.scene();
      PaintOptions options = each.options();
      ObjectColors objectColors = colors.ofObjects(scene, options);
      paintObjects(scene, options, objectColors, visible, viewport, pixels, detail, target);
      paintRelationships(scene, options, viewport, pixels, target);
      if (options.shows(Layer.CAPTIONS)) {
        written.add(new SceneCaptions(scene, options, objectColors, visible, captions, number));
      }
      number += scene.objects().size();
    }
    written.forEach(SceneCaptions::paint);
  }

  private static void paintObjects(
      Scene scene,
      PaintOptions options,
      ObjectColors objectColors,
      Box visible,
      Viewport viewport,
      double pixels,
      Detail detail,
      Frame target) {
    List<Integer> shown =
        scene.bottomToTop().stream()
            .filter(index -> scene.touches(index, visible))
            .filter(index -> options.shows(scene.objects().get(index)))
            .toList();
    int[] rgbs = shown.stream().mapToInt(objectColors::of).toArray();
    int bands = Math.clamp(target.height() / LEAST_ROWS, 1, PROCESSORS);
    IntStream.range(0, bands)
        .parallel()
        .mapToObj(part -> Band.part(target, part, bands))
        .forEach(band -> {
          if (scene.picture() != null && options.shows(Layer.IMAGE)) {
            PicturePainter.paint(
                band, viewport, scene.frame(), scene.picture(), options.adjustment());
          }
          paintObjects(scene, shown, rgbs, options, viewport, pixels, detail, band);
        });
  }

  private void paintRelationships(
      Scene scene, PaintOptions options, Viewport viewport, double pixels, Frame target) {
    if (options.shows(Layer.RELATIONSHIPS) && !scene.relationships().isEmpty()) {
      Graphics2D pen = target.pen();
      paintRelationships(scene, options, new ArrowPainter(pen, viewport, pixels));
      pen.dispose();
    }
  }

  /// Paints objects in the order of the stack; masks with no shape between are painted together.
  private static void paintObjects(
      Scene scene,
      List<Integer> bottomToTop,
      int[] rgbs,
      PaintOptions options,
      Viewport viewport,
      double pixels,
      Detail detail,
      Band band) {
    ObjectStyle style = options.style();
    ObjectStyle faint = style.faint();
    ShapePainter shapes = new ShapePainter(band, viewport, pixels, style, STROKE, detail);
    ShapePainter faintShapes =
        options.dims() ? new ShapePainter(band, viewport, pixels, faint, STROKE, detail) : shapes;
    MaskRun masks = new MaskRun(scene);
    Box visible = ShapePainter.visible(viewport, pixels, band);
    for (int i = 0; i < rgbs.length; i++) {
      int index = bottomToTop.get(i);
      if (!scene.touches(index, visible)) {
        continue;
      }
      Annotation object = scene.objects().get(index);
      boolean isProminent = options.prominent().test(object);
      if (scene.instanceOf(index) >= 0) {
        masks.add(index, rgbs[i], isProminent ? style : faint);
      } else {
        masks.paint(viewport, pixels, band);
        (isProminent ? shapes : faintShapes).paint(object, rgbs[i]);
      }
    }
    masks.paint(viewport, pixels, band);
  }

  /// Masks that lie on each other with no shape between, the lowest first; forgotten once painted.
  private static final class MaskRun {
    private final Scene scene;
    private final int[] instances;
    private final int[] fills;
    private final int[] outlines;
    private int count;

    MaskRun(Scene scene) {
      int most = scene.masks() == null ? 0 : scene.objects().size();
      this.scene = scene;
      this.instances = new int[most];
      this.fills = new int[most];
      this.outlines = new int[most];
    }

    void add(int object, int rgb, ObjectStyle style) {
      instances[count] = scene.instanceOf(object);
      fills[count] = Frame.premultiplied(rgb, style.fillOpacity());
      outlines[count] = Frame.premultiplied(rgb, style.outlineOpacity());
      count++;
    }

    void paint(Viewport viewport, double pixels, Band band) {
      IdRaster raster = scene.masks();
      if (raster != null && count > 0) {
        int thickness = Math.max(1, (int) Math.round(STROKE * pixels));
        new MaskPainter(
                raster,
                Arrays.copyOf(instances, count),
                Arrays.copyOf(fills, count),
                Arrays.copyOf(outlines, count),
                thickness)
            .paint(band, viewport);
        count = 0;
      }
    }
  }

  private void paintRelationships(Scene scene, PaintOptions options, ArrowPainter arrows) {
    Map<String, Point> anchors = new HashMap<>();
    Set<String> prominent = new HashSet<>();
    for (int i = 0; i < scene.objects().size(); i++) {
      Annotation object = scene.objects().get(i);
      Point anchor = options.shows(object) ? scene.anchorOf(i) : null;
      if (anchor != null) {
        anchors.putIfAbsent(object.feature().id(), anchor);
        if (options.prominent().test(object)) {
          prominent.add(object.feature().id());
        }
      }
    }
    for (Relationship relationship : scene.relationships()) {
      Point source = anchors.get(relationship.source());
      Point target = anchors.get(relationship.target());
      String name = relationship.feature().name();
      if (source != null && target != null && !options.hiddenClasses().contains(name)) {
        Color color = new Color(colors.ofRelationship(name, options.style().coloring()));
        boolean isFaint =
            !prominent.contains(relationship.source())
                && !prominent.contains(relationship.target());
        double opacity = isFaint ? ObjectStyle.FAINT : 1;
        arrows.paint(source, target, relationship.bidirectional(), color, STROKE, opacity);
      }
    }
  }

  /// Paints the outlines of objects so that they stand out: what is selected or under the cursor.
  ///
  /// @param strong for what is selected
  public void paintEmphasis(
      Scene scene,
      Collection<Integer> objects,
      boolean strong,
      Viewport viewport,
      double pixels,
      Frame target) {
    double inner = strong ? 3 : 2;
    Band all = Band.all(target);
    OutlinePainter halo = new OutlinePainter(all, viewport, pixels, inner + 3, 0xff000000, HALO);
    OutlinePainter outline = new OutlinePainter(all, viewport, pixels, inner, WHITE, 1);
    objects.forEach(object -> halo.paint(scene.objects().get(object)));
    objects.forEach(object -> outline.paint(scene.objects().get(object)));
    int[] instances =
        objects.stream().mapToInt(scene::instanceOf).filter(instance -> instance >= 0).toArray();
    if (instances.length > 0 && scene.masks() != null) {
      int[] glows = new int[instances.length];
      Arrays.fill(glows, Frame.premultiplied(0xffffff, strong ? 0.25 : 0.12));
      int[] whites = new int[instances.length];
      Arrays.fill(whites, WHITE);
      int thickness = (int) Math.round((inner + 1) * pixels);
      new MaskPainter(Objects.requireNonNull(scene.masks()), instances, glows, whites, thickness)
          .paint(all, viewport);
    }
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
    paintEmphasis(scene, List.of(source, end), false, viewport, pixels, target);
    Graphics2D pen = target.pen();
    new ArrowPainter(pen, viewport, pixels)
        .paint(from, to, selected.bidirectional(), Color.WHITE, 2 * STROKE, 1);
    pen.dispose();
  }
}
