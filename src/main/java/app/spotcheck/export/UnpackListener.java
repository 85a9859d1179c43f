package app.spotcheck.export;

/// Is told how far the unpacking of an archive has come, on the thread that unpacks, often.
@FunctionalInterface
public interface UnpackListener {
  /// Nobody is told.
  UnpackListener NONE = (packedRead, packedTotal, unpacked) -> {};

  /// Tells how far it is.
  ///
  /// @param packedRead how many bytes of the archive have been read
  /// @param packedTotal how many there are; with an archive inside the archive it all begins again
  /// @param unpacked how many bytes came out of them
  void advanced(long packedRead, long packedTotal, long unpacked);
}
