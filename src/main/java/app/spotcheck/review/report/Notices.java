package app.spotcheck.review.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a reader of a report must know to trust it rightly, a sentence each.
final class Notices {
  private Notices() {}

  static List<String> of(Report report) {
    List<String> notices = new ArrayList<>();
    Figures figures = report.figures();
    if (figures.passedOver() > 0) {
      notices.add(
          told(
              figures.passedOver(),
              "unit of the sample was passed over, though later ones are judged. The outcome holds"
                  + " whatever it is: for a pass it counts as wrong, for a fail as right. Rates and"
                  + " their intervals are of what was judged.",
              "units of the sample were passed over, though later ones are judged. The outcome"
                  + " holds whatever they are: for a pass they count as wrong, for a fail as right."
                  + " Rates and their intervals are of what was judged."));
    }
    if (figures.beside() > 0) {
      notices.add(
          told(
              figures.beside(),
              "judged unit is not in the sample and counts for nothing here.",
              "judged units are not in the sample and count for nothing here."));
    }
    StandingCounts standings = report.standings();
    if (standings.changed() > 0) {
      notices.add(
          told(
              standings.changed(),
              "verdict does not count: what it was given on was changed since.",
              "verdicts do not count: what they were given on was changed since."));
    }
    if (standings.gone() > 0) {
      notices.add(
          told(
              standings.gone(),
              "verdict does not count: what it was given on is gone from the export.",
              "verdicts do not count: what they were given on is gone from the export."));
    }
    if (report.seen().unseen() > 0) {
      notices.add(
          told(
              report.seen().unseen(),
              "unit was judged without having been on the reviewer's screen before.",
              "units were judged without having been on the reviewer's screen before."));
    }
    missed(report, notices);
    notices.addAll(report.sources().notices());
    return notices;
  }

  private static void missed(Report report, List<String> notices) {
    int count = report.missed().size();
    if (count > 0) {
      notices.add(
          told(
                  count,
                  "object was found missing in the labels.",
                  "objects were found missing in the labels.")
              + (report.figures().basis() == Basis.ROWS
                  ? " A row with one counts as wrong."
                  : " The share of wrong ones is of objects that are there, and does not count"
                      + " them."));
    }
  }

  private static String told(long count, String one, String several) {
    return count == 1 ? "1 " + one : String.format(Locale.ROOT, "%,d ", count) + several;
  }
}
