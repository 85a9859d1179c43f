package app.spotcheck.export.scan;

/// Says that a row is not plain. It carries no stack trace: reading the row in full tells why.
final class NotPlain extends Exception {
  private static final long serialVersionUID = 1L;

  NotPlain() {
    super("the row is not plain", null, false, false);
  }
}
