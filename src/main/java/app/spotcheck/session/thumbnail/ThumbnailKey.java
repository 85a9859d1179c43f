package app.spotcheck.session.thumbnail;

import app.spotcheck.media.MediaItem;
import app.spotcheck.media.MediaLocation;
import app.spotcheck.media.load.MediaRequest;
import app.spotcheck.media.mask.MaskRequest;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.model.Relationship;
import app.spotcheck.paint.ClassColors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Tells thumbnails on disk apart by all that they are made of: the row as exported, the files of
/// this machine that it refers to, and the colours of its classes.
final class ThumbnailKey {
  /// Changes whenever rows are painted in another way.
  private static final int PAINTING = 3;

  private static final int DIGITS = 40;

  private final MessageDigest digest = sha256();

  ThumbnailKey(int scale) {
    add(PAINTING + " " + scale);
  }

  ThumbnailKey add(byte[] row) {
    digest.update(row);
    return this;
  }

  ThumbnailKey add(MediaRequest media) {
    add(media.wish().turned() ? "turned" : "as stored");
    add(media.picture());
    for (MaskRequest mask : media.masks()) {
      add(mask.composite());
      add(mask.own());
    }
    return this;
  }

  ThumbnailKey add(@Nullable Label label, ClassColors colors) {
    if (label != null) {
      for (Annotation object : label.objects()) {
        add(Integer.toHexString(colors.colorOf(object.feature().name())));
      }
      for (Relationship relationship : label.relationships()) {
        add(Integer.toHexString(colors.colorOf(relationship.feature().name())));
      }
    }
    return this;
  }

  /// The name of the thumbnail's file.
  String name() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS) + ".png";
  }

  /// A web address stands in the row; a file may change or be another one for the same row.
  private void add(@Nullable MediaItem item) {
    if (item != null && item.location() instanceof MediaLocation.FileLocation(Path path)) {
      add(path + " " + versionOf(path));
    }
  }

  private static String versionOf(Path path) {
    try {
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      return file.size() + " " + file.lastModifiedTime();
    } catch (IOException missing) {
      return "missing";
    }
  }

  private void add(String text) {
    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
