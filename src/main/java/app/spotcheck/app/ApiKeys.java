package app.spotcheck.app;

import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.http.ApiKey;
import app.spotcheck.media.http.ApiOrigin;
import app.spotcheck.settings.KeyVault;
import app.spotcheck.settings.SystemKeyring;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The API key of all windows: the one given at the start, else the one in the system's keyring,
/// else the one entered.
final class ApiKeys {
  private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);

  /// Time for a person to unlock the keyring.
  private static final int PATIENCE_SECONDS = 120;

  private final KeyVault vault;
  private final String server;
  private final Set<ApiKey> rejected = new HashSet<>();
  private @Nullable ApiKey key;
  private @Nullable CompletableFuture<Optional<ApiKey>> lookup;

  /// @param given the key of a file or of the environment, which goes before a kept one
  /// @param server what the key is kept under
  ApiKeys(@Nullable ApiKey given, KeyVault vault, String server) {
    this.key = given;
    this.vault = vault;
    this.server = server;
  }

  /// Whether something is missing for want of a key, or of a better one.
  static boolean isWantedBy(MediaFailure failure) {
    return failure.kind() == MediaFailure.Kind.KEY_MISSING
        || failure.kind() == MediaFailure.Kind.KEY_REJECTED;
  }

  /// With the system's keyring; the key of a server on this computer, which is one for trying
  /// things out, is not kept there.
  static ApiKeys of(@Nullable ApiKey given, List<ApiOrigin> origins) {
    ApiOrigin origin = origins.getFirst();
    KeyVault vault = origin.scheme().equals("https") ? new SystemKeyring() : KeyVault.NONE;
    return new ApiKeys(given, vault, origin.toString());
  }

  /// The key; none when none is given, kept or entered. Asks the keyring the first time that it has
  /// to, which may take long: not for the FX thread.
  @Nullable ApiKey get() {
    CompletableFuture<Optional<ApiKey>> kept;
    synchronized (this) {
      if (key != null) {
        return key;
      }
      if (lookup == null) {
        lookup = behind(this::read);
      }
      kept = lookup;
    }
    try {
      Optional<ApiKey> found = kept.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return useUnlessEntered(found);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null; // for a load that nobody wants any more
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The system's keyring gave no answer", e);
      return null;
    }
  }

  private synchronized @Nullable ApiKey useUnlessEntered(Optional<ApiKey> kept) {
    if (key == null && lookup != null) {
      key = kept.orElse(null);
    }
    return key;
  }

  private Optional<ApiKey> read() {
    try {
      return vault.read(server).map(ApiKey::parse);
    } catch (IllegalArgumentException e) {
      LOG.warn("What the system's keyring keeps for {} is no API key", server);
      return Optional.empty();
    }
  }

  /// Whether a key is known already; asks no one.
  synchronized boolean isSet() {
    return key != null;
  }

  /// Takes a key that was entered.
  synchronized void use(ApiKey entered) {
    key = entered;
  }

  /// Notes that the key was rejected.
  ///
  /// @return whether this is the first time that this very key was
  synchronized boolean noteRejection() {
    return key != null && rejected.add(key);
  }

  /// Whether a key can be kept in the system's keyring.
  CompletableFuture<Boolean> canRemember() {
    return behind(vault::isThere);
  }

  /// Keeps a key in the system's keyring.
  ///
  /// @param text the key as it was entered
  /// @return whether that worked
  CompletableFuture<Boolean> remember(String text) {
    return behind(() -> vault.save(server, text.strip()));
  }

  /// Forgets the key, here and in the system's keyring.
  ///
  /// @return whether it is gone from there
  synchronized CompletableFuture<Boolean> forget() {
    key = null;
    lookup = CompletableFuture.completedFuture(Optional.empty());
    return behind(() -> vault.forget(server));
  }

  private static <T> CompletableFuture<T> behind(Supplier<T> work) {
    return CompletableFuture.supplyAsync(
        work, task -> Thread.ofPlatform().daemon().name("keyring").start(task));
  }
}
