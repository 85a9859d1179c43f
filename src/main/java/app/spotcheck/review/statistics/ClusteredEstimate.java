package app.spotcheck.review.statistics;

import java.util.ArrayList;
import java.util.List;

/// The estimate where rows are drawn and the objects in them are judged: objects of a row tend to
/// be right or wrong together, so that they are worth less than as many drawn one by one.
///
/// With `yᵢ` wrong of `mᵢ` objects in row `i` of `n`, and `M = Σ mᵢ`, the rate is the ratio `r = Σ
/// yᵢ / M`; by linearisation its variance is `v = n / (n - 1) · Σ (yᵢ - r mᵢ)² / M²`, that of `M`
/// objects drawn one by one is `r (1 - r) / (M - 1)`, and the design effect is the quotient of
/// both, at least 1. The finite-population correction is that of the rows.
///
/// Few wrong objects cannot show whether they come together, and none have no variance at all. For
/// the design effect, and for it alone, two rows of mean size are therefore added, one wholly wrong
/// and one wholly right: without a wrong object, a row is then worth about one object, and the more
/// wrong objects there are, the more the data itself decides. A single row is worth one object.
///
/// Source: W. G. Cochran, Sampling Techniques, 3rd edition, Wiley 1977, sections 3.12 and 6.3; L.
/// Kish, Survey Sampling, Wiley 1965, section 8.2, for the design effect. The two rows are our own.
public final class ClusteredEstimate {
  private ClusteredEstimate() {}

  /// Estimates the rate of wrong objects.
  ///
  /// @param rows the counts of each row that is judged; one without an object says nothing
  /// @param populationRows how many rows there are, or [FinitePopulation#UNBOUNDED]
  public static Estimate of(List<Tally> rows, long populationRows) {
    List<Tally> counted = rows.stream().filter(row -> row.judged() > 0).toList();
    Tally all = counted.stream().reduce(Tally.NONE, Tally::plus);
    return new Estimate(
        all.rate(),
        0,
        all.judged(),
        FinitePopulation.UNBOUNDED,
        counted.isEmpty() ? 1 : designEffect(counted, all),
        rows.size(),
        populationRows);
  }

  private static double designEffect(List<Tally> rows, Tally all) {
    if (rows.size() == 1) {
      return all.judged();
    }
    List<Row> more = withTwoRows(rows, (double) all.judged() / rows.size());
    double objects = objects(more);
    double rate = wrong(more) / objects;
    return Math.clamp(
        quotientOfVariances(ratioVariance(more), rate, objects), 1, (double) all.judged());
  }

  private static List<Row> withTwoRows(List<Tally> rows, double meanSize) {
    List<Row> more = new ArrayList<>();
    rows.forEach(row -> more.add(new Row(row.wrong(), row.judged())));
    more.add(new Row(meanSize, meanSize));
    more.add(new Row(0, meanSize));
    return more;
  }

  private static double quotientOfVariances(double variance, double rate, double objects) {
    return variance * (objects - 1) / (rate * (1 - rate));
  }

  /// The largest design effect that there can be once more rows are judged.
  ///
  /// @param judged the counts of each row that is judged
  /// @param unjudged how many objects each of the other rows has, at least one
  /// @return at least 1; the number of all objects where there is a single row
  static double largestDesignEffect(List<Tally> judged, List<Long> unjudged) {
    List<Tally> counted = judged.stream().filter(row -> row.judged() > 0).toList();
    int rows = counted.size() + unjudged.size();
    double missing = unjudged.stream().mapToLong(Long::longValue).sum();
    double all = counted.stream().mapToLong(Tally::judged).sum() + missing;
    if (rows <= 1) {
      return Math.max(1, all);
    }
    List<Row> known = withTwoRows(counted, all / rows);
    double objects = objects(known) + missing;
    double squaredSizes = unjudged.stream().mapToDouble(size -> (double) size * size).sum();
    double largest = 1;
    for (double wrong : new double[] {wrong(known), wrong(known) + missing}) {
      double rate = wrong / objects;
      double further = Math.max(rate, 1 - rate);
      double squares = squares(known, rate) + squaredSizes * further * further;
      double variance = ratioVariance(squares, rows + 2, objects);
      largest = Math.max(largest, quotientOfVariances(variance, rate, objects));
    }
    return Math.min(largest, all);
  }

  private static double objects(List<Row> rows) {
    return rows.stream().mapToDouble(Row::objects).sum();
  }

  private static double wrong(List<Row> rows) {
    return rows.stream().mapToDouble(Row::wrong).sum();
  }

  private static double squares(List<Row> rows, double rate) {
    return rows.stream().mapToDouble(row -> Math.pow(row.wrong - rate * row.objects, 2)).sum();
  }

  /// The variance of a ratio estimator, before the finite-population correction.
  static double ratioVariance(List<Row> rows) {
    double objects = objects(rows);
    return ratioVariance(squares(rows, wrong(rows) / objects), rows.size(), objects);
  }

  private static double ratioVariance(double squares, int rows, double objects) {
    return rows / (rows - 1.0) * squares / (objects * objects);
  }

  /// A row's wrong objects and all its objects.
  record Row(double wrong, double objects) {}
}
