package app.spotcheck.check;

/// How far a check is.
///
/// @param rows how many rows were read, those read for another time included
/// @param totalRows how many are to be read; more once it is known which are to be read again
/// @param files how many pictures and masks were looked at, or turned out not to be had
/// @param findings how many were found so far
public record CheckProgress(long rows, long totalRows, long files, long findings) {}
