package app.spotcheck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The real keyring where there is none; one that is there belongs to whoever runs the tests.
@EnabledOnOs(OS.LINUX)
@DisabledIfEnvironmentVariable(named = "DBUS_SESSION_BUS_ADDRESS", matches = ".+")
class SystemKeyringTest {
  private final SystemKeyring keyring = new SystemKeyring();

  @Test
  void withoutAKeyringNothingIsKeptAndNothingFails() {
    assertThat(keyring.isThere()).isFalse();
    assertThat(keyring.save("server", "secret")).isFalse();
    assertThat(keyring.read("server")).isEmpty();
    assertThat(keyring.forget("server")).isTrue();
  }
}
