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
    double meanSize = (double) all.judged() / rows.size();
    List<Row> more = new ArrayList<>();
    rows.forEach(row -> more.add(new Row(row.wrong(), row.judged())));
    more.add(new Row(meanSize, meanSize));
    more.add(new Row(0, meanSize));
    return Math.clamp(quotientOfVariances(more), 1, (double) all.judged());
  }

  private static double quotientOfVariances(List<Row> rows) {
    double objects = rows.stream().mapToDouble(Row::objects).sum();
    double rate = rows.stream().mapToDouble(Row::wrong).sum() / objects;
    return ratioVariance(rows) * (objects - 1) / (rate * (1 - rate));
  }

  /// The variance of a ratio estimator, before the finite-population correction.
  static double ratioVariance(List<Row> rows) {
    double objects = rows.stream().mapToDouble(Row::objects).sum();
    double rate = rows.stream().mapToDouble(Row::wrong).sum() / objects;
    double squares =
        rows.stream().mapToDouble(row -> Math.pow(row.wrong - rate * row.objects, 2)).sum();
    return rows.size() / (rows.size() - 1.0) * squares / (objects * objects);
  }

  /// A row's wrong objects and all its objects.
  record Row(double wrong, double objects) {}
}
