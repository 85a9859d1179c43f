package app.spotcheck.settings;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keyring of the system: Secret Service or KWallet, the Windows Credential Manager, the macOS
/// keychain.
public final class SystemKeyring implements KeyVault {
  private static final Logger LOG = LoggerFactory.getLogger(SystemKeyring.class);
  private static final String PROGRAM = "Spotcheck";

  private @Nullable Keyring keyring;
  private boolean wasLookedFor;

  private synchronized Optional<Keyring> keyring() {
    if (!wasLookedFor) {
      wasLookedFor = true;
      try {
        keyring = Keyring.create();
      } catch (BackendNotSupportedException e) {
        LOG.info("There is no keyring on this system: {}", e.getMessage());
      }
    }
    return Optional.ofNullable(keyring);
  }

  @Override
  public boolean isThere() {
    return keyring().isPresent();
  }

  @Override
  public Optional<String> read(String server) {
    Optional<Keyring> found = keyring();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(found.get().getPassword(PROGRAM, server));
    } catch (PasswordAccessException e) {
      return Optional.empty(); // also how the library says that there is none
    }
  }

  @Override
  public boolean save(String server, String secret) {
    Optional<Keyring> found = keyring();
    if (found.isEmpty()) {
      return false;
    }
    try {
      found.get().setPassword(PROGRAM, server, secret);
      return true;
    } catch (PasswordAccessException e) {
      // without its message, which is not ours and may say anything
      LOG.warn("The keyring did not take the API key for {}", server);
      return false;
    }
  }

  @Override
  public boolean forget(String server) {
    Optional<Keyring> found = keyring();
    if (found.isEmpty()) {
      return true;
    }
    try {
      found.get().deletePassword(PROGRAM, server);
      return true;
    } catch (PasswordAccessException e) {
      return read(server).isEmpty();
    }
  }
}
