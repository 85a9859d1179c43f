/// Brings the bytes of image files from the nearest place that has them, and keeps what was
/// fetched.
@NullMarked
package app.spotcheck.media.store;

import org.jspecify.annotations.NullMarked;
