/// Benchmarks of the paths that a reviewer waits for, each beside a plain baseline of the same run,
/// so that the ratio means the same on every machine.
@NullMarked
package app.spotcheck.bench;

import org.jspecify.annotations.NullMarked;
