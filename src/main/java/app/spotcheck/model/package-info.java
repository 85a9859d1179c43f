/// What an image export says: data rows, their labels and predictions, annotations, relationships
/// and nested answers. Immutable, and as exported: nothing is corrected here.
///
/// All coordinates are image pixels. Texts such as dates stay as the file spells them.
@NullMarked
package app.spotcheck.model;

import org.jspecify.annotations.NullMarked;
