package app.spotcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.media.image.Images;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which pictures look alike to the checks, and which do not.
class NearDuplicateTest {
  private static final int WIDTH = 100;
  private static final int HEIGHT = 80;

  @TempDir private Path folder = Path.of("");

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private List<Finding> found(String... rows) throws Exception {
    return CheckedMedia.findings(folder, CheckSettings.STANDARD, rows);
  }

  private static List<Rule> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  private static byte[] blue(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return Images.png(image);
  }

  private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality);
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    }
    writer.dispose();
    return out.toByteArray();
  }

  private static String pictured(String id, String file) {
    return CheckedExport.row(id)
        .replace("\"row_data\":\"a.png\"", "\"row_data\":\"" + file + "\"")
        .replace("\"width\":100,\"height\":80", "");
  }

  @Test
  void copiesOfAPictureAreFoundWhateverWasDoneToThem() throws Exception {
    BufferedImage large = CheckedMedia.scene(1, 1600, 1280);
    write("large.png", Images.png(large));
    write("small.png", Images.png(CheckedMedia.scene(1, 200, 160)));
    write("rough.jpg", jpeg(large, 0.3f));
    write("fine.jpg", jpeg(CheckedMedia.scene(1, 803, 641), 0.9f));
    write("bright.png", Images.png(new RescaleOp(1.1f, 18, null).filter(large, null)));
    write("dark.jpg", jpeg(new RescaleOp(0.7f, 0, null).filter(large, null), 0.8f));
    write("same.png", Images.png(large));
    List<Finding> findings =
        found(
            pictured("large", "large.png"),
            pictured("small", "small.png"),
            pictured("rough", "rough.jpg"),
            pictured("fine", "fine.jpg"),
            pictured("bright", "bright.png"),
            pictured("dark", "dark.jpg"),
            pictured("same", "same.png"));
    assertThat(rules(findings)).containsOnly(Rule.NEAR_DUPLICATE);
    assertThat(findings)
        .extracting(Finding::dataRowId)
        .containsExactly("small", "rough", "fine", "bright", "dark", "same");
    assertThat(findings)
        .allMatch(finding -> finding.message().contains("row 1, line 1 (large.png)"));
    assertThat(findings.getLast().message()).contains("file is equal");
  }

  @Test
  void differentPicturesAreNoDuplicates() throws Exception {
    String[] rows = new String[300];
    for (int i = 0; i < rows.length; i++) {
      write(i + ".png", Images.png(CheckedMedia.scene(i, 160, 128)));
      rows[i] = pictured("r" + i, i + ".png");
    }
    assertThat(found(rows)).isEmpty();
  }

  @Test
  void plainPicturesAreDuplicatesOnlyWhereTheirFilesAreEqual() throws Exception {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      write("flat" + i + ".png", blue(WIDTH, HEIGHT + i));
      rows.add(pictured("flat" + i, "flat" + i + ".png"));
    }
    var gradient = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < WIDTH; x++) {
      for (int y = 0; y < HEIGHT; y++) {
        gradient.setRGB(x, y, 0x010101 * (2 * x));
      }
    }
    write("across.png", Images.png(gradient));
    write("brighter.png", Images.png(new RescaleOp(1.2f, 0, null).filter(gradient, null)));
    rows.add(pictured("across", "across.png"));
    rows.add(pictured("brighter", "brighter.png"));
    assertThat(found(rows.toArray(String[]::new))).isEmpty();
    rows.add(pictured("again", "flat3.png"));
    List<Finding> findings = found(rows.toArray(String[]::new));
    assertThat(rules(findings)).containsExactly(Rule.NEAR_DUPLICATE);
    assertThat(findings.getFirst().message()).contains("row 4, line 4 (flat3.png)");
  }
}
