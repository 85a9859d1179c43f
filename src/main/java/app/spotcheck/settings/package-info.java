/// What the program remembers between runs.
@NullMarked
package app.spotcheck.settings;

import org.jspecify.annotations.NullMarked;
