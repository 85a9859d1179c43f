/// Makes one raster of ids out of the masks of a label.
@NullMarked
package app.spotcheck.media.mask;

import org.jspecify.annotations.NullMarked;
