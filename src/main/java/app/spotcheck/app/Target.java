package app.spotcheck.app;

import app.spotcheck.media.http.ApiKey;
import app.spotcheck.media.http.ApiOrigin;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to open and with whose key.
///
/// @param origins the servers that may get the key
record Target(Path export, List<ApiOrigin> origins, @Nullable ApiKey apiKey) {}
