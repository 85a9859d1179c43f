/// From an export file to its rows: the shape of the file is detected, an index of the rows is
/// built from their positions, and a chosen row is read on demand.
///
/// One bad row is a [app.spotcheck.model.Problem] with its line and JSON path, never the end of the
/// file. The reader never builds the values of `embeddings`.
@NullMarked
package app.spotcheck.export;

import org.jspecify.annotations.NullMarked;
