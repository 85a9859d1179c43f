package app.spotcheck.media;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// What an image file of an export is, whatever its address is in the next export of the same row.
///
/// Addresses are signed anew, and composite masks move to another task, with every export. The id
/// alone would do for what Labelbox exports; the lasting part of the address keeps files apart
/// whose ids were made by hand.
///
/// @param kind what the id is the id of
/// @param id of the data row, the feature or the composite mask
/// @param place where the file lies, without what changes from export to export
public record MediaKey(Kind kind, String id, String place) {
  private static final Pattern TASK = Pattern.compile("/tasks/[^/]*/masks/");
  private static final Pattern COMPOSITE = Pattern.compile(".*/masks/([^/?#]+).*");
  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9]+");
  private static final int LONGEST_ID = 40;
  private static final int DIGITS = 32;

  /// The kinds of files.
  public enum Kind {
    IMAGE,
    MASK,
    COMPOSITE
  }

  /// The key of the picture of a data row.
  public static MediaKey image(String dataRowId, String url) {
    return new MediaKey(Kind.IMAGE, dataRowId, lasting(url));
  }

  /// The key of the mask of one instance.
  public static MediaKey mask(String featureId, String url) {
    return new MediaKey(Kind.MASK, featureId, lasting(url));
  }

  /// The key of the mask of a whole label, whose id is in its address.
  public static MediaKey composite(String url) {
    String lasting = lasting(url);
    var matcher = COMPOSITE.matcher(lasting);
    return new MediaKey(Kind.COMPOSITE, matcher.matches() ? matcher.group(1) : "", lasting);
  }

  /// An address without its signature, user and task.
  private static String lasting(String url) {
    int end = url.length();
    for (char mark : new char[] {'?', '#'}) {
      int found = url.indexOf(mark);
      end = found < 0 ? end : Math.min(end, found);
    }
    String path = url.substring(0, end);
    int user = path.indexOf('@');
    int host = path.indexOf("//") + 2;
    int slash = path.indexOf('/', host);
    if (user >= host && (slash < 0 || user < slash)) {
      path = path.substring(0, host) + path.substring(user + 1);
    }
    return TASK.matcher(path).replaceFirst("/tasks/-/masks/");
  }

  /// The name of its file in a folder of such files; of ASCII letters, digits and `-`.
  public String fileName() {
    String odd = ODD.matcher(id).replaceAll("-");
    String shown = odd.substring(0, Math.min(odd.length(), LONGEST_ID));
    return kind.name().toLowerCase(Locale.ROOT) + "-" + shown + "-" + digest();
  }

  private String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha.digest((kind + "\n" + id + "\n" + place).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
