package app.spotcheck.check;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.media.http.KeyPolicy;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.media.store.MediaPlaces;
import app.spotcheck.media.store.MediaStore;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;

/// Exports whose pictures and masks lie beside them, and what is found in those.
final class CheckedMedia {
  private CheckedMedia() {}

  /// What the rules that need media find in rows, in their order.
  static List<Finding> findings(Path folder, CheckSettings settings, String... rows)
      throws IOException, ExportException, InterruptedException {
    List<Finding> findings = new ArrayList<>();
    check(folder, settings, findings::add, rows);
    return findings.stream().filter(finding -> finding.rule().needsMedia()).toList();
  }

  static void check(Path folder, CheckSettings settings, Consumer<Finding> listener, String... rows)
      throws IOException, ExportException, InterruptedException {
    Path file = Files.writeString(folder.resolve("export.ndjson"), String.join("\n", rows) + "\n");
    ExportFile export = ExportFile.open(file);
    export.buildIndex();
    MediaClient client = new MediaClient(() -> null, new KeyPolicy(List.of()), true);
    try (MediaStore store = new MediaStore(client, MediaPlaces.NONE, fault -> {})) {
      RoaringBitmap all = RoaringBitmap.bitmapOfRange(0, export.index().size());
      new ExportCheck(export, all, settings, store).run(listener);
    }
  }

  /// A picture with many things in it, unlike those of other numbers.
  static BufferedImage scene(int number, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(width / 100.0, height / 80.0);
    Random random = new Random(number);
    for (int i = 0; i < 80; i++) {
      int grey = random.nextInt(160);
      graphics.setColor(new Color(grey + random.nextInt(60), grey, grey + random.nextInt(60)));
      int size = 8 + random.nextInt(24);
      graphics.fillOval(random.nextInt(110) - 15, random.nextInt(90) - 15, size, size);
    }
    graphics.dispose();
    return image;
  }
}
