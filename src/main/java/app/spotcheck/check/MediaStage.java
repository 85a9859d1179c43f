package app.spotcheck.check;

import app.spotcheck.check.media.MaskLimits;
import app.spotcheck.check.media.MediaInspector;
import app.spotcheck.check.media.RowFiles;
import app.spotcheck.check.media.RowMediaFacts;
import app.spotcheck.export.ExportFile;
import app.spotcheck.media.load.MediaRequest;
import app.spotcheck.media.mask.MaskRequest;
import app.spotcheck.media.store.MediaStore;
import app.spotcheck.paint.SceneMedia;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Looks at the pictures and masks of rows, of several rows at once, and hands on what is found in
/// the order of the rows.
final class MediaStage implements AutoCloseable {
  /// How many rows have files on their way.
  static final int ROWS_AT_ONCE = 32;

  private static final Set<Rule> OF_PICTURES =
      Set.of(
          Rule.IMAGE_MISSING,
          Rule.IMAGE_EXPIRED,
          Rule.IMAGE_UNDECODABLE,
          Rule.IMAGE_SIZE,
          Rule.EXIF_ORIENTATION,
          Rule.NEAR_DUPLICATE,
          Rule.MASK_SIZE);

  private static final Set<Rule> OF_MASKS =
      Set.of(
          Rule.MASK_MISSING,
          Rule.MASK_EXPIRED,
          Rule.MASK_UNDECODABLE,
          Rule.MASK_SIZE,
          Rule.MASK_EMPTY,
          Rule.MASK_COLOR,
          Rule.MASK_EQUAL,
          Rule.MASK_ID,
          Rule.MASK_SPECKS,
          Rule.MASK_HOLES,
          Rule.MASK_COMPOSITE);

  private final boolean wantsPictures;
  private final boolean wantsMasks;
  private final Path folder;
  private final MediaInspector inspector;
  private final MediaFaults faults = new MediaFaults();
  private final PictureCheck pictures;
  private final MaskCheck masks = new MaskCheck(faults);
  private final Deque<Pending> underWay = new ArrayDeque<>();

  /// A row whose files are looked at.
  private record Pending(
      CheckedRow row, RowFindings found, List<LabelMasks> labels, Future<RowMediaFacts> facts) {}

  MediaStage(ExportFile export, CheckSettings settings, MediaStore store) {
    this.wantsPictures = OF_PICTURES.stream().anyMatch(settings::has);
    this.wantsMasks = OF_MASKS.stream().anyMatch(settings::has);
    this.folder = export.folder();
    this.inspector =
        new MediaInspector(
            store,
            new MaskLimits(limit(settings, Rule.MASK_SPECKS), limit(settings, Rule.MASK_HOLES)));
    this.pictures = new PictureCheck(export.index(), settings, faults);
  }

  private static MaskLimits.Limit limit(CheckSettings settings, Rule rule) {
    return new MaskLimits.Limit(
        (int) settings.value(rule, "pixels"), settings.value(rule, "share"));
  }

  /// How many files were looked at; on any thread.
  long files() {
    return inspector.files();
  }

  CheckSummary.MediaCounts counts() {
    return new CheckSummary.MediaCounts(inspector.files(), faults.withoutKey());
  }

  /// Takes a row in, and hands on those that are done; may wait for one of them.
  ///
  /// @param found takes what is found in the row's media
  void add(CheckedRow row, RowFindings found, Consumer<RowFindings> next)
      throws InterruptedException {
    underWay.add(begun(row, found));
    if (underWay.size() >= ROWS_AT_ONCE) {
      judge(underWay.remove(), next);
    }
  }

  private Pending begun(CheckedRow row, RowFindings found) {
    List<LabelMasks> labels =
        wantsMasks
            ? row.labels().stream().map(l -> LabelMasks.of(row.row(), l, folder)).toList()
            : List.of();
    List<MaskRequest> requests = labels.stream().flatMap(l -> l.requests().stream()).toList();
    MediaRequest picture = SceneMedia.request(row.row(), null, folder, false, true, null);
    boolean withPicture = wantsPictures && row.row().media().isImage();
    RowFiles files = new RowFiles(withPicture ? picture.picture() : null, picture.wish(), requests);
    return new Pending(row, found, labels, inspector.begin(files));
  }

  /// Hands on all rows that are left.
  void finish(Consumer<RowFindings> next) throws InterruptedException {
    while (!underWay.isEmpty()) {
      judge(underWay.remove(), next);
    }
  }

  private void judge(Pending pending, Consumer<RowFindings> next) throws InterruptedException {
    RowMediaFacts facts = MediaInspector.await(pending.facts);
    pictures.check(pending.row, facts, pending.found);
    for (LabelMasks label : pending.labels) {
      masks.check(label, facts, pending.found);
    }
    next.accept(pending.found);
  }

  /// Ends what is under way.
  @Override
  public void close() {
    inspector.close();
  }
}
