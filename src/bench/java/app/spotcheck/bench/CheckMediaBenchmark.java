package app.spotcheck.bench;

import app.spotcheck.check.CheckSettings;
import app.spotcheck.check.CheckSummary;
import app.spotcheck.check.ExportCheck;
import app.spotcheck.check.Finding;
import app.spotcheck.check.media.MediaInspector;
import app.spotcheck.check.media.PerceptualHash;
import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.http.KeyPolicy;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.image.PictureDecoder;
import app.spotcheck.media.image.PictureWish;
import app.spotcheck.media.store.MediaPlaces;
import app.spotcheck.media.store.MediaStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.roaringbitmap.RoaringBitmap;

/// Checks an export with its pictures, which lie beside it, index included, beside decoding the
/// same files to the same size on as many threads.
@State(Scope.Benchmark)
public class CheckMediaBenchmark {
  private static final int PICTURES = 40;

  private final List<Path> pictures = new ArrayList<>();
  private Path folder = Path.of("");
  private Path export = Path.of("");

  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("bench");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < PICTURES; i++) {
      Path picture = folder.resolve("picture" + i + ".jpg");
      BenchPicture.write(picture, i);
      pictures.add(picture);
      rows.add(
          """
          {"data_row":{"id":"row%1$d","row_data":"picture%1$d.jpg"},\
          "media_attributes":{"width":%2$d,"height":%3$d},"projects":{"p":{"labels":[\
          {"id":"l%1$d","annotations":{"objects":[%4$s]}}]}}}\
          """
              .formatted(
                  i,
                  BenchPicture.SIZE.width(),
                  BenchPicture.SIZE.height(),
                  Photo.objects().replace("\"f", "\"f" + i + "-")));
    }
    export = Files.write(folder.resolve("export.ndjson"), rows);
  }

  @TearDown
  public void delete() throws IOException {
    for (Path picture : pictures) {
      Files.delete(picture);
    }
    Files.delete(export);
    Files.delete(folder);
  }

  @Benchmark
  public CheckSummary checkWithPictures(Blackhole hole)
      throws ExportException, InterruptedException {
    ExportFile file = Indexing.indexed(export);
    RoaringBitmap rows = RoaringBitmap.bitmapOfRange(0, file.index().size());
    MediaClient client = new MediaClient(() -> null, new KeyPolicy(List.of()), true);
    try (MediaStore store = new MediaStore(client, MediaPlaces.NONE, fault -> {})) {
      CheckSummary summary =
          new ExportCheck(file, rows, CheckSettings.STANDARD, store)
              .run((Finding f) -> hole.consume(f));
      if (summary.errors() > 0) {
        throw new IllegalStateException(summary.byRule().toString());
      }
      return summary;
    }
  }

  @Benchmark
  public void decodePictures(Blackhole hole) throws InterruptedException {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<DecodedPicture>> running = new ArrayList<>();
      for (Path picture : pictures) {
        running.add(threads.submit(() -> decoded(picture)));
      }
      for (Future<DecodedPicture> picture : running) {
        hole.consume(MediaInspector.await(picture));
      }
    }
  }

  private DecodedPicture decoded(Path picture) throws IOException, MediaException {
    return new PictureDecoder(folder)
        .decode(
            new EncodedImage.InMemory(Files.readAllBytes(picture)),
            PictureWish.WHOLE.reducedTo(PerceptualHash.SEEN));
  }
}
