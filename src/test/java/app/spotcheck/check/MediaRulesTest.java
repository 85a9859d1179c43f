package app.spotcheck.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.media.image.Images;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the checks find in pictures and masks, and what they do not; all files lie beside the
/// export.
class MediaRulesTest {
  private static final int WIDTH = 100;
  private static final int HEIGHT = 80;
  private static final int RED = 0xff0000;
  private static final int GREEN = 0x00ff00;
  private static final int BLUE = 0x0000ff;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void picture() throws IOException {
    write("a.png", Images.png(CheckedMedia.scene(1, WIDTH, HEIGHT)));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private List<Finding> found(CheckSettings settings, String... rows) throws Exception {
    return CheckedMedia.findings(folder, settings, rows);
  }

  private List<Finding> found(String... rows) throws Exception {
    return found(CheckSettings.STANDARD, rows);
  }

  private static List<Rule> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  private static String own(String id, String url) {
    return CheckedExport.object(
        id, "car", "ImageSegmentationMask", "\"mask\":{\"url\":\"" + url + "\"}");
  }

  private static String shown(String id, String more, int rgb) {
    return CheckedExport.object(
        id,
        "car",
        "ImageSegmentationMask",
        more
            + "\"composite_mask\":{\"url\":\"c.png\",\"color_rgb\":[%d,%d,%d]}"
                .formatted(rgb >> 16, rgb >> 8 & 255, rgb & 255));
  }

  private static String both(String id, String url, int rgb) {
    return shown(id, "\"mask\":{\"url\":\"" + url + "\"},", rgb);
  }

  /// A rectangle of one colour.
  private record Fill(int left, int top, int width, int height, int color) {}

  private static byte[] mask(int width, int height, Fill... fills) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    for (Fill fill : fills) {
      graphics.setColor(new Color(fill.color));
      graphics.fillRect(fill.left, fill.top, fill.width, fill.height);
    }
    graphics.dispose();
    return Images.png(image);
  }

  private static byte[] mask(Fill... fills) {
    return mask(WIDTH, HEIGHT, fills);
  }

  private static Fill white(int left, int top, int width, int height) {
    return new Fill(left, top, width, height, 0xffffff);
  }

  private static Fill black(int left, int top, int width, int height) {
    return new Fill(left, top, width, height, 0);
  }

  @Test
  void goodMasksAreNotFound() throws Exception {
    write("m.png", mask(white(10, 10, 30, 30), white(60, 10, 10, 10), black(15, 15, 8, 8)));
    write("n.png", mask(white(10, 10, 30, 31)));
    write("c.png", mask(new Fill(10, 10, 30, 30, RED), new Fill(50, 50, 20, 20, BLUE)));
    String row =
        CheckedExport.row(
            "1", both("a", "m.png", RED), both("b", "n.png", BLUE), shown("d", "", BLUE));
    assertThat(found(row)).isEmpty();
  }

  @Test
  void emptyMask() throws Exception {
    write("m.png", mask());
    List<Finding> findings = found(CheckedExport.row("1", own("a", "m.png")));
    assertThat(rules(findings)).containsExactly(Rule.MASK_EMPTY);
    assertThat(findings.getFirst().featureIds()).containsExactly("a");
    assertThat(findings.getFirst().severity()).isEqualTo(Severity.ERROR);
    assertThat(findings.getFirst().path())
        .isEqualTo("$.projects.p1.labels[0].annotations.objects[0]");
  }

  @Test
  void missingAndUndecodableMasks() throws Exception {
    write("m.png", "no picture".getBytes(StandardCharsets.UTF_8));
    write("c.png", Arrays.copyOf(mask(white(1, 1, 9, 9)), 60));
    List<Finding> findings =
        found(CheckedExport.row("1", own("a", "m.png"), own("b", "none.png"), shown("c", "", RED)));
    assertThat(rules(findings))
        .containsExactlyInAnyOrder(Rule.MASK_UNDECODABLE, Rule.MASK_MISSING, Rule.MASK_UNDECODABLE);
    assertThat(findings)
        .filteredOn(finding -> finding.rule() == Rule.MASK_MISSING)
        .allMatch(finding -> finding.featureIds().equals(List.of("b")));
  }

