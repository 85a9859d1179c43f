package app.spotcheck.settings;

import java.util.Optional;

/// Keeps secrets between runs where other users and programs cannot read them. All calls may block,
/// for example while the system asks for a password.
public interface KeyVault {
  /// Keeps nothing.
  KeyVault NONE =
      new KeyVault() {
        @Override
        public boolean isThere() {
          return false;
        }

        @Override
        public Optional<String> read(String server) {
          return Optional.empty();
        }

        @Override
        public boolean save(String server, String secret) {
          return false;
        }

        @Override
        public boolean forget(String server) {
          return true;
        }
      };

  /// Whether anything can be kept at all.
  boolean isThere();

  /// The secret that is kept for a server, if any can be read.
  Optional<String> read(String server);

  /// Keeps a secret for a server, in place of the one before.
  ///
  /// @return whether it is kept now
  boolean save(String server, String secret);

  /// Removes the secret for a server.
  ///
  /// @return whether there is none now
  boolean forget(String server);
}
