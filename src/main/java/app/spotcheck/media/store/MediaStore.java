package app.spotcheck.media.store;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import app.spotcheck.media.MediaItem;
import app.spotcheck.media.MediaKey;
import app.spotcheck.media.MediaLocation.FileLocation;
import app.spotcheck.media.MediaLocation.RefusedLocation;
import app.spotcheck.media.MediaLocation.RemoteLocation;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.media.http.MediaWait;
import app.spotcheck.media.image.FileCheck;
import app.spotcheck.media.image.ImageDecoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the bytes of image files from the nearest place that has them: the user's folder of
/// pictures, an offline pack, the cache on disk, and only then the network.
public final class MediaStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MediaStore.class);

  private final MediaClient client;
  private final MediaPlaces places;
  private final Consumer<String> cacheFault;
  private final Shared<MediaItem, EncodedImage> fetched = new Shared<>();
  private final Set<MediaItem> outdated = ConcurrentHashMap.newKeySet();
  private volatile boolean faultTold;

  /// Turns bytes into what is wanted.
  public interface Decoder<T> {
    T decode(EncodedImage file) throws MediaException, InterruptedException;
  }

  /// @param client fetches what is nowhere else; closed with the store
  /// @param cacheFault told once, on any thread, when nothing can be kept on disk
  public MediaStore(MediaClient client, MediaPlaces places, Consumer<String> cacheFault) {
    this.client = client;
    this.places = places;
    this.cacheFault = cacheFault;
  }

  /// Brings a file and decodes it. A kept one that cannot be decoded is fetched anew, and what
  /// cannot be decoded is not kept.
  public <T> T load(MediaItem item, Decoder<T> decoder)
      throws MediaException, InterruptedException {
    if (outdated.remove(item)) {
      try {
        return loadAnew(item, decoder);
      } catch (MediaException e) {
        LOG.debug("What was kept serves on: {}", e.getMessage());
      }
    }
    Optional<EncodedImage> kept = kept(item);
    if (kept.isPresent()) {
      try {
        return decoder.decode(kept.get());
      } catch (MediaException e) {
        if (e.failure().kind() != Kind.UNDECODABLE || item.key() == null) {
          throw e;
        }
        LOG.warn("A kept file cannot be decoded and is fetched anew: {}", e.getMessage());
        remove(item);
      }
    }
    return loadAnew(item, decoder);
  }

  private <T> T loadAnew(MediaItem item, Decoder<T> decoder)
      throws MediaException, InterruptedException {
    EncodedImage file = bring(item);
    try {
      return decoder.decode(file);
    } catch (MediaException e) {
      remove(item);
      throw e;
    }
  }

  /// Puts a file into a pack, from the nearest place that has it; what is no image is not taken.
  ///
  /// @return its bytes; 0 where the pack has it already
  /// @throws IOException when the pack cannot be written
  public long pack(MediaItem item, StoredFiles pack)
      throws MediaException, IOException, InterruptedException {
    MediaKey key = item.key();
    if (key == null) {
      throw new MediaException(
          Kind.REFUSED, "its address cannot be opened, so that there is nothing to keep");
    }
    if (pack.find(key).isPresent()) {
      return 0;
    }
    Optional<EncodedImage> kept = kept(item);
    EncodedImage file;
    if (kept.isPresent()) {
      file = kept.get();
    } else if (item.location() instanceof RemoteLocation remote) {
      file = fetchInto(pack, remote, key);
    } else {
      file = bring(item);
    }
    try {
      FileCheck.check(file);
    } catch (MediaException e) {
      discard(file, pack);
      throw e;
    }
    return pack.keep(key, file).length();
  }

  /// Has a file fetched anew the next time; where that fails, what is kept serves on.
  public void forget(MediaItem item) {
    outdated.add(item);
  }

  private void remove(MediaItem item) {
    MediaKey key = item.key();
    if (key != null) {
      places.cache().ifPresent(cache -> cache.remove(key));
    }
  }

  /// What requests wait for now.
  public List<MediaWait> waits() {
    return client.waits();
  }

  /// Ends what is being fetched.
  @Override
  public void close() {
    client.close();
  }

  private Optional<EncodedImage> kept(MediaItem item) throws MediaException {
    if (places.mediaRoot() != null && !item.names().isEmpty()) {
      Path mapped = places.mediaRoot().find(item.names());
      if (mapped != null) {
        return Optional.of(LocalFiles.read(mapped));
      }
    }
    MediaKey key = item.key();
    if (key == null) {
      return Optional.empty();
    }
    for (StoredFiles files : places.stored()) {
      Optional<EncodedImage> found = files.find(key);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private EncodedImage bring(MediaItem item) throws MediaException, InterruptedException {
    return switch (item.location()) {
      case RemoteLocation remote -> bringRemote(item, remote);
      case FileLocation file -> LocalFiles.read(file.path());
      case RefusedLocation refused ->
          throw new MediaException(
              refused.text().isEmpty() ? Kind.ABSENT : Kind.REFUSED, refused.reason());
    };
  }

  private EncodedImage bringRemote(MediaItem item, RemoteLocation remote)
      throws MediaException, InterruptedException {
    try {
      return fetched.get(item, () -> fetch(remote, item.key()));
    } catch (MediaException e) {
      if (item.key() != null && places.pack() != null && places.pack().has(item.key())) {
        throw new MediaException(
            Kind.UNREADABLE,
            "its copy in the offline pack is damaged; download the pack again, which mends it",
            e);
      }
      throw e;
    }
  }

  /// Fetches into a pack, which has to be written in any case.
  private EncodedImage fetchInto(StoredFiles pack, RemoteLocation remote, MediaKey key)
      throws MediaException, IOException, InterruptedException {
    try {
      return client.fetch(remote, () -> pack.newPart(key));
    } catch (MediaException e) {
      if (e.failure().kind() == Kind.UNREADABLE) {
        throw new IOException("a large file cannot be written", e);
      }
      throw e;
    }
  }

  private EncodedImage fetch(RemoteLocation remote, @Nullable MediaKey key)
      throws MediaException, InterruptedException {
    StoredFiles cache = places.cache().orElse(null);
    if (cache == null || key == null) {
      return client.fetch(remote);
    }
    EncodedImage file = fetchBeside(cache, remote, key);
    try {
      ImageDecoder.sizeOf(file); // what is no image at all is not kept
    } catch (MediaException e) {
      discard(file, cache);
      throw e;
    }
    try {
      return cache.keep(key, file);
    } catch (IOException e) {
      tellFault(e);
      return file;
    }
  }

  /// Fetches a file, in memory where the cache cannot take a large one.
  private EncodedImage fetchBeside(StoredFiles cache, RemoteLocation remote, MediaKey key)
      throws MediaException, InterruptedException {
    try {
      return client.fetch(remote, () -> cache.newPart(key));
    } catch (MediaException e) {
      if (e.failure().kind() != Kind.UNREADABLE) {
        throw e;
      }
      tellFault(e);
      return client.fetch(remote);
    }
  }

  private static void discard(EncodedImage file, StoredFiles place) {
    if (file instanceof EncodedImage.InFile(Path part)) {
      place.discard(part);
    }
  }

  private void tellFault(Exception e) {
    if (!faultTold) {
      faultTold = true;
      LOG.warn("The cache for pictures cannot be written", e);
      cacheFault.accept(
          "Pictures cannot be kept on disk and are fetched anew each time: check the space and"
              + " permissions of the cache folder.");
    }
  }
}
