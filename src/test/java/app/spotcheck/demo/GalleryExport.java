package app.spotcheck.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes the export whose rows the README's gallery shows: 1,000 and 5,000 objects in a picture.
public final class GalleryExport {
  private GalleryExport() {}

  /// Takes the folder to write to.
  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    DemoExport export =
        DemoExport.draw(List.of(new PebbleScene(1000), new PebbleScene(5000)), true);
    DemoAssets.write(export, Path.of(arguments[0]));
  }
}
