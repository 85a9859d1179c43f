/// From a location in an export to pixels on this machine. This package holds the words its parts
/// share: where an image lies, its bytes as they came, and why it cannot be had; everything that
/// goes wrong becomes a [MediaFailure] whose message can be shown as it is.
@NullMarked
package app.spotcheck.media;

import org.jspecify.annotations.NullMarked;
