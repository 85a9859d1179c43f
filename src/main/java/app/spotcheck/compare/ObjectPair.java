package app.spotcheck.compare;

/// An object of the first label and one of the second, and how alike they are.
///
/// @param first index into the objects of the first label
/// @param second index into the objects of the second label
/// @param similarity above 0, at most 1: of areas the intersection over union (IoU), of points and
///   lines how near they are, as [LabelOverlaps] explains
/// @param sameClass whether both have the same class, by name
public record ObjectPair(int first, int second, double similarity, boolean sameClass) {}
