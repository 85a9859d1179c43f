package app.spotcheck.media.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.SocketFactory;

/// Counts what a fetch could leave behind.
final class Leftovers {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  /// Threads that are shared by a whole program, and those of the test's own servers.
  private static final Pattern SHARED =
      Pattern.compile(
          "OkHttp TaskRunner.*|Okio Watchdog|MockWebServer.*|junit-.*|ForkJoinPool.*"
              + "|VirtualThread-.*|.*-?Poller.*");

  private final Set<Thread> before = Thread.getAllStackTraces().keySet();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  /// Makes sockets, and counts them.
  SocketFactory socketFactory() {
    return new SocketFactory() {
      @Override
      public Socket createSocket() {
        Socket socket = new Socket();
        sockets.add(socket);
        return socket;
      }

      @Override
      public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
      }
    };
  }

  /// How many sockets were made.
  int sockets() {
    return sockets.size();
  }

  long openSockets() {
    return sockets.stream().filter(socket -> !socket.isClosed()).count();
  }

  /// Checks that no thread and no socket is left, once those that end have had time to.
  void assertNone() {
    await("sockets closed", () -> openSockets() == 0);
    await("threads ended", () -> newThreads().isEmpty());
  }

  private Set<Thread> newThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread) && !SHARED.matcher(thread.getName()).matches())
        .collect(Collectors.toSet());
  }

  /// Waits for a condition as long as is reasonable.
  static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    assertThat(condition.getAsBoolean()).as(what).isTrue();
  }
}
