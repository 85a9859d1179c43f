package app.spotcheck.demo;

/// One picture of the demo and what was annotated in it.
interface Scene {
  /// The name of the picture's file.
  String file();

  /// Draws the picture. Its outlines are the same whether it is `painted` or not.
  Picture draw(boolean painted);

  RowDraft describe(Picture picture);

  /// The data row of a scene's picture.
  static RowDraft row(Scene scene, Picture picture) {
    String file = scene.file();
    String key = file.substring(0, file.indexOf('.'));
    RowDraft row = new RowDraft(key, "images/" + file, picture.width(), picture.height());
    return file.endsWith(".png") ? row.mime("image/png") : row;
  }
}
