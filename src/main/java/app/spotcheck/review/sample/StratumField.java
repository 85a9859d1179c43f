package app.spotcheck.review.sample;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.Project;
import app.spotcheck.model.ProjectDetails;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// By what a population is divided into strata.
public enum StratumField {
  CLASS("class"),
  KIND("kind"),
  LABELLER("labeller"),
  BATCH("batch"),
  STATUS("status"),
  /// The month in which the label was made.
  DATE("date"),
  PROJECT("project");

  /// The value of what has none.
  public static final String NONE = "(none)";

  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  private final String word;

  StratumField(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }

  /// Whether only objects have it.
  boolean isOfObjects() {
    return this == CLASS || this == KIND;
  }

  /// The value of an object, or of a row by its first label.
  ///
  /// @param choice none for a row without a label
  /// @param object none for a row
  String valueOf(@Nullable LabelChoice choice, @Nullable Annotation object) {
    String value =
        switch (this) {
          case CLASS -> object == null ? null : object.feature().name();
          case KIND -> object == null ? null : object.kind().singular();
          case LABELLER -> choice == null ? null : choice.label().details().createdBy();
          case BATCH -> batch(details(choice));
          case STATUS -> details(choice).workflowStatus();
          case DATE -> choice == null ? null : month(choice.label());
          case PROJECT -> choice == null ? null : choice.source().displayName();
        };
    return value == null || value.isBlank() ? NONE : value;
  }

  private static ProjectDetails details(@Nullable LabelChoice choice) {
    return choice != null && choice.source() instanceof Project project
        ? project.details()
        : ProjectDetails.NONE;
  }

  private static @Nullable String batch(ProjectDetails details) {
    return details.batchName() == null ? details.batchId() : details.batchName();
  }

  private static @Nullable String month(Label label) {
    String created = label.details().createdAt();
    Matcher month = MONTH.matcher(created == null ? "" : created);
    return month.lookingAt() ? month.group() : null;
  }
}
