/// Loads the picture and the masks of a row, everything side by side. [MediaLoader] is the way in.
@NullMarked
package app.spotcheck.media.load;

import org.jspecify.annotations.NullMarked;
