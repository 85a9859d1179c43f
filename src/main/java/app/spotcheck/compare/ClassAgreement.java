package app.spotcheck.compare;

/// How far two labels agree on one class.
///
/// @param matched how many objects both have
/// @param otherClass how many objects of either label face an object of another class
/// @param missed how many objects only the first label has
/// @param extra how many objects only the second label has
/// @param notCompared how many objects of either label could not be compared
/// @param meanSimilarity of those that both have, as in [ObjectPair]; not a number where there are
///   none
public record ClassAgreement(
    String name,
    int matched,
    int otherClass,
    int missed,
    int extra,
    int notCompared,
    double meanSimilarity) {}
