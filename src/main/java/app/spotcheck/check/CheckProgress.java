package app.spotcheck.check;

/// How far a check is.
///
/// @param rows how many rows were read, in both passes; with media in the second one alone, since
///   the first takes next to no time
/// @param totalRows how many are to be read
/// @param files how many pictures and masks were looked at, or turned out not to be had
/// @param findings how many were found so far
public record CheckProgress(long rows, long totalRows, long files, long findings) {}
