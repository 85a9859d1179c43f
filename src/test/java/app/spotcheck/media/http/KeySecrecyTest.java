package app.spotcheck.media.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaLocation.RemoteLocation;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Fetches with a key through all kinds of faults while every logger tells everything it can, and
/// looks for the key and for signatures in all that was said.
@Timeout(60)
class KeySecrecyTest {
  private static final String SECRET = "kEy-0123456789-do-not-tell";
  private static final String SIGNATURE = "sIgNaTuRe-0123456789";

  @TempDir private Path folder = Path.of("");

  private final List<String> said = new CopyOnWriteArrayList<>();
  private final Logger logback =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final java.util.logging.Logger javaLogging = LogManager.getLogManager().getLogger("");
  private final java.util.logging.Level javaLevel = javaLogging.getLevel();
  private final Level level = logback.getLevel();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          said.add(event.getFormattedMessage());
          if (event.getThrowableProxy() != null) {
            said.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
          }
        }
      };
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord event) {
          if (!String.valueOf(event.getLoggerName()).startsWith("mockwebserver3")) {
            said.add(new SimpleFormatter().format(event));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    appender.setContext(logback.getLoggerContext());
    appender.start();
    logback.addAppender(appender);
    logback.setLevel(Level.TRACE);
    handler.setLevel(java.util.logging.Level.ALL);
    javaLogging.addHandler(handler);
    javaLogging.setLevel(java.util.logging.Level.ALL);
  }

  @AfterEach
  void stopListening() {
    logback.detachAppender(appender);
    logback.setLevel(level);
    javaLogging.removeHandler(handler);
    javaLogging.setLevel(javaLevel);
  }

  private static List<MockResponse> answers(String elsewhere) {
    MockResponse.Builder head = new MockResponse.Builder();
    return List.of(
        head.body("mask").build(),
        head.code(302).setHeader("Location", elsewhere).build(),
        head.code(302).setHeader("Location", "file:///" + SIGNATURE).build(),
        head.code(401).build(),
        head.code(403).build(),
        head.code(404).build(),
        head.code(204).build(),
        head.code(200).setHeader("Content-Length", "-5").build(),
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(),
        new MockResponse.Builder()
            .body("half")
            .setHeader("Content-Length", 100)
            .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
            .build());
  }

  @Test
  void neitherKeyNorSignatureIsInAnythingThatIsSaid() throws Exception {
    HeldCertificate certificate = Clients.certificate();
    try (MockWebServer plain = new MockWebServer();
        MockWebServer secure = new MockWebServer()) {
      secure.useHttps(
          new HandshakeCertificates.Builder()
              .heldCertificate(certificate)
              .build()
              .sslSocketFactory());
      plain.start();
      secure.start();
      fetchAll(plain, Clients.transport(builder -> builder));
      fetchAll(secure, Clients.trusting(certificate));
      fetchAll(secure, Clients.transport(builder -> builder)); // untrusted
    }
    assertThat(said).as("loggers that tell something").hasSizeGreaterThan(20);
    assertThat(said).noneMatch(text -> text.contains(SECRET));
    assertThat(said.stream().filter(text -> text.contains(SIGNATURE))).isEmpty();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .noneMatch(KeySecrecyTest::holdsSecret);
    }
  }

  private static boolean holdsSecret(Path file) {
    try {
      String all = Files.readString(file, StandardCharsets.ISO_8859_1) + file;
      return all.contains(SECRET) || all.contains(SIGNATURE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fetchAll(MockWebServer server, Transport transport) throws Exception {
    ApiKey key = ApiKey.parse(SECRET);
    KeyPolicy policy = new KeyPolicy(List.of(Clients.origin(server)));
    FetchLimits limits =
        new FetchLimits(
            Clients.SHORT.headers(),
            Clients.SHORT.stretch(),
            0,
            Clients.SHORT.whole(),
            Clients.SHORT.bytesPerSecond(),
            0,
            1 << 20,
            1 << 20);
    try (MediaClient client =
        new MediaClient(() -> key, policy, false, 1500, transport, limits, new TestClock())) {
      for (MockResponse answer : answers(server.url("/b?" + SIGNATURE).toString())) {
        server.setDispatcher(always(answer));
        RemoteLocation location =
            new RemoteLocation(server.url("/mask?signature=" + SIGNATURE).toString());
        fetch(client, location);
      }
      said.add(key + " " + policy + " " + client.waits());
      said.add(String.valueOf(key.hashCode()));
    }
  }

  private static Dispatcher always(MockResponse answer) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return answer;
      }
    };
  }

  private void fetch(MediaClient client, RemoteLocation location) throws InterruptedException {
    try {
      client.fetch(location, () -> Files.createTempFile(folder, "image", null));
    } catch (MediaException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      said.add(trace.toString());
      said.add(e.failure().toString());
    }
  }
}
