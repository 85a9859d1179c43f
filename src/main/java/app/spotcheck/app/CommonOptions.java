package app.spotcheck.app;

import app.spotcheck.media.http.ApiKey;
import app.spotcheck.media.http.ApiOrigin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that every command takes.
final class CommonOptions {
  private static final long LONGEST_KEY_FILE = 10_000;

  /// How a command is given the key that servers want.
  static final String KEY_HINT = "The API key is given with --api-key-file or LABELBOX_API_KEY.";

  @Option(
      names = "--api-origin",
      paramLabel = "URL",
      description =
          "Server that may get the API key, as scheme://host[:port]. Replaces the default"
              + " https://api.labelbox.com; may be repeated. Plain http only for this computer.")
  private List<String> apiOrigins = new ArrayList<>();

  @Option(
      names = "--api-key-file",
      paramLabel = "FILE",
      description =
          "File that holds the API key. Without it the environment variable LABELBOX_API_KEY is"
              + " used; without that the one in the system's keyring, else the window asks.")
  private @Nullable Path apiKeyFile;

  @Option(
      names = "--cache-dir",
      paramLabel = "DIR",
      description = "Folder for files that can be made again.")
  private @Nullable Path cacheFolder;

  @Option(
      names = "--media-root",
      paramLabel = "DIR",
      description =
          "Folder with pictures on this computer, found there by file name, global key, external id"
              + " or data row id before the network is asked.")
  private @Nullable Path mediaRoot;

  @Option(names = "--offline", description = "Fetch nothing from the network.")
  private boolean offline;

  @Option(names = "--verbose", description = "Say more on standard error.")
  private boolean verbose;

  boolean offline() {
    return offline;
  }

  boolean verbose() {
    return verbose;
  }

  @Nullable Path mediaRoot() throws UsageException {
    if (mediaRoot != null && !Files.isDirectory(mediaRoot)) {
      throw new UsageException("--media-root " + mediaRoot + ": there is no such folder");
    }
    return mediaRoot == null ? null : mediaRoot.toAbsolutePath();
  }

  Path cacheFolder() {
    return cacheFolder == null ? Folders.cache() : cacheFolder.toAbsolutePath();
  }

  List<ApiOrigin> apiOrigins() throws UsageException {
    List<ApiOrigin> origins = new ArrayList<>();
    for (String text : apiOrigins) {
      try {
        origins.add(ApiOrigin.parse(text));
      } catch (IllegalArgumentException e) {
        throw new UsageException("--api-origin: " + e.getMessage());
      }
    }
    return origins.isEmpty() ? List.of(ApiOrigin.LABELBOX) : List.copyOf(origins);
  }

  /// The API key from the file, else from the environment, else none.
  @Nullable ApiKey apiKey(Map<String, String> environment) throws UsageException {
    String text;
    String source;
    if (apiKeyFile != null) {
      text = keyFileContent(apiKeyFile);
      source = "--api-key-file " + apiKeyFile;
    } else {
      text = environment.getOrDefault("LABELBOX_API_KEY", "");
      source = "LABELBOX_API_KEY";
      if (text.isBlank()) {
        return null;
      }
    }
    try {
      return ApiKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(source + ": " + e.getMessage());
    }
  }

  private static String keyFileContent(Path file) throws UsageException {
    try {
      if (!Files.isRegularFile(file)) {
        throw new UsageException("--api-key-file " + file + ": there is no such ordinary file");
      }
      if (Files.size(file) > LONGEST_KEY_FILE) {
        throw new UsageException("--api-key-file " + file + ": too long to be an API key");
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UsageException("--api-key-file " + file + ": the file cannot be read");
    }
  }
}
