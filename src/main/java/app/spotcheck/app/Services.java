package app.spotcheck.app;

import app.spotcheck.media.http.ApiOrigin;
import app.spotcheck.media.store.StoredFiles;
import app.spotcheck.settings.SettingsFile;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a window is started with.
///
/// @param reviewFolder for verdicts on exports whose folder cannot be written
/// @param mediaCache keeps fetched pictures and masks
/// @param mediaRoot the folder of pictures for all exports; none to ask for one each
/// @param origins the servers that may get the key
/// @param keys the key that all windows share
/// @param clock tells when addresses die
record Services(
    SettingsFile settingsFile,
    Path cacheFolder,
    Path reviewFolder,
    StoredFiles mediaCache,
    @Nullable Path mediaRoot,
    List<ApiOrigin> origins,
    ApiKeys keys,
    boolean offline,
    InstantSource clock) {}
