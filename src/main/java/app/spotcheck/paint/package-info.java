/// From a row's scene to pixels: the picture, the objects in their stack order, relationships and
/// captions, painted into an `int[]` frame. The canvas and `--snapshot` draw by the same code.
///
/// A scene is in image pixels; a frame is in device pixels, and the viewport given with it maps one
/// to the other. Nothing here needs a display.
@NullMarked
package app.spotcheck.paint;

import org.jspecify.annotations.NullMarked;
