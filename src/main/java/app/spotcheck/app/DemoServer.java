package app.spotcheck.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Serves the demo's masks on this computer only, and only to requests with the key.
final class DemoServer implements AutoCloseable {
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private DemoServer(HttpServer server) {
    this.server = server;
  }

  static DemoServer start(String key) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer http = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    DemoServer server = new DemoServer(http);
    byte[] expected = ("Bearer " + key).getBytes(StandardCharsets.UTF_8);
    http.createContext("/", exchange -> answer(exchange, expected));
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, byte[] expected) throws IOException {
    try (exchange) {
      String given = exchange.getRequestHeaders().getFirst("Authorization");
      if (given == null
          || !MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
        exchange.sendResponseHeaders(UNAUTHORIZED, -1);
        return;
      }
      try (@Nullable InputStream mask = Demo.mask(exchange.getRequestURI().getPath())) {
        if (mask == null) {
          exchange.sendResponseHeaders(NOT_FOUND, -1);
          return;
        }
        byte[] png = mask.readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, png.length);
        exchange.getResponseBody().write(png);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
