package app.spotcheck.check;

/// How far a check is.
///
/// @param rows how many rows were read, in both passes
/// @param totalRows how many are to be read, in both passes
/// @param findings how many were found so far
public record CheckProgress(long rows, long totalRows, long findings) {}