  @Test
  void aMissingCompositeIsAWarningWhereNoObjectNeedsIt() throws Exception {
    write("m.png", mask(white(10, 10, 30, 30)));
    write("n.png", mask(white(50, 10, 30, 30)));
    List<Finding> findings =
        found(CheckedExport.row("1", both("a", "m.png", RED), both("b", "n.png", BLUE)));
    assertThat(rules(findings)).containsExactly(Rule.MASK_COMPOSITE);
    assertThat(findings.getFirst().severity()).isEqualTo(Severity.WARNING);
    assertThat(findings.getFirst().featureIds()).containsExactly("a", "b");
    assertThat(findings.getFirst().message()).startsWith("The composite mask is missing: ");
    assertThat(rules(found(CheckedExport.row("1", both("a", "m.png", RED), shown("b", "", BLUE)))))
        .as("one has no mask of its own")
        .containsExactly(Rule.MASK_MISSING);
    assertThat(
            rules(found(CheckedExport.row("1", both("a", "m.png", RED), both("b", "o.png", BLUE)))))
        .as("one's own mask is missing too")
        .containsExactly(Rule.MASK_MISSING, Rule.MASK_MISSING);
  }

  @Test
  void colorsThatTheCompositeDoesNotShow() throws Exception {
    write("m.png", mask(white(10, 10, 30, 30)));
    write("n.png", mask(white(55, 55, 9, 9)));
    write("c.png", mask(new Fill(50, 50, 20, 20, BLUE)));
    List<Finding> findings =
        found(
            CheckedExport.row(
                "1",
                shown("alone", "", RED),
                both("beside", "m.png", GREEN),
                both("covered", "n.png", RED | GREEN),
                shown("black", "", 0),
                shown("none", "", RED).replace(",\"color_rgb\":[255,0,0]", "")));
    assertThat(rules(findings)).containsOnly(Rule.MASK_COLOR);
    assertThat(findings)
        .flatExtracting(Finding::featureIds)
        .containsExactlyInAnyOrder("alone", "beside", "black", "none");
  }

  @Test
  void equalMasks() throws Exception {
    write("m.png", mask(white(10, 10, 30, 30)));
    write("n.png", mask(new Fill(10, 10, 30, 30, 0x010101)));
    write("c.png", mask(new Fill(10, 10, 30, 30, RED)));
    List<Finding> findings =
        found(CheckedExport.row("1", own("a", "m.png"), own("b", "n.png"), shown("c", "", RED)));
    assertThat(rules(findings)).containsExactly(Rule.MASK_EQUAL, Rule.MASK_EQUAL);
    assertThat(findings.getFirst().featureIds()).containsExactly("b", "a");
    assertThat(findings.getLast().featureIds()).containsExactly("c", "a");
  }

  @Test
  void masksOfTwoLabelsMayBeEqual() throws Exception {
    write("m.png", mask(white(10, 10, 30, 30)));
    String row = CheckedExport.row("1", own("a", "m.png"));
    String label = row.substring(row.indexOf("{\"id\":\"label-of"), row.lastIndexOf("]}}"));
    String second = label.replace("label-of-1", "other").replace("\"a\"", "\"b\"");
    assertThat(found(row.replace(label, label + "," + second))).isEmpty();
  }

  @Test
  void specksAndHoles() throws Exception {
    write("m.png", mask(white(10, 10, 30, 30), black(20, 20, 2, 2), white(60, 61, 1, 3)));
    List<Finding> findings = found(CheckedExport.row("1", own("a", "m.png")));
    assertThat(rules(findings)).containsExactly(Rule.MASK_SPECKS, Rule.MASK_HOLES);
    assertThat(findings.getFirst().message()).contains("1 speck", "3 pixels", "60, 61");
    assertThat(findings.getLast().message()).contains("1 hole", "4 pixels", "20, 20");
  }

  @Test
  void whatMeetsAtACornerIsOnePart() throws Exception {
    write("m.png", mask(white(10, 10, 30, 30), white(40, 40, 1, 1), black(39, 10, 1, 1)));
    assertThat(found(CheckedExport.row("1", own("a", "m.png")))).isEmpty();
  }

  @Test
  void aSmallMaskIsNoSpeck() throws Exception {
    write("m.png", mask(white(10, 10, 1, 1)));
    write("n.png", mask(white(10, 10, 3, 3), white(20, 20, 2, 2)));
    assertThat(found(CheckedExport.row("1", own("a", "m.png"), own("b", "n.png")))).isEmpty();
  }

