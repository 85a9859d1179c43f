package app.spotcheck.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Scrolls through any number of lines of one height, of which only those on screen exist. As all
/// are equally high, every position is exact, however far the way.
///
/// @param <L> the lines
final class LineFlow<L extends Region & FlowLine> extends Region {
  /// The part of the scroll bar that its thumb takes at least, so that it can be seen and grabbed.
  private static final double SMALLEST_THUMB = 0.05;

  private final double fixedHeight;
  private final double textHeight;
  private final Supplier<L> newLine;
  private final List<L> lines = new ArrayList<>();
  private final ScrollBar bar = new ScrollBar();
  private final Label textSensor = new Label();
  private double lineHeight;
  private int lineCount;

  /// @param fixedHeight what of a line's height stays as it is
  /// @param textHeight what of it grows with the size of text
  LineFlow(double fixedHeight, double textHeight, Supplier<L> newLine) {
    this.fixedHeight = fixedHeight;
    this.textHeight = textHeight;
    this.lineHeight = fixedHeight + textHeight;
    this.newLine = newLine;
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.valueProperty().addListener((property, before, now) -> requestLayout());
    textSensor.setManaged(false);
    textSensor.setVisible(false);
    textSensor.fontProperty().addListener((property, before, now) -> fitText());
    getChildren().addAll(textSensor, bar);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    setOnScroll(this::scroll);
  }

  private void fitText() {
    int first = (int) (bar.getValue() / lineHeight);
    lineHeight = fixedHeight + textHeight * TextScale.of(textSensor);
    scrollTo(first * lineHeight);
    requestLayout();
  }

  double lineHeight() {
    return lineHeight;
  }

  void setLineCount(int count) {
    lineCount = count;
    requestLayout();
  }

  /// The lines that exist, in no order.
  List<L> lines() {
    return lines;
  }

  /// Scrolls as little as it takes to have a line on screen as a whole.
  void reveal(int line) {
    double top = line * lineHeight;
    scrollTo(Math.clamp(bar.getValue(), Math.min(top, top + lineHeight - getHeight()), top));
  }

  private void scroll(ScrollEvent event) {
    scrollTo(bar.getValue() - event.getDeltaY());
    event.consume();
  }

  private void scrollTo(double offset) {
    bar.setMax(Math.max(0, lineCount * lineHeight - getHeight()));
    bar.setValue(Math.clamp(offset, 0, bar.getMax()));
  }

  @Override
  protected void layoutChildren() {
    scrollTo(bar.getValue());
    layoutBar();
    int needed = (int) Math.ceil(getHeight() / lineHeight) + 1;
    while (lines.size() < needed) {
      L line = newLine.get();
      lines.add(line);
      getChildren().addFirst(line);
    }
    lines.stream().skip(needed).forEach(FlowLine::clear);
    int first = (int) (bar.getValue() / lineHeight);
    for (int index = first; index < first + needed; index++) {
      L line = lines.get(index % needed);
      line.show(index);
      double top = snapPositionY(index * lineHeight - bar.getValue());
      line.resizeRelocate(0, top, getWidth() - bar.getWidth(), lineHeight);
    }
  }

  private void layoutBar() {
    double width = snapSizeX(bar.prefWidth(-1));
    bar.setVisible(bar.getMax() > 0);
    bar.setUnitIncrement(lineHeight / 4);
    bar.setBlockIncrement(Math.max(lineHeight, getHeight() - lineHeight));
    double visiblePart = getHeight() / Math.max(1, lineCount * lineHeight);
    bar.setVisibleAmount(bar.getMax() * Math.max(visiblePart, SMALLEST_THUMB));
    bar.resizeRelocate(getWidth() - width, 0, width, getHeight());
  }
}
