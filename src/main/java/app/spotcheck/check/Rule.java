package app.spotcheck.check;

import static app.spotcheck.check.Severity.ERROR;
import static app.spotcheck.check.Severity.WARNING;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Everything that is looked for, with why it matters. Settings may turn a rule off, change its
/// severity and its thresholds.
public enum Rule {
  UNREADABLE_ROW(ERROR, "a row that cannot be read", "its annotations would be lost unnoticed"),
  UNREADABLE_GEOMETRY(
      ERROR,
      "an object whose shape is missing, no number or not a finite one",
      "a loader fails at it, or trains on nonsense"),
  UNKNOWN_KIND(
      ERROR,
      "an object of a kind that is not known",
      "a loader drops it, so that the picture teaches that nothing is there"),
  ZERO_AREA(
      ERROR,
      "a box whose width or height is not above zero",
      "losses divide by the area, and many loaders stop at it"),
  DEGENERATE_SHAPE(
      ERROR,
      "a polygon without an area, or a line of one place",
      "it marks nothing; most come from a slip of the hand"),
  OUTSIDE_IMAGE(
      ERROR,
      "an object that lies wholly outside the picture",
      "it belongs to another picture, or the picture was scaled after labelling"),
  DUPLICATE_OBJECT(
      ERROR,
      "objects of one class, shape and answers in the same place",
      "one thing counts twice in training and in every score"),
  RELATIONSHIP_END(
      ERROR,
      "a relationship that leads to no object of its label, or to where it starts",
      "the pair it names cannot be learnt"),
  DUPLICATE_FEATURE_ID(
      ERROR,
      "a feature id that stands for two objects of a label, or for objects of two rows",
      "answers, order and relationships go to the wrong object"),
  DUPLICATE_ROW_ID(
      ERROR,
      "a data row id that stands for two rows",
      "a picture counts twice, perhaps once in training and once in the test"),

  PARTLY_OUTSIDE(
      WARNING,
      "an object that reaches beyond the picture",
      "clipping changes its shape, and loaders differ in how",
      new Threshold("pixels", 1, 0, 1e6, "how far it may reach beyond, in pixels")),
  SELF_CROSSING(
      WARNING,
      "a polygon that crosses itself",
      "what is inside is a matter of the loader, and areas come out wrong"),
  OVERLAP(
      WARNING,
      "two objects of one class that cover almost the same",
      "the same thing was probably marked twice",
      new Threshold("iou", 0.9, 0.5, 1, "the least intersection over union")),
  NESTED(
      WARNING,
      "an object within another one of its class",
      "a part was marked as a whole, or two things as one",
      new Threshold("share", 0.98, 0.5, 1, "the least share of the inner one that is covered")),
  NOT_IN_Z_ORDER(
      WARNING,
      "objects that the label's order leaves out",
      "what covers what is not known for them"),
  UNKNOWN_IN_Z_ORDER(
      WARNING,
      "ids in the label's order that are neither an object nor a relationship",
      "objects may have been lost on the way"),
  ANSWER_MISSING(
      WARNING,
      "a question without an answer that almost all of the class have",
      "it was probably forgotten",
      new Threshold("share", 0.98, 0.5, 1, "the least share of the class that have the answer"),
      new Threshold("objects", 50, 2, 1e9, "the least number of objects of the class")),
  EMPTY_ANSWER(
      WARNING,
      "an answer without text or without an option",
      "it looks like an answer and says nothing"),
  CLASS_SPELLING(
      WARNING,
      "a class that is spelled in more than one way, at the rarer spelling",
      "a model learns two classes where there is one"),
  SIZE_OUTLIER(
      WARNING,
      "an object far larger or smaller than others of its class",
      "a wrong class, a slip of the hand or a picture of another scale",
      new Threshold("z", 6, 1, 1000, "the least robust z-score of the logarithm of the area"),
      new Threshold("objects", 50, 5, 1e9, "the least number of objects of the class")),
  ASPECT_OUTLIER(
      WARNING,
      "an object far wider or taller than others of its class",
      "a wrong class, or two things marked as one",
      new Threshold("z", 6, 1, 1000, "the least robust z-score of the logarithm of the aspect"),
      new Threshold("objects", 50, 5, 1e9, "the least number of objects of the class")),
  COUNT(
      WARNING,
      "more or fewer objects of a class in a label than the settings allow",
      "what the ontology promises does not hold"),
  EMPTY_LABEL(
      WARNING,
      "a label without objects and answers",
      "either nothing is there, or it was sent off by mistake"),
  SKIPPED_BUT_ANNOTATED(
      WARNING,
      "a label that was skipped and has objects all the same",
      "what was left behind is mostly unfinished"),
  LOW_SCORE(
      WARNING,
      "a label that agrees little with others or with the benchmark",
      "labellers read the task in different ways",
      new Threshold("consensus", 0.5, 0, 1, "the least consensus score"),
      new Threshold("benchmark", 0.5, 0, 1, "the least benchmark score")),
  QUICK_LABEL(
      WARNING,
      "a label made far faster than its labeller's others",
      "it may have been clicked away",
      new Threshold(
          "part", 0.2, 0.001, 1, "the least part of the labeller's median time an object"),
      new Threshold("labels", 20, 3, 1e9, "the least number of labels of the labeller")),
  PREDICTION_DIFFERS(
      WARNING,
      "a label and a prediction of its row that have little in common",
      "one of the two is wrong",
      new Threshold("f1", 0.5, 0, 1, "the least share of objects that match, as the F1 score"),
      new Threshold("iou", 0.5, 0.05, 1, "the least intersection over union of a match")),

