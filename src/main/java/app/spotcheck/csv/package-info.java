/// Lines of CSV files that a spreadsheet opens without running anything.
@NullMarked
package app.spotcheck.csv;

import org.jspecify.annotations.NullMarked;
