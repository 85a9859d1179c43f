/// The tree of a label's objects and nested answers, and the details of what is selected in it.
@NullMarked
package app.spotcheck.inspector;

import org.jspecify.annotations.NullMarked;
