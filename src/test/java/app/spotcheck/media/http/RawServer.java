package app.spotcheck.media.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A server that writes what it is told, sense or not, and keeps the heads it was sent.
final class RawServer implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final Conversation conversation;

  /// The lines of every head that came, in their order.
  final List<String> lines = new CopyOnWriteArrayList<>();

  /// What is written once a head has been read.
  interface Conversation {
    void answer(BufferedReader in, OutputStream out) throws IOException;
  }

  RawServer(Conversation conversation) throws IOException {
    this.conversation = conversation;
    Thread.ofVirtual().start(this::accept);
  }

  /// Answers each connection with the same and closes it.
  static RawServer answering(String answer) throws IOException {
    return new RawServer((in, out) -> out.write(answer.getBytes(StandardCharsets.US_ASCII)));
  }

  /// Begins an answer and goes on with a character forever.
  static RawServer dripping(String begin, char drip, long millis) throws IOException {
    byte[] drips =
        String.valueOf(drip).repeat(millis == 0 ? 8192 : 1).getBytes(StandardCharsets.US_ASCII);
    return new RawServer((in, out) -> {
      out.write(begin.getBytes(StandardCharsets.US_ASCII));
      while (true) {
        out.write(drips);
        out.flush();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
      }
    });
  }

  String url(String target) {
    return "http://localhost:" + port() + target;
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.add(socket);
        Thread.ofVirtual().start(() -> talk(socket));
      } catch (IOException closed) {
        return; // by the test
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      readHead(in);
      conversation.answer(in, socket.getOutputStream());
    } catch (IOException gone) {
      // the client has hung up, which is what some tests are for
    }
  }

  void readHead(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      lines.add(line);
    }
  }

  /// How many clients are still connected.
  long openConnections() {
    return connections.stream().filter(socket -> !socket.isClosed()).count();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : connections) {
      socket.close();
    }
  }
}
