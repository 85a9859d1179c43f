/// Looks at pictures and masks of rows and tells what is in them, without judging it.
@NullMarked
package app.spotcheck.check.media;

import org.jspecify.annotations.NullMarked;
