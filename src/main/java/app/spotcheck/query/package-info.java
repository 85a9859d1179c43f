/// Which rows and objects a reviewer asks for: the filter language and its evaluation on the
/// columns of an index, counts of values, order, and completion of what is being typed.
///
/// [Filter#parse] reads the language, [RowMatcher] finds rows, [ObjectFilter] finds objects. Rows
/// are positions from 0, in the order of the file.
@NullMarked
package app.spotcheck.query;

import org.jspecify.annotations.NullMarked;
