package app.spotcheck.check;

import org.roaringbitmap.RoaringBitmap;

/// Groups of rows that have something in common, gathered row by row.
final class RowGroups {
  private final RoaringBitmap groups;
  private int last = -1;

  RowGroups() {
    this(new RoaringBitmap());
  }

  private RowGroups(RoaringBitmap groups) {
    this.groups = groups;
  }

  RowGroups copy() {
    return new RowGroups(groups.clone());
  }

  void add(int group) {
    if (group != last) {
      groups.add(group);
      last = group;
    }
  }

  void addAll(RowGroups other) {
    groups.or(other.groups);
  }

  void addTo(RoaringBitmap all) {
    all.or(groups);
  }
}