  @Test
  void whatOthersCutOffInACompositeIsNoSpeck() throws Exception {
    write(
        "c.png",
        mask(
            new Fill(10, 10, 60, 30, RED),
            new Fill(40, 5, 28, 40, BLUE),
            new Fill(20, 20, 3, 3, GREEN)));
    String row =
        CheckedExport.row("1", shown("a", "", RED), shown("b", "", BLUE), shown("g", "", GREEN));
    assertThat(found(row)).isEmpty();
    write("c.png", mask(new Fill(10, 10, 40, 30, RED), new Fill(80, 70, 2, 1, RED)));
    assertThat(rules(found(CheckedExport.row("1", shown("a", "", RED)))))
        .containsExactly(Rule.MASK_SPECKS);
  }

  @Test
  void masksOfAnotherSize() throws Exception {
    write("m.png", mask(50, 40, white(10, 10, 20, 20)));
    write("c.png", mask(80, 100, new Fill(10, 10, 20, 20, RED)));
    List<Finding> findings = found(CheckedExport.row("1", own("a", "m.png"), shown("b", "", RED)));
    assertThat(rules(findings)).containsExactly(Rule.MASK_SIZE, Rule.MASK_SIZE);
    assertThat(findings).extracting(Finding::message).anyMatch(m -> m.contains("50 x 40"));
  }

  @Test
  void aMaskMayHaveTheSizeOfAPictureThatTheExportGetsWrong() throws Exception {
    write("m.png", mask(white(10, 10, 20, 20)));
    String row = CheckedExport.row("1", own("a", "m.png"));
    assertThat(rules(found(row.replace("\"width\":100", "\"width\":101"))))
        .containsExactly(Rule.IMAGE_SIZE);
    assertThat(found(row.replace("\"width\":100,\"height\":80", ""))).isEmpty();
  }

  @Test
  void addressOfAnotherObject() throws Exception {
    Path masks = Files.createDirectories(folder.resolve("project/annotations/a/index/1"));
    Files.write(masks.resolve("mask"), mask(white(10, 10, 20, 20)));
    String url = "project/annotations/a/index/1/mask";
    assertThat(found(CheckedExport.row("1", own("a", url)))).isEmpty();
    List<Finding> findings = found(CheckedExport.row("1", own("b", url)));
    assertThat(rules(findings)).containsExactly(Rule.MASK_ID);
    assertThat(findings.getFirst().message()).contains("object a");
  }

  private static String withExif(String row, String exif) {
    return row.replace("\"height\":80}", "\"height\":80,\"exif_rotation\":" + exif + "}");
  }

  @Test
  void orientationOfTheFileAndOfTheExport() throws Exception {
    String row = CheckedExport.row("1");
    write("a.png", Images.turned(CheckedMedia.scene(1, WIDTH, HEIGHT), 6));
    assertThat(rules(found(withExif(row, "\"1\"")))).containsExactly(Rule.EXIF_ORIENTATION);
    assertThat(rules(found(row)))
        .as("the export has the size of the picture unturned")
        .containsExactly(Rule.EXIF_ORIENTATION);
    write("a.png", Images.turned(CheckedMedia.scene(1, HEIGHT, WIDTH), 6));
    assertThat(found(row)).isEmpty();
    assertThat(found(withExif(row, "6"))).isEmpty();
    write("a.png", Images.png(CheckedMedia.scene(1, WIDTH, HEIGHT)));
    assertThat(found(withExif(row, "1"))).isEmpty();
    assertThat(rules(found(withExif(row, "3")))).containsExactly(Rule.EXIF_ORIENTATION);
  }

  @Test
  void rulesAreTurnedOffAndTheirThresholdsChanged() throws Exception {
    write("m.png", mask(white(10, 10, 30, 30), white(60, 60, 5, 5), black(20, 20, 2, 2)));
    String row = CheckedExport.row("1", own("a", "m.png"));
    assertThat(rules(found(row))).containsExactly(Rule.MASK_HOLES);
    CheckSettings settings =
        new CheckSettings(
            Set.of(Rule.MASK_HOLES),
            Map.of(Rule.MASK_SPECKS, Severity.ERROR),
            Map.of(Rule.MASK_SPECKS, Map.of("pixels", 25.0, "share", 0.1)),
            List.of());
    List<Finding> findings = found(settings, row);
    assertThat(rules(findings)).containsExactly(Rule.MASK_SPECKS);
    assertThat(findings.getFirst().severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void aCheckThatIsStoppedEndsAsOne() throws Exception {
    String[] rows = new String[200];
    Arrays.setAll(rows, i -> CheckedExport.row("r" + i));
    Thread checking = Thread.currentThread();
    CheckSettings settings = CheckSettings.STANDARD;
    assertThatThrownBy(
            () -> CheckedMedia.check(folder, settings, finding -> checking.interrupt(), rows))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
