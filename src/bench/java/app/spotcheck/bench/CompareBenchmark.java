package app.spotcheck.bench;

import app.spotcheck.compare.ComparedLabel;
import app.spotcheck.compare.LabelComparison;
import app.spotcheck.compare.LabelOverlaps;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.model.Annotation;
import app.spotcheck.paint.ClassColors;
import app.spotcheck.paint.Frame;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.Scene;
import app.spotcheck.paint.ScenePainter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Compares two labels of 1,000 objects each, half of them boxes and half polygons of 50 vertices,
/// and paints one of them.
@State(Scope.Benchmark)
public class CompareBenchmark {
  private static final int OBJECTS = 1000;
  private static final double THRESHOLD = 0.5;

  private final Scene scene = StreetScene.withoutMasks(objects(0));
  private final ComparedLabel first =
      new ComparedLabel(StreetScene.label(objects(0)), null, Set.of());
  private final ComparedLabel second =
      new ComparedLabel(StreetScene.label(objects(1)), null, Set.of());
  private final LabelOverlaps overlaps = LabelOverlaps.between(first, second, scene.frame());
  private final ScenePainter painter = new ScenePainter(new ClassColors());
  private final Frame frame = new Frame(ProbeWindow.WIDTH, ProbeWindow.HEIGHT);
  private final Viewport viewport =
      Viewport.fitting(scene.frame(), ProbeWindow.WIDTH, ProbeWindow.HEIGHT, 0);

  /// @param side 0 or 1: other objects, in equally many places
  private static List<Annotation> objects(int side) {
    List<Annotation> objects = new ArrayList<>();
    List<Annotation> polygons = StreetScene.polygonObjects(OBJECTS);
    List<Annotation> boxes = StreetScene.boxObjects(OBJECTS);
    for (int i = 0; i < OBJECTS / 2; i++) {
      objects.add(polygons.get(2 * i + side));
      objects.add(boxes.get(2 * i + side));
    }
    return objects;
  }

  @Benchmark
  public LabelOverlaps measureOverlaps() {
    return LabelOverlaps.between(first, second, scene.frame());
  }

  @Benchmark
  public LabelComparison match() {
    return overlaps.compare(THRESHOLD, 0);
  }

  @Benchmark
  public Frame paint() {
    frame.clear();
    painter.paint(scene, PaintOptions.DEFAULT, viewport, 1, frame);
    return frame;
  }
}
