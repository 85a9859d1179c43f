/// Turns the bytes of an image file into pixels, without trusting anything they say.
@NullMarked
package app.spotcheck.media.image;

import org.jspecify.annotations.NullMarked;
