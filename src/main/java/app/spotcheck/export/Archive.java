package app.spotcheck.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/// The one file in an archive that is taken, to be read once from beginning to end.
interface Archive extends Closeable {
  /// What comes out of it; fails where the archive turns out to be incomplete or damaged.
  InputStream content();

  /// How many bytes that file takes in the archive.
  long packedBytes();

  /// How many of these have been read when so many bytes have come out.
  long packedRead(long unpacked);

  /// Checks what can be checked only when everything has come out.
  ///
  /// @throws IOException where the archive turns out to be damaged
  void finish(long unpacked) throws IOException;
}
