package app.spotcheck.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// Measures a step to a row that was loaded ahead, by an arrow key and by a verdict.
final class StepBenchmark {
  private static final int ROWS = 50;
  private static final double AT_MOST = 1.5;
  private static final String ROW =
      """
      {"data_row":{"id":"r%1$d","row_data":"p%1$d.jpg"},\
      "media_attributes":{"width":2560,"height":1707},"projects":{"p":{"name":"P","labels":[\
      {"id":"l%1$d","annotations":{"objects":[%2$s]}}]}}}
      """;

  private StepBenchmark() {}

  static List<Comparison> run() throws IOException {
    Path folder = Path.of("target", "bench-data", "steps");
    Files.createDirectories(folder);
    BufferedImage photo = Photo.image();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      Path picture = folder.resolve("p" + i + ".jpg");
      if (!Files.exists(picture)) {
        ImageIO.write(photo, "jpg", picture.toFile());
      }
      rows.append(ROW.formatted(i, Photo.objects()));
    }
    Path export = Files.writeString(folder.resolve("steps.ndjson"), rows);
    Files.deleteIfExists(folder.resolve("steps.review.ndjson"));
    double[] step = WindowProbe.run(StepProbe.class, StepProbe.RESULT, List.of(export.toString()));
    double[] verdict =
        WindowProbe.run(StepProbe.class, StepProbe.RESULT, List.of(export.toString(), "judge"));
    return List.of(
        new Comparison(
            "step to a row loaded ahead / painted again", step[0], step[1], "ms", AT_MOST),
        new Comparison(
            "verdict to the next object / painted again", verdict[0], verdict[1], "ms", AT_MOST));
  }
}
