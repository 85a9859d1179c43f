package app.spotcheck.check;

import app.spotcheck.check.media.CompositeFacts;
import app.spotcheck.check.media.MaskFacts;
import app.spotcheck.check.media.MaskShape;
import app.spotcheck.check.media.PictureFacts;
import app.spotcheck.check.media.RowMediaFacts;
import app.spotcheck.check.media.Scattered;
import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaItem;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.mask.MaskRequest;
import app.spotcheck.model.Feature;
import app.spotcheck.model.MaskAnnotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks at the masks of labels.
final class MaskCheck {
  /// The id in the address of an instance mask as Labelbox writes it.
  private static final Pattern ID = Pattern.compile("/annotations/([^/?#]+)/");

  private final MediaFaults faults;

  MaskCheck(MediaFaults faults) {
    this.faults = faults;
  }

  void check(LabelMasks masks, RowMediaFacts facts, RowFindings into) {
    List<Size> sizes = sizes(masks.label(), facts);
    composites(masks, facts, sizes, into);
    Map<String, Feature> byDigest = new HashMap<>();
    for (int i = 0; i < masks.objects().size(); i++) {
      MaskAnnotation object = masks.objects().get(i);
      MaskRequest request = masks.requests().get(i);
      MaskFacts own = own(masks.label(), object, request, facts, into);
      if (own != null) {
        size(masks.label(), List.of(object.feature()), "mask", own.size(), sizes, into);
      }
      id(masks.label(), object, into);
      color(masks.label(), object, request, own, facts, into);
      MaskShape shape = own == null ? alone(request, facts) : own.shape();
      if (shape != null) {
        shape(masks.label(), object, shape, byDigest, into);
      }
    }
  }

  /// The sizes that a mask may have: the one of the export and the one in which its picture is
  /// shown, which another rule compares.
  private static List<Size> sizes(CheckedLabel label, RowMediaFacts facts) {
    List<Size> sizes = new ArrayList<>();
    if (label.picture() != null) {
      sizes.add(label.picture());
    }
    if (facts.picture() instanceof MediaState.Ready<PictureFacts>(PictureFacts picture)) {
      sizes.add(picture.shown());
    }
    return sizes;
  }

  private void composites(
      LabelMasks masks, RowMediaFacts facts, List<Size> sizes, RowFindings into) {
    Map<MediaItem, List<Feature>> shown = new LinkedHashMap<>();
    Set<MediaItem> needed = new HashSet<>();
    for (int i = 0; i < masks.objects().size(); i++) {
      MediaItem composite = masks.requests().get(i).composite();
      if (composite != null) {
        shown
            .computeIfAbsent(composite, any -> new ArrayList<>())
            .add(masks.objects().get(i).feature());
        if (!hasOwn(masks.requests().get(i), facts)) {
          needed.add(composite);
        }
      }
    }
    shown.forEach((item, features) -> {
      switch (Objects.requireNonNull(facts.composites().get(item))) {
        case MediaState.Loading<CompositeFacts> _ -> throw unfinished();
        case MediaState.Failed<CompositeFacts>(var failure) ->
            faults.tell(
                needed.contains(item)
                    ? MediaFaults.File.COMPOSITE
                    : MediaFaults.File.SPARE_COMPOSITE,
                failure,
                (rule, message) -> into.add(rule, masks.label(), features, message));
        case MediaState.Ready<CompositeFacts>(var composite) ->
            size(masks.label(), features, "composite mask", composite.size(), sizes, into);
      }
    });
  }

  private static boolean hasOwn(MaskRequest request, RowMediaFacts facts) {
    return request.own() != null
        && facts.masks().get(request.own()) instanceof MediaState.Ready<MaskFacts>;
  }

  private static IllegalStateException unfinished() {
    return new IllegalStateException("files are loaded before they are judged");
  }

