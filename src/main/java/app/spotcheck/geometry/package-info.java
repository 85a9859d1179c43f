/// Points, boxes and paths in image pixels, the viewport that shows them, and hit tests.
///
/// Image pixels have their origin at the top left, y grows downwards, and the pixel in column `x`
/// and row `y` covers the square from `(x, y)` to `(x + 1, y + 1)`.
@NullMarked
package app.spotcheck.geometry;

import org.jspecify.annotations.NullMarked;
