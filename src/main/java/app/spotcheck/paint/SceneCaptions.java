package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the captions of one scene, those of the highest objects first, after the places of small
/// objects were kept free.
final class SceneCaptions {
  private final Scene scene;
  private final PaintOptions options;
  private final ObjectColors colors;
  private final CaptionPainter captions;

  /// The number of the scene's first object among those of all scenes that are painted together.
  private final int firstNumber;

  private final List<Integer> topToBottom = new ArrayList<>();
  private final List<Box> places = new ArrayList<>();

  /// @param visible the area of which anything is painted, in image pixels
  SceneCaptions(
      Scene scene,
      PaintOptions options,
      ObjectColors colors,
      Box visible,
      CaptionPainter captions,
      int firstNumber) {
    this.scene = scene;
    this.options = options;
    this.colors = colors;
    this.captions = captions;
    this.firstNumber = firstNumber;
    for (int index : scene.bottomToTop().reversed()) {
      Box bounds = scene.touches(index, visible) ? scene.boundsOf(index) : null;
      Box place = bounds == null ? null : captions.placeOf(bounds);
      if (place != null && options.shows(scene.objects().get(index))) {
        topToBottom.add(index);
        places.add(place);
        captions.keepFree(firstNumber + index, place);
      }
    }
  }

  void paint() {
    CaptionTemplate template = options.style().caption();
    Marking marking = options.marking();
    @Nullable BitSet captioned = marking == null ? null : marking.captioned();
    for (int i = 0; i < places.size(); i++) {
      int index = topToBottom.get(i);
      boolean isMeant =
          options.crowdedCaptions() || options.prominent().test(scene.objects().get(index));
      if (isMeant && (captioned == null || captioned.get(index))) {
        double area = template.tellsArea() ? scene.areaOf(index) : 0;
        String text = template.captionOf(scene.objects().get(index), area);
        if (!text.isEmpty()) {
          captions.paint(firstNumber + index, places.get(i), text, colors.of(index));
        }
      }
    }
  }
}
