package app.spotcheck.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A gzip file as an archive of one file.
final class GzipArchive implements Archive {
  private final FileChannel channel;
  private final long size;
  private final GzipInput content;

  GzipArchive(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.READ);
    size = channel.size();
    content = new GzipInput(Channels.newInputStream(channel));
  }

  @Override
  public InputStream content() {
    return content;
  }

  @Override
  public long packedBytes() {
    return size;
  }

  @Override
  public long packedRead(long unpacked) {
    return Math.min(size, content.packedRead());
  }

  @Override
  public void finish(long unpacked) {
    // each member has been checked when it ended
  }

  @Override
  public void close() throws IOException {
    content.close();
    channel.close();
  }
}
