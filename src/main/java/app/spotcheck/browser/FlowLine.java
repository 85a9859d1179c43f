package app.spotcheck.browser;

/// A line of a [LineFlow], which shows one position after another while it is scrolled.
interface FlowLine {
  /// Shows what stands at a line, counted from 0.
  void show(int line);

  /// Shows nothing.
  void clear();
}
