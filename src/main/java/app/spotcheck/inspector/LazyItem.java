package app.spotcheck.inspector;

import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/// A line of the tree that makes the lines under it when they are first looked at, so that neither
/// very many objects nor very deep answers cost anything before they are opened.
final class LazyItem extends TreeItem<TreeEntry> {
  private final Supplier<List<LazyItem>> children;
  private final boolean leaf;
  private boolean filled;

  /// @param leaf whether there will be no lines under it
  LazyItem(TreeEntry entry, boolean leaf, Supplier<List<LazyItem>> children) {
    super(entry);
    this.leaf = leaf;
    this.children = children;
  }

  @Override
  public boolean isLeaf() {
    return leaf;
  }

  @Override
  public ObservableList<TreeItem<TreeEntry>> getChildren() {
    ObservableList<TreeItem<TreeEntry>> list = super.getChildren();
    if (!filled) {
      filled = true;
      list.setAll(children.get());
    }
    return list;
  }
}