  /// What there is of an object's own mask; none where it has none or it cannot be had.
  private @Nullable MaskFacts own(
      CheckedLabel label,
      MaskAnnotation object,
      MaskRequest request,
      RowMediaFacts facts,
      RowFindings into) {
    if (request.own() == null) {
      return null;
    }
    return switch (Objects.requireNonNull(facts.masks().get(request.own()))) {
      case MediaState.Loading<MaskFacts> _ -> throw unfinished();
      case MediaState.Failed<MaskFacts>(var failure) -> {
        faults.tell(
            MediaFaults.File.MASK,
            failure,
            (rule, message) -> into.add(rule, label, object, message));
        yield null;
      }
      case MediaState.Ready<MaskFacts>(var own) -> own;
    };
  }

  private static void size(
      CheckedLabel label,
      List<Feature> features,
      String what,
      Size size,
      List<Size> sizes,
      RowFindings into) {
    if (!sizes.isEmpty() && !sizes.contains(size)) {
      into.add(
          Rule.MASK_SIZE,
          label,
          features,
          "The " + what + " is " + size + ", the picture " + sizes.getFirst() + ".");
    }
  }

  private static void id(CheckedLabel label, MaskAnnotation object, RowFindings into) {
    Matcher matcher = ID.matcher(object.url() == null ? "" : object.url());
    String id = object.feature().id();
    if (matcher.find() && !id.isEmpty() && !matcher.group(1).equals(id)) {
      into.add(
          Rule.MASK_ID,
          label,
          object,
          "The mask's address names the object " + matcher.group(1) + ".");
    }
  }

  private static void color(
      CheckedLabel label,
      MaskAnnotation object,
      MaskRequest request,
      @Nullable MaskFacts own,
      RowMediaFacts facts,
      RowFindings into) {
    if (request.composite() == null) {
      return;
    }
    int rgb = request.rgb();
    String message = null;
    if (rgb <= 0) {
      message =
          rgb == 0
              ? "Black, the background's colour, is the object's in the composite mask."
              : "The export gives no colour for the object in the composite mask.";
    } else if (facts.composites().get(request.composite())
            instanceof MediaState.Ready<CompositeFacts>(CompositeFacts composite)
        && composite.absent().contains(rgb)
        && (own == null || !own.covered())) {
      message =
          String.format(
              "The composite mask does not show the object's colour #%06x anywhere.", rgb);
    }
    if (message != null) {
      into.add(Rule.MASK_COLOR, label, object, message);
    }
  }

  /// The shape of an object that has no mask of its own.
  private static @Nullable MaskShape alone(MaskRequest request, RowMediaFacts facts) {
    return request.own() == null
            && request.composite() != null
            && facts.composites().get(request.composite())
                instanceof MediaState.Ready<CompositeFacts>(CompositeFacts composite)
        ? composite.shapes().get(request.rgb())
        : null;
  }

  private static void shape(
      CheckedLabel label,
      MaskAnnotation object,
      MaskShape shape,
      Map<String, Feature> byDigest,
      RowFindings into) {
    if (shape.area() == 0) {
      into.add(Rule.MASK_EMPTY, label, object, "Not one pixel belongs to the mask.");
      return;
    }
    Feature equal = byDigest.putIfAbsent(shape.digest(), object.feature());
    if (equal != null) {
      into.add(
          Rule.MASK_EQUAL,
          label,
          List.of(object.feature(), equal),
          "The mask has the same pixels as another one.");
    }
    scattered(Rule.MASK_SPECKS, "speck", label, object, shape.specks(), into);
    scattered(Rule.MASK_HOLES, "hole", label, object, shape.holes(), into);
  }

  private static void scattered(
      Rule rule,
      String what,
      CheckedLabel label,
      MaskAnnotation object,
      @Nullable Scattered found,
      RowFindings into) {
    if (found != null) {
      into.add(
          rule,
          label,
          object,
          "The mask has "
              + Numbers.counted(found.count(), what)
              + "; the smallest has "
              + Numbers.counted(found.pixels(), "pixel")
              + " and is at "
              + found.x()
              + ", "
              + found.y()
              + ".");
    }
  }
}
