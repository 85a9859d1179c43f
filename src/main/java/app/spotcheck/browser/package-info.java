/// The list of rows, and finding one of them.
@NullMarked
package app.spotcheck.browser;

import org.jspecify.annotations.NullMarked;
