package app.spotcheck.app;

import app.spotcheck.media.http.ApiKey;
import app.spotcheck.media.http.ApiOrigin;
import app.spotcheck.media.store.StoredFiles;
import app.spotcheck.settings.SettingsFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a window is started with.
///
/// @param origins the servers that may get the key
/// @param apiKey none where the window has to ask
record Services(
    SettingsFile settingsFile,
    Path cacheFolder,
    StoredFiles mediaCache,
    @Nullable Path mediaRoot,
    List<ApiOrigin> origins,
    @Nullable ApiKey apiKey,
    boolean offline) {}
