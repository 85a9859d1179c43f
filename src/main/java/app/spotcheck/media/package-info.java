/// From a location in an export to pixels on this machine: which locations may be read, which
/// server may see the API key, how much may be fetched and decoded, and how a label's masks become
/// one raster of ids. [MediaLoader] is the way in; everything that goes wrong on the way becomes a
/// [MediaFailure] whose message can be shown as it is.
@NullMarked
package app.spotcheck.media;

import org.jspecify.annotations.NullMarked;
