/// The statistics of a review: how large a sample must be, what its counts say of the whole, and
/// how far two reviewers agree.
///
/// Rates, limits and confidences are from 0 to 1. An [Estimate] comes from a simple sample, from
/// sampled rows ([ClusteredEstimate]) or from strata ([StratifiedEstimate]), and a [Judgement]
/// holds it against a limit by Wilson's score. [EstimateBounds] tell what it can come to where some
/// are not judged. An [AcceptancePlan] decides by the exact distribution.
@NullMarked
package app.spotcheck.review.statistics;

import org.jspecify.annotations.NullMarked;
