package app.spotcheck.inspector;

import app.spotcheck.geometry.Box;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Answer;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.RadioAnswer;
import app.spotcheck.model.Relationship;
import app.spotcheck.model.TextAnswer;
import app.spotcheck.review.verdict.MissedObject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of the tree.
sealed interface TreeEntry {
  /// The line's main text.
  String text();

  /// What stands behind it in a quieter colour; empty for nothing.
  String remark();

  /// A heading over other lines.
  record Heading(String text, String remark) implements TreeEntry {}

  /// An object of the label.
  ///
  /// @param index into the label's objects
  record ObjectEntry(int index, Annotation annotation) implements TreeEntry {
    @Override
    public String text() {
      return annotation.feature().name();
    }

    @Override
    public String remark() {
      Double confidence = annotation.feature().confidence();
      String kind = annotation.kind().singular();
      return confidence == null ? kind : kind + " · " + Math.round(confidence * 100) + " %";
    }
  }

  /// A question with its answer, where that is a single one.
  record QuestionEntry(Classification classification) implements TreeEntry {
    @Override
    public String text() {
      return classification.name();
    }

    @Override
    public String remark() {
      return answered(classification.answer());
    }

    private static String answered(@Nullable Answer answer) {
      return switch (answer) {
        case null -> "no answer";
        case RadioAnswer radio -> radio.option().name();
        case ChecklistAnswer list -> list.options().isEmpty() ? "nothing checked" : "";
        case TextAnswer text -> text.content().isEmpty() ? "empty text" : text.content();
      };
    }
  }

  /// An option that was checked in a checklist.
  record OptionEntry(Answer.Option option) implements TreeEntry {
    @Override
    public String text() {
      return option.name();
    }

    @Override
    public String remark() {
      return "";
    }
  }

  /// A relationship between two objects.
  ///
  /// @param index into the label's relationships
  /// @param source the name of the object it starts at
  /// @param target the name of the object it leads to
  record RelationshipEntry(int index, Relationship relationship, String source, String target)
      implements TreeEntry {
    @Override
    public String text() {
      return relationship.feature().name();
    }

    @Override
    public String remark() {
      return source + (relationship.bidirectional() ? " ↔ " : " → ") + target;
    }
  }

  /// An object that the label lacks, as the reviewer marked it.
  record MissedEntry(MissedObject missed) implements TreeEntry {
    @Override
    public String text() {
      return missed.className() == null ? "Of no class" : missed.className();
    }

    @Override
    public String remark() {
      Box place = missed.place();
      String what = missed.isPoint() ? "point" : "box";
      return what + String.format(Locale.ROOT, " at %.0f, %.0f", place.left(), place.top());
    }
  }
}
