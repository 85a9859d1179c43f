package app.spotcheck.app;

import app.spotcheck.cache.FileCache;
import app.spotcheck.media.http.ApiOrigin;
import app.spotcheck.media.http.KeyPolicy;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.media.image.NativeJpeg;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.store.MediaPlaces;
import app.spotcheck.media.store.MediaRoot;
import app.spotcheck.media.store.MediaStore;
import app.spotcheck.media.store.OfflinePack;
import app.spotcheck.media.store.StoredFiles;
import app.spotcheck.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts together what brings and loads the media of an export.
final class MediaSetup {
  private static final Logger LOG = LoggerFactory.getLogger(MediaSetup.class);

  private MediaSetup() {}

  /// The export in a folder that is an offline pack; any other path as it is.
  static Path exportAt(Path path) {
    try {
      Path inPack = Files.isDirectory(path) ? OfflinePack.exportIn(path) : null;
      return inPack == null ? path : inPack;
    } catch (IOException e) {
      LOG.warn("{} cannot be looked into", path, e);
      return path;
    }
  }

  /// The cache of fetched image files in the program's cache folder, as large as the settings say;
  /// native libraries are unpacked beside it.
  static StoredFiles cache(Path cacheFolder, SettingsFile settings) {
    NativeJpeg.unpackInto(cacheFolder.resolve("native"));
    long mostBytes = (long) settings.read().media().mostCacheGigabytes() << 30;
    return new StoredFiles(new FileCache(cacheFolder.resolve("media"), mostBytes));
  }

  /// What brings the files of an export: from the folder of pictures, the pack it lies in, the
  /// cache and the network.
  static MediaStore store(
      Path export,
      MediaClient client,
      StoredFiles cache,
      @Nullable Path mediaRoot,
      Consumer<String> cacheFault) {
    MediaRoot root = mediaRoot == null ? null : new MediaRoot(mediaRoot);
    return new MediaStore(
        client, new MediaPlaces(root, OfflinePack.around(export), cache), cacheFault);
  }

  /// The same with the key, the folders and the bounds of a command line.
  static MediaStore store(Path export, CommonOptions common) throws UsageException {
    return store(export, client(common), cache(common), common.mediaRoot(), StandardError::say);
  }

  private static MediaClient client(CommonOptions common) throws UsageException {
    List<ApiOrigin> origins = common.apiOrigins();
    ApiKeys keys = ApiKeys.of(common.apiKey(System.getenv()), origins);
    return new MediaClient(keys::get, new KeyPolicy(origins), common.offline());
  }

  private static StoredFiles cache(CommonOptions common) {
    return cache(common.cacheFolder(), Folders.settingsFile());
  }

  /// What loads the media of an export, with the key, the folders and the bounds of a command line.
  static MediaLoader loader(Path export, CommonOptions common) throws UsageException {
    return loader(export, client(common), cache(common), common.mediaRoot(), StandardError::say);
  }

  static MediaLoader loader(
      Path export,
      MediaClient client,
      StoredFiles cache,
      @Nullable Path mediaRoot,
      Consumer<String> cacheFault) {
    Path tiles = cache.cache().folder().resolveSibling("tiles");
    Thread.startVirtualThread(NativeJpeg::isLoaded); // while the first picture is on its way
    return new MediaLoader(store(export, client, cache, mediaRoot, cacheFault), tiles);
  }
}
