package app.spotcheck.app;

import app.spotcheck.media.http.ApiKey;
import app.spotcheck.media.http.ApiOrigin;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What to open and with whose key.
///
/// @param origins the servers that may get the key
/// @param apiKey gives the key, which may take a while; null when there is none
record Target(Path export, List<ApiOrigin> origins, Supplier<@Nullable ApiKey> apiKey) {}
