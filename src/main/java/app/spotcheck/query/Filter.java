package app.spotcheck.query;

import app.spotcheck.export.columns.Presence;
import app.spotcheck.model.AnnotationKind;
import java.util.List;

/// What a reviewer asks for; [FilterText] says it in the filter language again.
public sealed interface Filter {
  Filter EVERYTHING = new Everything();

  /// Asks nothing: the empty text.
  record Everything() implements Filter {
    @Override
    public String toString() {
      return FilterText.of(this);
    }
  }

  /// Asks all of several.
  record And(List<Filter> parts) implements Filter {
    public And {
      parts = severalOf(parts);
    }

    @Override
    public String toString() {
      return FilterText.of(this);
    }
  }

  /// Asks any of several.
  record Or(List<Filter> parts) implements Filter {
    public Or {
      parts = severalOf(parts);
    }

    @Override
    public String toString() {
      return FilterText.of(this);
    }
  }

  /// Asks the opposite.
  record Not(Filter part) implements Filter {
    public Not {
      if (part instanceof Everything) {
        throw new IllegalArgumentException("nothing cannot be asked for");
      }
    }

    @Override
    public String toString() {
      return FilterText.of(this);
    }
  }

  /// Asks that any operand is met, or with `!=` that none is equal.
  record Comparison(Subject subject, Operator operator, List<String> operands) implements Filter {
    public Comparison {
      operands = List.copyOf(operands);
      Operands.check(subject, operator, operands);
    }

    @Override
    public String toString() {
      return FilterText.of(this);
    }
  }

  /// Asks whether there is any value, any number above 0 where all rows have numbers, or any
  /// answer.
  record Has(Subject subject) implements Filter {
    @Override
    public String toString() {
      return FilterText.of(this);
    }
  }

  /// Asks for objects of a kind.
  record HasKind(AnnotationKind kind) implements Filter {
    @Override
    public String toString() {
      return FilterText.of(this);
    }
  }

  /// Asks for something such as a prediction or a problem.
  record HasPresence(Presence presence) implements Filter {
    @Override
    public String toString() {
      return FilterText.of(this);
    }
  }

  /// Asks for a text anywhere.
  record Text(String text) implements Filter {
    public Text {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("an empty text is everywhere");
      }
    }

    @Override
    public String toString() {
      return FilterText.of(this);
    }
  }

  /// Reads a filter; blank text asks for everything.
  static Filter parse(String text) throws FilterException {
    return new FilterParser(text).parse();
  }

  /// Asks for both of two.
  static Filter and(Filter one, Filter other) {
    if (one instanceof Everything) {
      return other;
    }
    return other instanceof Everything ? one : new And(List.of(one, other));
  }

  private static List<Filter> severalOf(List<Filter> parts) {
    if (parts.size() < 2 || parts.contains(EVERYTHING)) {
      throw new IllegalArgumentException("two terms or more, none of them empty");
    }
    return List.copyOf(parts);
  }
}
