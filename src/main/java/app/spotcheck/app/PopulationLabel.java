package app.spotcheck.app;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.review.sample.Population;
import app.spotcheck.review.sample.SampleDefinition;
import app.spotcheck.review.sample.SampleException;
import app.spotcheck.review.sample.SampledUnit;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Tells how many objects or rows a sample would be drawn from, counted away from the thread that
/// paints; what is asked for later wins.
final class PopulationLabel extends Label {
  private final ExportFile export;
  private final PauseTransition typing = new PauseTransition(Duration.millis(250));
  private @Nullable Thread counting;
  private @Nullable SampleDefinition wanted;

  /// @param export indexed to its end
  PopulationLabel(ExportFile export) {
    this.export = export;
    setId("sample-population");
    getStyleClass().add("text-muted");
    setWrapText(true);
    typing.setOnFinished(event -> begin());
  }

  /// Counts for another definition, once nothing more is typed; none clears the text.
  void count(@Nullable SampleDefinition definition) {
    stop();
    wanted = definition;
    setText(definition == null ? "" : "counting…");
    if (definition != null) {
      typing.playFromStart();
    }
  }

  private void begin() {
    SampleDefinition definition = wanted;
    if (definition != null) {
      counting = Thread.ofVirtual().name("count population").start(() -> count(export, definition));
    }
  }

  private void count(ExportFile file, SampleDefinition definition) {
    try {
      Population population = Population.of(file, definition);
      tell(definition, told(definition.unit(), population));
    } catch (SampleException e) {
      tell(definition, e.explanation());
    } catch (ExportException e) {
      tell(definition, e.explanation());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(SampleDefinition definition, String text) {
    Platform.runLater(() -> {
      if (definition.equals(wanted)) {
        setText(text);
      }
    });
  }

  private static String told(SampledUnit unit, Population population) {
    return switch (unit) {
      case OBJECTS ->
          String.format(
              "of %,d %s in %,d %s",
              population.units(),
              population.units() == 1 ? "object" : "objects",
              population.rows(),
              population.rows() == 1 ? "row" : "rows");
      case ROWS ->
          String.format("of %,d %s", population.rows(), population.rows() == 1 ? "row" : "rows");
    };
  }

  /// Ends counting.
  void stop() {
    typing.stop();
    wanted = null;
    Thread thread = counting;
    if (thread != null) {
      thread.interrupt();
      counting = null;
    }
  }
}
