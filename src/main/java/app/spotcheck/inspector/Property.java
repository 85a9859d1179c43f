package app.spotcheck.inspector;

/// One line of the details: a name and a value, or a heading with no value.
record Property(String name, String value, boolean isHeading) {
  static Property heading(String name) {
    return new Property(name, "", true);
  }
}
