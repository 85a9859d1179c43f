package app.spotcheck.media.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trusts whom the JDK trusts and also whom this computer trusts, because many offices read along
/// with a certificate authority of their own, which they install in the system.
///
/// @param socketFactory makes connections that trust so
/// @param manager decides on certificates
record SystemTrust(SSLSocketFactory socketFactory, X509TrustManager manager) {
  private static final Logger LOG = LoggerFactory.getLogger(SystemTrust.class);

  /// Where the distributions of Linux keep the certificates of all authorities in one file.
  private static final List<Path> BUNDLES =
      List.of(
          Path.of("/etc/ssl/certs/ca-certificates.crt"),
          Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"),
          Path.of("/etc/ssl/ca-bundle.pem"),
          Path.of("/etc/ssl/cert.pem"));

  private static @Nullable SystemTrust ofThisComputer;

  /// The trust of this computer, read once.
  static synchronized SystemTrust get() {
    if (ofThisComputer == null) {
      ofThisComputer = of(BUNDLES, keyStores(System.getProperty("os.name", "")));
    }
    return ofThisComputer;
  }

  /// The kinds of key store through which the JDK reads what the system trusts.
  static List<String> keyStores(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("Windows-ROOT");
    }
    return name.startsWith("mac") ? List.of("KeychainStore-ROOT", "KeychainStore") : List.of();
  }

  /// The trust of the JDK and more; what of it cannot be read is told in the log and left out.
  ///
  /// @param bundles files of PEM certificates; those that do not exist are passed over
  /// @param keyStores kinds of key store of the system
  static SystemTrust of(List<Path> bundles, List<String> keyStores) {
    try {
      Set<X509Certificate> trusted = new LinkedHashSet<>();
      trusted.addAll(Arrays.asList(manager(null).getAcceptedIssuers()));
      bundles.stream().filter(Files::isReadable).forEach(file -> trusted.addAll(inBundle(file)));
      keyStores.forEach(kind -> trusted.addAll(inKeyStore(kind)));
      X509TrustManager manager = manager(store(trusted));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return new SystemTrust(context.getSocketFactory(), manager);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java runtime has no TLS", e);
    }
  }

  private static List<X509Certificate> inBundle(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return onlyX509(CertificateFactory.getInstance("X.509").generateCertificates(in));
    } catch (GeneralSecurityException | IOException e) {
      LOG.warn("The certificates in {} cannot be read; they are not trusted", file, e);
      return List.of();
    }
  }

  private static List<X509Certificate> inKeyStore(String kind) {
    try {
      KeyStore store = KeyStore.getInstance(kind);
      store.load(null, null);
      List<Certificate> certificates = new ArrayList<>();
      for (Enumeration<String> names = store.aliases(); names.hasMoreElements(); ) {
        String name = names.nextElement();
        if (store.isCertificateEntry(name)) {
          certificates.add(store.getCertificate(name));
        }
      }
      return onlyX509(certificates);
    } catch (GeneralSecurityException | IOException e) {
      LOG.warn("The system's key store {} cannot be read; it is not trusted", kind, e);
      return List.of();
    }
  }

  private static List<X509Certificate> onlyX509(Collection<? extends Certificate> certificates) {
    return certificates.stream()
        .filter(X509Certificate.class::isInstance)
        .map(X509Certificate.class::cast)
        .toList();
  }

  private static KeyStore store(Set<X509Certificate> certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (X509Certificate certificate : certificates) {
      store.setCertificateEntry("trusted-" + number++, certificate);
    }
    return store;
  }

  /// @param store none for the JDK's own
  private static X509TrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow(() -> new GeneralSecurityException("no trust manager for X.509"));
  }
}
