package app.spotcheck.check;

/// Looks at one label of a row.
interface LabelCheck {
  void check(CheckedLabel checked, RowFindings into);
}
