/// Downloads all image files of an export into a folder that opens without a key or a network.
@NullMarked
package app.spotcheck.pack;

import org.jspecify.annotations.NullMarked;
