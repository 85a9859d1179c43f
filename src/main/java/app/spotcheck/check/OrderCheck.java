package app.spotcheck.check;

import app.spotcheck.model.StackOrder;
import java.util.List;

/// Looks at how a label's order and its objects agree.
final class OrderCheck implements LabelCheck {
  @Override
  public void check(CheckedLabel checked, RowFindings into) {
    if (checked.label().zOrder() == null) {
      return;
    }
    StackOrder order = StackOrder.of(checked.label());
    String path = checked.path() + ".z_order";
    List<String> leftOut = order.leftOut();
    if (!leftOut.isEmpty()) {
      into.add(
          Rule.NOT_IN_Z_ORDER,
          checked,
          leftOut.stream().filter(id -> !id.isEmpty()).toList(),
          "The order leaves out " + Numbers.counted(leftOut.size(), "object") + ".",
          path);
    }
    if (!order.unknown().isEmpty()) {
      into.add(
          Rule.UNKNOWN_IN_Z_ORDER,
          checked,
          order.unknown(),
          "The order lists "
              + Numbers.counted(order.unknown().size(), "id")
              + " of no object and no relationship.",
          path);
    }
  }
}
