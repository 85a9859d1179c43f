/// What a review of an export is made of.
@NullMarked
package app.spotcheck.review;

import org.jspecify.annotations.NullMarked;
