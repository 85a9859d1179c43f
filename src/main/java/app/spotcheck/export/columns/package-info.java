/// The columns of an index: sets of rows by value, numbers, and texts, gathered in batches by the
/// threads that scan the file and kept in a file of the cache. Nothing here knows JSON.
@NullMarked
package app.spotcheck.export.columns;

import org.jspecify.annotations.NullMarked;
