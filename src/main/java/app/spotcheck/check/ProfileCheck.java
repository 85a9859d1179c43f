package app.spotcheck.check;

import app.spotcheck.compare.AreaOverlap;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Classification;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;

/// Looks for what is unlike the rest of the export.
final class ProfileCheck implements LabelCheck {
  private final ExportProfile profile;
  private final CheckSettings settings;
  private final Map<String, Set<String>> usualAnswers = new HashMap<>();
  private final Set<String> usualOfLabels;

  /// @param profile of the whole export, measured
  ProfileCheck(ExportProfile profile, CheckSettings settings) {
    this.profile = profile;
    this.settings = settings;
    profile.forEachClass((name, ofClass) -> usualAnswers.put(name, usual(ofClass)));
    this.usualOfLabels = usual(profile.ofLabels());
  }

  /// The rows that may have something unusual; all others need no second look.
  RoaringBitmap suspects() {
    RoaringBitmap groups = new RoaringBitmap();
    profile.forEachClass((name, ofClass) -> {
      if (settings.has(Rule.CLASS_SPELLING) && !profile.usualSpelling(name).equals(name)) {
        ofClass.groups().addTo(groups);
      }
      addWithout(usualAnswers.getOrDefault(name, Set.of()), ofClass, groups);
      addOutliers(Rule.SIZE_OUTLIER, ofClass.areas(), groups);
      addOutliers(Rule.ASPECT_OUTLIER, ofClass.aspects(), groups);
    });
    addWithout(usualOfLabels, profile.ofLabels(), groups);
    profile.forEachPace(usual -> {
      if (settings.has(Rule.QUICK_LABEL) && isKnown(usual)) {
        groups.or(usual.groupsBelow(leastPace(usual)));
      }
    });
    return profile.rowsOf(groups);
  }

  private void addWithout(Set<String> questions, ClassProfile ofClass, RoaringBitmap to) {
    if (settings.has(Rule.ANSWER_MISSING)) {
      questions.forEach(question -> ofClass.groupsWithout(question).addTo(to));
    }
  }

  private void addOutliers(Rule rule, Spread spread, RoaringBitmap to) {
    if (settings.has(rule) && spread.count() >= settings.value(rule, "objects")) {
      to.or(spread.groupsBeyond(settings.value(rule, "z")));
    }
  }

  private boolean isKnown(Spread pace) {
    return pace.count() >= settings.value(Rule.QUICK_LABEL, "labels");
  }

  /// The pace below which a label was made too quickly.
  private double leastPace(Spread usual) {
    return settings.value(Rule.QUICK_LABEL, "part") * usual.median();
  }

  /// The questions that almost all have an answer to.
  private Set<String> usual(ClassProfile ofClass) {
    double least = settings.value(Rule.ANSWER_MISSING, "share");
    boolean enough = ofClass.objects() >= settings.value(Rule.ANSWER_MISSING, "objects");
    Map<String, Double> shares = enough ? ofClass.shares() : Map.of();
    Set<String> usual = new TreeSet<>();
    shares.forEach((question, share) -> {
      if (share >= least && share < 1) {
        usual.add(question);
      }
    });
    return usual;
  }

  @Override
  public void check(CheckedLabel checked, RowFindings into) {
    if (checked.role() == LabelRole.LABEL) {
      pace(checked, into);
      List<String> questions = missing(usualOfLabels, checked.label().classifications());
      if (!questions.isEmpty()) {
        into.add(
            Rule.ANSWER_MISSING,
            checked,
            List.of(),
            "The label has no answer to "
                + Names.listed(questions)
                + ", which almost all labels have.",
            checked.path());
      }
    }
    for (Annotation object : checked.label().objects()) {
      spelling(checked, object, into);
      answers(checked, object, into);
      profile
          .ofClass(object.feature().name())
          .ifPresent(ofClass -> outlier(checked, object, ofClass, into));
    }
  }

  private void answers(CheckedLabel checked, Annotation object, RowFindings into) {
    String name = object.feature().name();
    List<String> questions =
        missing(usualAnswers.getOrDefault(name, Set.of()), object.feature().classifications());
    if (!questions.isEmpty()) {
      into.add(
          Rule.ANSWER_MISSING,
          checked,
          object,
          "No answer to "
              + Names.listed(questions)
              + ", which almost all of the class "
              + name
              + " have.");
    }
  }

  private static List<String> missing(Set<String> usual, List<Classification> answered) {
    if (usual.isEmpty()) {
      return List.of();
    }
    Set<String> names = ClassProfile.names(answered);
    return usual.stream().filter(question -> !names.contains(question)).toList();
  }

  private void spelling(CheckedLabel checked, Annotation object, RowFindings into) {
    String name = object.feature().name();
    String usual = profile.usualSpelling(name);
    if (!usual.equals(name)) {
      into.add(
          Rule.CLASS_SPELLING,
          checked,
          object,
          "The class " + name + " is mostly spelled " + usual + ".");
    }
  }

  private void outlier(
      CheckedLabel checked, Annotation object, ClassProfile ofClass, RowFindings into) {
    AreaOverlap.areaOf(object)
        .ifPresent(area -> {
          if (isOutlier(Rule.SIZE_OUTLIER, ofClass.areas(), area)) {
            into.add(
                Rule.SIZE_OUTLIER,
                checked,
                object,
                String.format(
                    "It covers %s square pixels; the median of the class %s is %s.",
                    Numbers.told(area),
                    object.feature().name(),
                    Numbers.told(ofClass.areas().median())));
          }
        });
    ClassProfile.aspectOf(object)
        .ifPresent(aspect -> {
          if (isOutlier(Rule.ASPECT_OUTLIER, ofClass.aspects(), aspect)) {
            into.add(
                Rule.ASPECT_OUTLIER,
                checked,
                object,
                String.format(
                    "It is %s times as wide as high; the median of the class %s is %s.",
                    Numbers.told(aspect),
                    object.feature().name(),
                    Numbers.told(ofClass.aspects().median())));
          }
        });
  }

  private boolean isOutlier(Rule rule, Spread spread, double value) {
    return spread.count() >= settings.value(rule, "objects")
        && Math.abs(spread.robustZ(value)) >= settings.value(rule, "z");
  }

  private void pace(CheckedLabel checked, RowFindings into) {
    Label label = checked.label();
    Double pace = ExportProfile.paceOf(label);
    String labeller = label.details().createdBy();
    if (pace == null || labeller == null) {
      return;
    }
    profile
        .paceOf(labeller)
        .ifPresent(usual -> {
          if (isKnown(usual) && pace < leastPace(usual)) {
            into.add(
                Rule.QUICK_LABEL,
                checked,
                List.of(),
                String.format(
                    "It took %s s an object; the labeller's median is %s s.",
                    Numbers.told(pace), Numbers.told(usual.median())),
                checked.path());
          }
        });
  }
}
