/// Fetches from web addresses within bounds, and decides which server may see the API key.
@NullMarked
package app.spotcheck.media.http;

import org.jspecify.annotations.NullMarked;
