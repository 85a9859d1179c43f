/// The scanner of plain rows: from the bytes of a row to the columns, without building values.
///
/// A row is plain where it is strict JSON in UTF-8 and all that the columns need is in its usual
/// place. At anything else the scanner gives the row up, and it is read in full: what is gathered
/// is the same either way, and only reading in full tells problems.
@NullMarked
package app.spotcheck.export.scan;

import org.jspecify.annotations.NullMarked;
