package app.spotcheck.media.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The places on this machine that image files are looked for in, before the network is asked.
///
/// @param mediaRoot the user's folder of pictures
/// @param pack the offline pack that the export lies in
/// @param cacheFiles what was fetched before
public record MediaPlaces(
    @Nullable MediaRoot mediaRoot, @Nullable StoredFiles pack, @Nullable StoredFiles cacheFiles) {
  /// No place at all.
  public static final MediaPlaces NONE = new MediaPlaces(null, null, null);

  Optional<StoredFiles> cache() {
    return Optional.ofNullable(cacheFiles);
  }

  /// The folders of fetched files, the pack first.
  List<StoredFiles> stored() {
    return Stream.of(Optional.ofNullable(pack), cache()).flatMap(Optional::stream).toList();
  }
}
