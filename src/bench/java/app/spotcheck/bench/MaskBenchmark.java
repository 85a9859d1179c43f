package app.spotcheck.bench;

import app.spotcheck.media.MediaItem;
import app.spotcheck.media.MediaLocation;
import app.spotcheck.media.http.ApiOrigin;
import app.spotcheck.media.http.KeyPolicy;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.media.load.MediaListener;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.load.MediaRequest;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.media.mask.MaskLayer;
import app.spotcheck.media.mask.MaskRequest;
import app.spotcheck.media.store.MediaPlaces;
import app.spotcheck.media.store.MediaStore;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Turns a composite mask of 2560 x 1707 into an id raster with its 30 instances, the way a row's
/// masks are loaded, file and threads included.
@State(Scope.Benchmark)
public class MaskBenchmark {
  private final MediaClient client =
      new MediaClient(() -> null, new KeyPolicy(List.of(ApiOrigin.LABELBOX)), true);
  private byte[] png = {};
  private Path folder = Path.of("");
  private MediaRequest request = new MediaRequest(null, null, List.of(), false);

  @Setup
  public void write() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(StreetScene.composite(StreetScene.INSTANCES), "png", out);
    png = out.toByteArray();
    folder = Files.createTempDirectory("bench");
    Files.write(folder.resolve("composite.png"), png);
    MediaItem composite = MediaItem.composite(MediaLocation.of("composite.png", folder));
    List<MaskRequest> masks =
        IntStream.range(0, StreetScene.INSTANCES)
            .mapToObj(i -> new MaskRequest(null, composite, StreetScene.color(i)))
            .toList();
    request = new MediaRequest(null, StreetScene.SIZE, masks, false);
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(folder.resolve("composite.png"));
    Files.delete(folder);
    client.close();
  }

  @Benchmark
  public IdRaster load() {
    // a loader that remembers nothing yet; closing it would close the client
    MediaLoader loader =
        new MediaLoader(new MediaStore(client, MediaPlaces.NONE, fault -> {}), folder);
    MaskLayer masks = loader.load(request, MediaListener.NOBODY).done().join().masks();
    return Objects.requireNonNull(masks.raster(), "every instance has a mask");
  }

  @Benchmark
  public BufferedImage decodeOnly() throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
