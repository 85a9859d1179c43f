package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides how a picture is turned where its file and its export need not agree: the size of the
/// export tells which of the two ways its coordinates mean, and where it does not, the file does.
///
/// @param applied how the stored pixels are turned
/// @param notices what a reviewer should know about it, as sentences
record PictureTurn(Orientation applied, List<String> notices) {
  /// @param file what the file says
  /// @param stored the size of the pixels as they are stored
  static PictureTurn of(Orientation file, Size stored, PictureWish wish) {
    Integer exported = number(wish.exportedExif());
    boolean disagree = exported != null && exported != file.exif();
    if (file == Orientation.UPRIGHT) {
      return disagree
          ? turn(file, file, exported, "the picture is drawn as it is stored")
          : new PictureTurn(file, List.of());
    }
    if (!wish.turned()) {
      return turn(
          Orientation.UPRIGHT,
          file,
          disagree ? exported : null,
          "the picture is drawn unturned, because \"Turn by EXIF\" is off");
    }
    boolean fitsStored = stored.equals(wish.exported());
    boolean fitsTurned = file.turned(stored).equals(wish.exported());
    Integer said = disagree ? exported : null;
    if (fitsStored && !fitsTurned) {
      return turn(
          Orientation.UPRIGHT,
          file,
          said,
          "the picture is drawn unturned, because that is the size in the export, " + stored);
    }
    if (fitsStored) {
      return turn(file, file, said, "the picture is drawn turned, though its size fits both ways");
    }
    return disagree
        ? turn(file, file, exported, "the picture is drawn turned")
        : new PictureTurn(file, List.of());
  }

  private static PictureTurn turn(
      Orientation applied, Orientation file, @Nullable Integer exported, String outcome) {
    String export = exported == null ? "" : ", the export says " + exported;
    return new PictureTurn(
        applied,
        List.of("The file says EXIF orientation " + file.exif() + export + "; " + outcome + "."));
  }

  /// The orientation in the text of an export, where it is one.
  private static @Nullable Integer number(@Nullable String text) {
    return text != null && text.strip().matches("[1-8]") ? Integer.valueOf(text.strip()) : null;
  }
}
