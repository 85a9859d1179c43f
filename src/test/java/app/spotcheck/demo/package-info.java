/// Draws the bundled demo: its pictures, its masks, its export and the application's icon.
///
/// A [app.spotcheck.demo.Scene] paints a [app.spotcheck.demo.Picture] and tags the outlines it
/// paints; the annotations are made from those outlines, so they fit what they mark.
@NullMarked
package app.spotcheck.demo;

import org.jspecify.annotations.NullMarked;
