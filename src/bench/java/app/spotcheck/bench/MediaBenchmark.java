package app.spotcheck.bench;

import app.spotcheck.cache.FileCache;
import app.spotcheck.geometry.Size;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaItem;
import app.spotcheck.media.MediaLocation;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.http.KeyPolicy;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.image.ImageDecoder;
import app.spotcheck.media.image.Picture;
import app.spotcheck.media.image.PictureDecoder;
import app.spotcheck.media.image.PictureWish;
import app.spotcheck.media.load.MediaListener;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.load.MediaRequest;
import app.spotcheck.media.load.RowMedia;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.media.mask.IdRasterBuilder;
import app.spotcheck.media.mask.MaskRequest;
import app.spotcheck.media.store.MediaPlaces;
import app.spotcheck.media.store.MediaStore;
import app.spotcheck.media.store.StoredFiles;
import app.spotcheck.paint.ClassColors;
import app.spotcheck.paint.Frame;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.PicturePyramid;
import app.spotcheck.paint.Scene;
import app.spotcheck.paint.ScenePainter;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Fetches what no cache has from a server on this computer that answers out of memory: a row's
/// picture, painted; and the instance masks of a label without a composite.
@State(Scope.Benchmark)
public class MediaBenchmark {
  private static final int WIDTH = 1400;
  private static final int HEIGHT = 900;
  private static final Size SIZE = StreetScene.SIZE;
  private static final Size THUMBNAIL = new Size(320, 213);

  private final MediaClient client = new MediaClient(() -> null, new KeyPolicy(List.of()), false);
  private final ScenePainter painter = new ScenePainter(new ClassColors());
  private final Frame frame = new Frame(WIDTH, HEIGHT);
  private final Viewport viewport = Viewport.fitting(SIZE.toBox(), WIDTH, HEIGHT, 0);
  private final AtomicInteger requests = new AtomicInteger();
  private final List<byte[]> masks = new ArrayList<>();
  private byte[] jpeg = {};
  private Scene scene = StreetScene.scene();
  private Path folder = Path.of("");
  private @Nullable HttpServer server;
  private int call;

  @Setup
  public void start() throws IOException {
    jpeg = Photo.jpeg();
    folder = Files.createTempDirectory("bench");
    for (int i = 0; i < StreetScene.INSTANCES; i++) {
      masks.add(Photo.encoded(mask(i), "png"));
    }
    Picture picture =
        new Picture(
            SIZE, Photo.image().getRGB(0, 0, SIZE.width(), SIZE.height(), null, 0, SIZE.width()));
    scene = Scene.of(SIZE.toBox(), new PicturePyramid(picture), null, null);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          String[] path = exchange.getRequestURI().getPath().split("/");
          byte[] body = path[1].equals("picture") ? jpeg : masks.get(Integer.parseInt(path[2]));
          exchange.sendResponseHeaders(200, body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
  }

  private static BufferedImage mask(int number) {
    BufferedImage image =
        new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillOval(70 * number, 40 * number, 600, 400);
    pen.dispose();
    return image;
  }

  @TearDown
  public void stop() throws IOException {
    client.close();
    if (server != null) {
      server.stop(0);
    }
  }

  private MediaLocation at(String path) {
    int port = Objects.requireNonNull(server, "started").getAddress().getPort();
    return MediaLocation.of("http://127.0.0.1:" + port + path, folder);
  }

  /// A loader that has nothing decoded yet, with the cache on disk that the app has.
  private MediaLoader loader() {
    StoredFiles cache = new StoredFiles(new FileCache(folder.resolve("media"), 64 << 20));
    MediaPlaces places = new MediaPlaces(null, null, cache);
    return new MediaLoader(new MediaStore(client, places, fault -> {}), folder);
  }

  @Benchmark
  public Frame uncachedRow() {
    call++;
    MediaItem item = MediaItem.image("r" + call, at("/picture/" + call), List.of());
    RowMedia media =
        loader()
            .load(new MediaRequest(item, SIZE, List.of(), false), MediaListener.NOBODY)
            .done()
            .join();
    if (media.picture() instanceof MediaState.Ready<DecodedPicture>(DecodedPicture ready)) {
      paint(Scene.of(SIZE.toBox(), new PicturePyramid(ready.pixels()), null, null));
      return frame;
    }
    throw new IllegalStateException("no picture: " + media);
  }

  @Benchmark
  public BufferedImage imageIoAndRepaint() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
    paint(scene);
    return image;
  }

  @Benchmark
  public DecodedPicture thumbnail() throws MediaException {
    return new PictureDecoder(folder)
        .decode(new EncodedImage.InMemory(jpeg), PictureWish.WHOLE.reducedTo(THUMBNAIL));
  }

  @Benchmark
  public BufferedImage imageIoSubsampled() throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(stream);
      ImageReadParam param = reader.getDefaultReadParam();
      int step = SIZE.width() / THUMBNAIL.width();
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  private void paint(Scene shown) {
    frame.clear();
    painter.paint(shown, PaintOptions.DEFAULT, viewport, 1, frame);
  }

  @Benchmark
  public IdRaster thirtyMasks() {
    call++;
    List<MaskRequest> wanted = new ArrayList<>();
    for (int i = 0; i < StreetScene.INSTANCES; i++) {
      MediaItem own = MediaItem.mask("f" + call + "-" + i, at("/mask/" + i + "/" + call));
      wanted.add(new MaskRequest(own, null, MaskRequest.NO_COLOR));
    }
    int before = requests.get();
    RowMedia media =
        loader()
            .load(new MediaRequest(null, SIZE, wanted, false), MediaListener.NOBODY)
            .done()
            .join();
    if (requests.get() - before > StreetScene.INSTANCES) {
      throw new IllegalStateException((requests.get() - before) + " requests");
    }
    return Objects.requireNonNull(media.masks().raster(), "every instance has a mask");
  }

  @Benchmark
  public IdRaster masksOneAfterAnother() throws MediaException {
    IdRasterBuilder builder = new IdRasterBuilder(SIZE, StreetScene.INSTANCES);
    for (int i = 0; i < StreetScene.INSTANCES; i++) {
      builder.addInstance(i, ImageDecoder.decode(new EncodedImage.InMemory(masks.get(i))));
    }
    return builder.build();
  }
}
