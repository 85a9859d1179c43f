package app.spotcheck.media.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/// Chooses the proxy as this computer says: by the variables `HTTPS_PROXY`, `HTTP_PROXY`,
/// `ALL_PROXY` and `NO_PROXY`, else by the system's settings; never for this computer itself.
final class SystemProxies extends ProxySelector {
  private static final String AUTHORIZATION = "Proxy-Authorization";

  private final Map<String, String> environment;
  private final Supplier<@Nullable ProxySelector> otherwise;

  /// @param otherwise what chooses when no variable is set
  SystemProxies(Map<String, String> environment, Supplier<@Nullable ProxySelector> otherwise) {
    this.environment = environment;
    this.otherwise = otherwise;
  }

  @Override
  public List<Proxy> select(URI target) {
    String host = String.valueOf(target.getHost()).toLowerCase(Locale.ROOT);
    if (ApiOrigin.isSafe("http", host.replaceAll("[\\[\\]]", ""))) {
      return List.of(Proxy.NO_PROXY);
    }
    HttpUrl proxy = proxyFor(target.getScheme());
    if (proxy != null) {
      return List.of(isExempt(host) ? Proxy.NO_PROXY : at(proxy));
    }
    ProxySelector selector = otherwise.get();
    return selector == null ? List.of(Proxy.NO_PROXY) : selector.select(target);
  }

  @Override
  public void connectFailed(URI target, SocketAddress address, IOException cause) {
    ProxySelector selector = otherwise.get();
    if (selector != null && proxyFor(target.getScheme()) == null) {
      selector.connectFailed(target, address, cause);
    }
  }

  private @Nullable HttpUrl proxyFor(String scheme) {
    String text = variable(scheme + "_proxy");
    text = text.isEmpty() ? variable("all_proxy") : text;
    if (text.isEmpty()) {
      return null;
    }
    return HttpUrl.parse(text.contains("://") ? text : "http://" + text);
  }

  private String variable(String name) {
    String value = environment.getOrDefault(name, "");
    return (value.isBlank() ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "") : value)
        .strip();
  }

  private boolean isExempt(String host) {
    return Arrays.stream(variable("no_proxy").toLowerCase(Locale.ROOT).split("[,\\s]+"))
        .map(entry -> entry.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", ""))
        .anyMatch(entry ->
            entry.equals("*")
                || (!entry.isEmpty() && (host.equals(entry) || host.endsWith("." + entry))));
  }

  private static Proxy at(HttpUrl proxy) {
    return new Proxy(
        Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
  }

  /// Signs in at a proxy whose variable names a user, once it asks for that.
  Authenticator authenticator() {
    return this::signedIn;
  }

  private @Nullable Request signedIn(@Nullable Route route, Response response) {
    if (route == null || response.request().header(AUTHORIZATION) != null) {
      return null; // no proxy, or one that did not accept what it got
    }
    if (response.challenges().stream().noneMatch(c -> c.scheme().equalsIgnoreCase("Basic"))) {
      return null; // not asked, or for a way to sign in that is not known here
    }
    for (String scheme : List.of("https", "http")) {
      HttpUrl proxy = proxyFor(scheme);
      if (proxy != null && !proxy.username().isEmpty() && route.proxy().equals(at(proxy))) {
        return response
            .request()
            .newBuilder()
            .header(AUTHORIZATION, Credentials.basic(proxy.username(), proxy.password()))
            .build();
      }
    }
    return null;
  }

  /// Whether this is how OkHttp says that a proxy wants another sign-in.
  static boolean refusedUs(IOException cause) {
    return String.valueOf(cause.getMessage()).startsWith("Failed to authenticate with proxy");
  }
}
