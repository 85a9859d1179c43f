package app.spotcheck.app;

import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaFailure.Kind;
import app.spotcheck.media.http.ApiOrigin;
import app.spotcheck.session.RowMediaView;
import app.spotcheck.session.Session;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.stage.Window;

/// Asks for the API key: when an export wants one and there is none, once for each export, and once
/// for each key that is rejected.
final class KeyQuestions {
  private final Window owner;
  private final ApiKeys keys;
  private final Session session;
  private List<ApiOrigin> servers = List.of();
  private boolean ownKey;
  private boolean wasAskedFor;

  KeyQuestions(Window owner, ApiKeys keys, Session session) {
    this.owner = owner;
    this.keys = keys;
    this.session = session;
    session.display().mediaProperty().addListener((property, before, now) -> askOnce(now));
  }

  /// Another export is open.
  ///
  /// @param keyServers the servers that get the key
  /// @param hasOwnKey whether it came with a key of its own
  void opened(List<ApiOrigin> keyServers, boolean hasOwnKey) {
    servers = keyServers;
    ownKey = hasOwnKey;
    wasAskedFor = false;
  }

  /// Whether there is a key.
  boolean isKeySet() {
    return keys.isSet();
  }

  private void askOnce(RowMediaView media) {
    List<Kind> kinds = media.failures().stream().map(MediaFailure::kind).toList();
    boolean missing = kinds.contains(Kind.KEY_MISSING) && !wasAskedFor;
    boolean rejected = kinds.contains(Kind.KEY_REJECTED);
    if (!ownKey && ((rejected && keys.noteRejection()) || missing)) {
      wasAskedFor = true;
      Platform.runLater(this::ask);
    }
  }

  /// Asks for the key.
  void ask() {
    if (ownKey) {
      session.report("The demo has a key of its own; open an export to enter yours.");
      return;
    }
    String hosts = servers.stream().map(ApiOrigin::host).collect(Collectors.joining(", "));
    String shown = hosts.isEmpty() ? ApiOrigin.LABELBOX.host() : hosts;
    new KeyDialog(owner, shown, keys.canRemember(), this::entered).show();
  }

  private void entered(KeyDialog.Entry entry) {
    keys.use(entry.key());
    if (entry.remember()) {
      var _ =
          keys.remember(entry.text())
              .thenAccept(kept -> {
                if (!kept) {
                  report(
                      "The system's keyring did not take the API key; it is kept until Spotcheck is"
                          + " closed.");
                }
              });
    }
    session.retry();
  }

  /// Forgets the key.
  void forget() {
    var _ =
        keys.forget()
            .thenAccept(gone -> {
              if (gone) {
                tell("The API key is forgotten, in the system's keyring as well.");
              } else {
                report(
                    "The API key is forgotten here, but the system's keyring did not let go of it;"
                        + " remove it there.");
              }
            });
  }

  private void tell(String message) {
    Platform.runLater(() -> session.tell(message));
  }

  private void report(String message) {
    Platform.runLater(() -> session.report(message));
  }
}
