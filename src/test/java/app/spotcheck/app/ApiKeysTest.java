package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.media.http.ApiKey;
import app.spotcheck.media.http.ApiOrigin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ApiKeysTest {
  private static final String SERVER = "https://api.example:443";
  private static final ApiKey KEPT = ApiKey.parse("kept-key");
  private static final ApiKey GIVEN = ApiKey.parse("given-key");

  private final MemoryVault vault = new MemoryVault();
  private final ApiKeys keys = new ApiKeys(null, vault, SERVER);

  @Test
  void theGivenKeyGoesBeforeTheKeptOne() {
    vault.secrets.put(SERVER, "kept-key");
    assertThat(new ApiKeys(GIVEN, vault, SERVER).get()).isEqualTo(GIVEN);
    assertThat(vault.reads).hasValue(0);
  }

  @Test
  void theKeptKeyIsReadOnceAndOnlyWhenItIsNeeded() {
    vault.secrets.put(SERVER, " Bearer kept-key\n");
    assertThat(keys.isSet()).isFalse();
    assertThat(keys.get()).isEqualTo(KEPT);
    assertThat(keys.get()).isEqualTo(KEPT);
    assertThat(keys.isSet()).isTrue();
    assertThat(vault.reads).hasValue(1);
  }

  @Test
  void withoutAnyKeyThereIsNoneAndTheKeyringIsAskedOnce() {
    assertThat(keys.get()).isNull();
    assertThat(keys.get()).isNull();
    assertThat(vault.reads).hasValue(1);
    keys.use(GIVEN);
    assertThat(keys.get()).isEqualTo(GIVEN);
  }

  @Test
  void whatIsKeptAndIsNoKeyCountsAsNone() {
    vault.secrets.put(SERVER, "no key");
    assertThat(keys.get()).isNull();
  }

  @Test
  void theKeyOfAnotherServerIsNotTaken() {
    vault.secrets.put("https://other.example:443", "kept-key");
    assertThat(keys.get()).isNull();
  }

  @Test
  void aKeyIsRememberedAndForgotten() {
    assertThat(keys.canRemember().join()).isTrue();
    keys.use(GIVEN);
    assertThat(keys.remember(" given-key ").join()).isTrue();
    assertThat(vault.secrets).containsEntry(SERVER, "given-key");
    assertThat(keys.forget().join()).isTrue();
    assertThat(vault.secrets).isEmpty();
    assertThat(keys.get()).isNull();
  }

  @Test
  void eachKeyIsRejectedOnce() {
    assertThat(keys.noteRejection()).isFalse();
    keys.use(GIVEN);
    assertThat(keys.noteRejection()).isTrue();
    keys.use(ApiKey.parse("given-key"));
    assertThat(keys.noteRejection()).isFalse();
    keys.use(KEPT);
    assertThat(keys.noteRejection()).isTrue();
  }

  @Test
  void theKeyOfAServerOnThisComputerIsNotKept() {
    ApiKeys local = ApiKeys.of(null, List.of(ApiOrigin.parse("http://localhost:8080")));
    assertThat(local.canRemember().join()).isFalse();
    assertThat(local.get()).isNull();
  }
}
