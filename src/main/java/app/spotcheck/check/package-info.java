/// Rules that tell what is suspicious in an export, and their run over all of it.
@NullMarked
package app.spotcheck.check;

import org.jspecify.annotations.NullMarked;
