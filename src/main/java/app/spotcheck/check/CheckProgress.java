package app.spotcheck.check;

/// How far a check is.
///
/// @param rows how many rows were read, those read for a second time included
/// @param totalRows how many are to be read; more once it is known which are to be read again
/// @param findings how many were found so far
public record CheckProgress(long rows, long totalRows, long findings) {}
