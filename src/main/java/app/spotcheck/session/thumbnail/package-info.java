/// Small pictures of rows with their annotations, made behind the scenes and kept in memory and on
/// disk. What is public belongs to the UI thread.
@NullMarked
package app.spotcheck.session.thumbnail;

import org.jspecify.annotations.NullMarked;
