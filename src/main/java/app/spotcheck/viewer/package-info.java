/// The canvas layer stack with zoom and pan, hover and selection, and the switches for what is
/// shown.
@NullMarked
package app.spotcheck.viewer;

import org.jspecify.annotations.NullMarked;
