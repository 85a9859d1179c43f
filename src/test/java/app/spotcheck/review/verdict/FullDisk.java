package app.spotcheck.review.verdict;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/// Files on a disk that fills up: bytes are written as far as there is room, then writing fails.
final class FullDisk {
  private long room = Long.MAX_VALUE;
  private boolean failsToForce;

  /// From now on only so many bytes more can be written.
  synchronized void leave(long bytes) {
    room = bytes;
  }

  /// From now on writing works and forcing does not.
  synchronized void failToForce(boolean fails) {
    failsToForce = fails;
  }

  FileChannel open(Path file) throws IOException {
    return new FullChannel(AppendFile.openFile(file));
  }

  private synchronized int take(int wanted) throws IOException {
    if (room == 0) {
      throw new IOException("No space left on device");
    }
    int taken = (int) Math.min(wanted, room);
    room -= taken;
    return taken;
  }

  private synchronized void checkForce() throws IOException {
    if (failsToForce) {
      throw new IOException("Input/output error");
    }
  }

  private final class FullChannel extends FileChannel {
    private final FileChannel file;

    FullChannel(FileChannel file) {
      this.file = file;
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
      ByteBuffer fitting = bytes.slice(bytes.position(), take(bytes.remaining()));
      int written = file.write(fitting, position);
      bytes.position(bytes.position() + written);
      return written;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      checkForce();
      file.force(metaData);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      return file.read(bytes);
    }

    @Override
    public long read(ByteBuffer[] bytes, int offset, int length) throws IOException {
      return file.read(bytes, offset, length);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
      return file.read(bytes, position);
    }

    @Override
    public int write(ByteBuffer bytes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      file.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      file.truncate(size);
      return this;
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
