/// Main, command line, wiring, window, theme and notices.
@NullMarked
package app.spotcheck.app;

import org.jspecify.annotations.NullMarked;
