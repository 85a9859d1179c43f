/// Files written whole or not at all.
@NullMarked
package app.spotcheck.file;

import org.jspecify.annotations.NullMarked;
