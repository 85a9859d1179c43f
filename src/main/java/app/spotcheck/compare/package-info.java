/// How far two labels of a row agree: which objects are the same, which are missing on either side,
/// and which answers differ.
///
/// [LabelOverlaps#between] measures once how alike the objects of two labels are, which takes time;
/// [LabelOverlaps#compare] matches them for a threshold, which does not. [AnswerDifferences] tells
/// answers apart. All coordinates are image pixels. An interrupt ends the measuring with a
/// [java.util.concurrent.CancellationException]; the thread stays marked as interrupted.
@NullMarked
package app.spotcheck.compare;

import org.jspecify.annotations.NullMarked;