  IMAGE_MISSING(
      ERROR,
      Source.MEDIA,
      "a picture that is missing or could not be fetched",
      "a loader stops at it, or leaves the row out unnoticed"),
  IMAGE_EXPIRED(
      ERROR,
      Source.MEDIA,
      "a picture whose link has expired",
      "the export has to be made anew before anything can be trained on it"),
  IMAGE_UNDECODABLE(
      ERROR,
      Source.MEDIA,
      "a picture that is damaged, or no picture",
      "a loader stops at it, or trains on a part of it"),
  IMAGE_SIZE(
      ERROR,
      Source.MEDIA,
      "a picture of another size than the export says",
      "its annotations lie beside what they mark"),
  MASK_MISSING(
      ERROR,
      Source.MEDIA,
      "a mask that is missing or could not be fetched",
      "its objects have no shape"),
  MASK_EXPIRED(
      ERROR,
      Source.MEDIA,
      "a mask whose link has expired",
      "the export has to be made anew before anything can be trained on it"),
  MASK_UNDECODABLE(
      ERROR, Source.MEDIA, "a mask that is damaged, or no picture", "its objects have no shape"),
  MASK_SIZE(
      ERROR,
      Source.MEDIA,
      "a mask of another size than its picture",
      "its pixels are not those of the picture"),
  MASK_EMPTY(
      ERROR,
      Source.MEDIA,
      "a mask without a pixel",
      "it marks nothing, and losses divide by its area"),
  MASK_COLOR(
      ERROR,
      Source.MEDIA,
      "an object whose colour the composite mask does not show, though nothing covers it",
      "who reads the composite loses the object"),
  EXIF_ORIENTATION(
      WARNING,
      Source.MEDIA,
      "a picture that its file turns in another way than the export",
      "loaders that turn pictures, and those that do not, put the annotations elsewhere"),
  MASK_EQUAL(
      WARNING,
      Source.MEDIA,
      "masks of a label that are equal, pixel by pixel",
      "the same thing was probably marked twice"),
  MASK_ID(
      WARNING,
      Source.MEDIA,
      "a mask whose address names another object",
      "the object may have got the shape of another one"),
  MASK_SPECKS(
      WARNING,
      Source.MEDIA,
      "a mask with parts that are too small to be meant",
      "its bounding box and its outline come out wrong",
      new Threshold("pixels", 16, 1, 10_000, "the most pixels of such a part"),
      new Threshold("share", 0.01, 0, 0.5, "the most of the mask that it is")),
  MASK_HOLES(
      WARNING,
      Source.MEDIA,
      "a mask with holes that are too small to be meant",
      "the model learns them, or to leave the insides of things out",
      new Threshold("pixels", 16, 1, 10_000, "the most pixels of such a hole"),
      new Threshold("share", 0.01, 0, 0.5, "the most of the mask that it is")),
  MASK_COMPOSITE(
      WARNING,
      Source.MEDIA,
      "a composite mask that cannot be had, though each of its instances has a mask of its own",
      "who reads the composite loses the objects; their own masks still show them"),
  NEAR_DUPLICATE(
      WARNING,
      Source.MEDIA,
      "a picture that looks like that of an earlier row",
      "it counts twice, perhaps once in training and once in the test",
      new Threshold("bits", 4, 0, 12, "how many of the 64 bits of the looks may differ"));

  /// What a rule looks at.
  private enum Source {
    EXPORT,
    MEDIA
  }

  private final Severity severity;
  private final Source source;
  private final String finds;
  private final String reason;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records
  private final List<Threshold> thresholds;

  Rule(Severity severity, String finds, String reason, Threshold... thresholds) {
    this(severity, Source.EXPORT, finds, reason, thresholds);
  }

  Rule(Severity severity, Source source, String finds, String reason, Threshold... thresholds) {
    this.severity = severity;
    this.source = source;
    this.finds = finds;
    this.reason = reason;
    this.thresholds = List.of(thresholds);
  }

  /// What files, settings and the command line call it.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Rule> of(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }

  /// The severity where settings give none.
  public Severity severity() {
    return severity;
  }

  /// Whether it looks at pictures and masks, which a check without media does not have.
  public boolean needsMedia() {
    return source == Source.MEDIA;
  }

  /// What it finds.
  public String finds() {
    return finds;
  }

  /// Why that matters for training.
  public String reason() {
    return reason;
  }

  public List<Threshold> thresholds() {
    return thresholds;
  }
}
