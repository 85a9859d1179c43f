package app.spotcheck.app;

import app.spotcheck.media.http.ApiKey;
import app.spotcheck.media.http.ApiOrigin;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The demo that comes with the program: an export with pictures, unpacked into the cache folder,
/// and a server on this computer for its masks, which wants a key as the real one does.
final class Demo implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final String RESOURCES = "/assets/demo";
  private static final String EXPORT = "export.ndjson";
  private static final String PLACEHOLDER = "http://127.0.0.1:0/";

  private final DemoServer server;
  private final Target target;

  private Demo(DemoServer server, Target target) {
    this.server = server;
    this.target = target;
  }

  /// Unpacks the demo and starts its server.
  ///
  /// @throws UsageException where the folder cannot be written
  static Demo start(Path cacheFolder) throws UsageException {
    Path folder = cacheFolder.resolve("demo");
    try {
      String key = "demo-" + new BigInteger(96, new SecureRandom()).toString(36);
      unpackImages(folder.resolve("images"));
      DemoServer server = DemoServer.start(key);
      ApiOrigin origin = new ApiOrigin("http", "127.0.0.1", server.port());
      Path export = folder.resolve("export-" + server.port() + ".ndjson");
      ApiKey own = ApiKey.parse(key);
      Demo demo = new Demo(server, new Target(export, List.of(origin), () -> own));
      demo.writeExport(export);
      return demo;
    } catch (IOException e) {
      throw new UsageException("The demo cannot be unpacked into " + folder + ".");
    }
  }

  Target target() {
    return target;
  }

  private static void unpackImages(Path images) throws IOException {
    Files.createDirectories(images);
    withResources(root -> {
      try (Stream<Path> files = Files.list(root.resolve("images"))) {
        for (Path file : files.toList()) {
          Path copy = images.resolve(file.getFileName().toString());
          if (!Files.exists(copy) || Files.size(copy) != Files.size(file)) {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    });
  }

  /// Writes the export with the address of this server in it.
  private void writeExport(Path export) throws IOException {
    boolean written = false;
    try {
      withResources(root -> {
        String text = Files.readString(root.resolve(EXPORT));
        String address = "http://127.0.0.1:" + server.port() + "/";
        Files.writeString(export, text.replace(PLACEHOLDER, address));
      });
      written = true;
    } finally {
      if (!written) {
        server.close();
      }
    }
  }

  private interface ResourceUse {
    void use(Path root) throws IOException;
  }

  private static void withResources(ResourceUse use) throws IOException {
    try {
      URL url = Demo.class.getResource(RESOURCES + "/" + EXPORT);
      if (url == null) {
        throw new IOException("the program was packaged without its demo");
      }
      URI uri = url.toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          use.use(jar.getPath(RESOURCES));
        }
      } else {
        Path file = Path.of(uri);
        use.use(file.resolveSibling(""));
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /// A mask of the demo by the path of its URL; none where there is no such mask.
  static @Nullable InputStream mask(String urlPath) {
    return Demo.class.getResourceAsStream(RESOURCES + "/masks" + urlPath + ".png");
  }

  @Override
  public void close() {
    server.close();
    try {
      Files.deleteIfExists(target.export());
    } catch (IOException e) {
      LOG.warn("The demo's export stays in {}", target.export(), e);
    }
  }
}
