/// Files that can be made again: a bounded folder of them, and fingerprints that tell whether what
/// they were made from is still the same.
@NullMarked
package app.spotcheck.cache;

import org.jspecify.annotations.NullMarked;
