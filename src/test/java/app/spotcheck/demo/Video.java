package app.spotcheck.demo;

/// A data row that is no image: exports of mixed projects hold such rows.
final class Video {
  private Video() {}

  static RowDraft row() {
    RowDraft row =
        new RowDraft("clip", "https://example.com/spotcheck/demo/harbour-walk.mp4", 1920, 1080);
    LabelDraft label = new LabelDraft("frames").ask(Question.radio("Camera", "Hand held"));
    return row.mime("video/mp4")
        .external("harbour walk.mp4")
        .in(new ProjectDraft("Harbour watch").status("IN_REVIEW").label(label));
  }
}
