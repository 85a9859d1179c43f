package app.spotcheck.app;

import app.spotcheck.settings.KeyVault;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A keyring for tests.
final class MemoryVault implements KeyVault {
  final Map<String, String> secrets = new ConcurrentHashMap<>();
  final AtomicInteger reads = new AtomicInteger();

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public Optional<String> read(String server) {
    reads.incrementAndGet();
    return Optional.ofNullable(secrets.get(server));
  }

  @Override
  public boolean save(String server, String secret) {
    secrets.put(server, secret);
    return true;
  }

  @Override
  public boolean forget(String server) {
    secrets.remove(server);
    return true;
  }
}
