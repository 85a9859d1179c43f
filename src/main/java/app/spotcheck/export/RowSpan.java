package app.spotcheck.export;

/// Where a row's text lies in the file.
///
/// @param offset of its first byte
/// @param length in bytes
/// @param line the line its first byte is in, from 1
record RowSpan(long offset, long length, long line) {}
