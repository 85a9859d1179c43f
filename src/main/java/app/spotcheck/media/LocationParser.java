package app.spotcheck.media;

import app.spotcheck.media.MediaLocation.FileLocation;
import app.spotcheck.media.MediaLocation.RefusedLocation;
import app.spotcheck.media.MediaLocation.RemoteLocation;
import java.io.File;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Sorts the locations of an export into web addresses, files and what is not opened.
///
/// A path to another machine is refused because merely opening it makes Windows offer the user's
/// credentials to that machine.
final class LocationParser {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");
  private static final Pattern BAD_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final boolean HAS_DRIVES = File.separatorChar == '\\';

  private final String text;
  private final Path exportFolder;

  private LocationParser(String text, Path exportFolder) {
    this.text = text;
    this.exportFolder = exportFolder;
  }

  static MediaLocation parse(@Nullable String rowData, Path exportFolder) {
    if (rowData == null || rowData.isBlank()) {
      return new RefusedLocation("", "the row has no row_data");
    }
    return new LocationParser(rowData, exportFolder).parse();
  }

  private MediaLocation parse() {
    Matcher matcher = SCHEME.matcher(text.strip());
    if (!matcher.matches()) {
      return path(text);
    }
    String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "http", "https" -> web();
      case "file" -> fileUrl(matcher.group(2));
      case "gs", "s3" ->
          refused(
              scheme
                  + ":// addresses cannot be read without cloud credentials; export the row with"
                  + " a signed https address, or lay the file beside the export");
      default -> scheme.length() == 1 ? drive() : refused(scheme + ": addresses cannot be read");
    };
  }

  private MediaLocation web() {
    return HttpUrl.parse(text) == null
        ? refused("the web address is malformed")
        : new RemoteLocation(text);
  }

  private MediaLocation drive() {
    return HAS_DRIVES ? path(text) : refused("this computer has no drives such as C:");
  }

  private MediaLocation fileUrl(String rest) {
    String slashed = rest.replace('\\', '/');
    if (BAD_PERCENT.matcher(slashed).find()) {
      return refused("the file: address has a percent sign that does not begin a code like %20");
    }
    if (slashed.startsWith("//") && !slashed.startsWith("///")) {
      if (!slashed.startsWith("//localhost/")) {
        return refusedHost();
      }
      slashed = slashed.substring("//localhost".length());
    } else if (slashed.startsWith("///")) {
      slashed = slashed.substring(2);
    }
    // the decoder is made for forms, where a plus sign is a space
    return path(URLDecoder.decode(slashed.replace("+", "%2B"), StandardCharsets.UTF_8));
  }

  private MediaLocation path(String path) {
    String slashed = path.replace('\\', '/');
    if (slashed.strip().startsWith("//")) {
      return refusedHost();
    }
    boolean drive = HAS_DRIVES && slashed.matches("/[A-Za-z]:/(?s:.*)");
    try {
      return new FileLocation(exportFolder.resolve(drive ? slashed.substring(1) : slashed));
    } catch (InvalidPathException e) {
      return refused("this computer allows no such file name");
    }
  }

  private MediaLocation refusedHost() {
    return refused(
        "files on other machines are not opened, because that can give away the user's password;"
            + " copy the file to this computer");
  }

  private MediaLocation refused(String reason) {
    return new RefusedLocation(text, reason);
  }
}
