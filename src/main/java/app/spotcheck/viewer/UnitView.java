package app.spotcheck.viewer;

import app.spotcheck.geometry.Point;
import app.spotcheck.review.UnitKey;

/// How a unit was looked at when its run ended.
///
/// @param center the image position in the middle of the view
/// @param scale view pixels per image pixel
public record UnitView(UnitKey unit, Point center, double scale) {}
