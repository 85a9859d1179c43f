/// A fair sample of an export: what it is drawn from and how, the drawing, and its file.
///
/// A [SampleDefinition] says all that a sample depends on; [SampleDraw] draws it, and draws the
/// same [Sample] again from the same export; [SampleFile] writes and reads it.
@NullMarked
package app.spotcheck.review.sample;

import org.jspecify.annotations.NullMarked;
