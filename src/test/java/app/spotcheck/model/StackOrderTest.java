package app.spotcheck.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StackOrderTest {
  private static Feature feature(String id) {
    return new Feature(id, null, "n", null, List.of(), null, List.of());
  }

  private static StackOrder orderOf(@Nullable List<String> zOrder, String... ids) {
    List<Annotation> objects = new ArrayList<>();
    for (String id : ids) {
      objects.add(new PointAnnotation(feature(id), new Point(0, 0)));
    }
    List<Relationship> relationships = List.of(new Relationship(feature("rel"), "a", "b", false));
    return StackOrder.of(
        new Label(
            "l",
            null,
            null,
            LabelDetails.NONE,
            PerformanceDetails.NONE,
            objects,
            List.of(),
            relationships,
            zOrder));
  }

  @Test
  void withoutAnOrderTheObjectsLieAsListed() {
    assertThat(orderOf(null, "a", "b", "c"))
        .isEqualTo(new StackOrder(List.of(0, 1, 2), List.of(), List.of()));
  }

  @Test
  void listedObjectsLieInTheListsOrder() {
    assertThat(orderOf(List.of("c", "a", "b"), "a", "b", "c"))
        .isEqualTo(new StackOrder(List.of(2, 0, 1), List.of(), List.of()));
  }

  @Test
  void leftOutObjectsLieOnTop() {
    assertThat(orderOf(List.of("c"), "a", "b", "c"))
        .isEqualTo(new StackOrder(List.of(2, 0, 1), List.of("a", "b"), List.of()));
    assertThat(orderOf(List.of(), "a", "b"))
        .isEqualTo(new StackOrder(List.of(0, 1), List.of("a", "b"), List.of()));
  }

  @Test
  void idsOfRelationshipsAreIgnoredAndOthersReportedOnce() {
    assertThat(orderOf(List.of("rel", "ghost", "b", "ghost", "a"), "a", "b"))
        .isEqualTo(new StackOrder(List.of(1, 0), List.of(), List.of("ghost")));
  }

  @Test
  void repeatedIdsCountOnceAndObjectsOfOneIdStayTogether() {
    assertThat(orderOf(List.of("b", "a", "b"), "a", "b", "a"))
        .isEqualTo(new StackOrder(List.of(1, 0, 2), List.of(), List.of()));
  }

  @Test
  void emptyIdNamesNoObject() {
    assertThat(orderOf(List.of("", "a"), "", "a").bottomToTop()).containsExactly(1, 0);
  }
}
