package app.spotcheck.demo;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/// The whole demo: the lines of its export, its pictures by file name, its masks by URL path.
record DemoExport(
    List<String> lines,
    Map<String, BufferedImage> pictures,
    Map<String, Supplier<BufferedImage>> masks) {
  private static final List<Scene> SCENES =
      List.of(
          new StreetScene(),
          new KitchenScene(),
          new HarbourScene(),
          new OrchardScene(),
          new WarehouseScene(),
          new CellsScene(),
          new ParkingScene(),
          new LighthouseScene(),
          new BalloonScene(),
          new ReefScene(),
          new RidgeScene(),
          new DuneScene(),
          new CourtScene());

  /// Draws all scenes; when not `painted`, only as far as the export's text needs it.
  static DemoExport draw(boolean painted) {
    DemoExport scenes = draw(SCENES, painted);
    JsonMapper json = new JsonMapper();
    List<String> lines = new ArrayList<>(scenes.lines);
    RowWriter video = new RowWriter(Video.row(), lines.size(), MaskFiles.empty());
    lines.add(json.writeValueAsString(video.write()));
    return new DemoExport(lines, scenes.pictures, scenes.masks);
  }

  /// Draws scenes; when not `painted`, only as far as the export's text needs it.
  static DemoExport draw(List<Scene> scenes, boolean painted) {
    JsonMapper json = new JsonMapper();
    MaskFiles masks = MaskFiles.empty();
    Map<String, BufferedImage> pictures = new TreeMap<>();
    List<String> lines = new ArrayList<>();
    for (Scene scene : scenes) {
      Picture picture = scene.draw(painted);
      pictures.put(scene.file(), picture.image());
      RowDraft row = scene.describe(picture);
      lines.add(json.writeValueAsString(new RowWriter(row, lines.size(), masks).write()));
    }
    return new DemoExport(lines, pictures, masks.files());
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
