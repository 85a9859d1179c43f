package app.spotcheck.session;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/// Serves a grey picture of 100 x 80 under every path, and can be told to wait.
public final class PictureServer implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final Set<String> missing = ConcurrentHashMap.newKeySet();
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private final Map<String, byte[]> others = new ConcurrentHashMap<>();
  private final AtomicInteger current = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private volatile CountDownLatch open = new CountDownLatch(0);

  public void start() throws IOException {
    byte[] picture = picture();
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            String path = request.getTarget();
            most.accumulateAndGet(current.incrementAndGet(), Math::max);
            paths.add(path);
            open.await();
            current.decrementAndGet();
            return missing.contains(path)
                ? new MockResponse.Builder().code(404).build()
                : new MockResponse.Builder()
                    .body(new Buffer().write(others.getOrDefault(path, picture)))
                    .build();
          }
        });
    server.start();
  }

  private static byte[] picture() throws IOException {
    var image = new BufferedImage(100, 80, BufferedImage.TYPE_INT_RGB);
    int[] grey = new int[100 * 80];
    Arrays.fill(grey, 0x808080);
    image.setRGB(0, 0, 100, 80, grey, 0, 100);
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  public String url(String name) {
    return server.url("/" + name).toString();
  }

  /// Serves another file under a path.
  public void serve(String name, byte[] file) {
    others.put("/" + name, file);
  }

  public void remove(String name) {
    missing.add("/" + name);
  }

  public void restore(String name) {
    missing.remove("/" + name);
  }

  /// Lets no answer out until [#letGo()].
  public void hold() {
    open = new CountDownLatch(1);
  }

  public void letGo() {
    open.countDown();
  }

  public int requests() {
    return paths.size();
  }

  public List<String> paths() {
    return paths;
  }

  /// How many requests were being answered at the same time.
  public int mostAtOnce() {
    return most.get();
  }

  @Override
  public void close() {
    letGo();
    server.close();
  }
}
