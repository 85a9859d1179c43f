package app.spotcheck.app;

import app.spotcheck.model.DataRow;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.Project;
import app.spotcheck.session.RowView;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where a data row is to be seen at Labelbox: in the project of the label on show, else in the
/// first project of the row.
final class LabelboxLink {
  private static final String PROJECTS = "https://app.labelbox.com/projects/";

  private LabelboxLink() {}

  /// The page of a row; none for a row that is in no project, or has no id.
  static Optional<URI> of(RowView view) {
    DataRow row = view.row();
    LabelChoice choice = view.choice();
    Optional<Project> project =
        choice != null && choice.source() instanceof Project chosen
            ? Optional.of(chosen)
            : row.projects().stream().findFirst();
    return project
        .filter(found -> !found.id().isBlank() && !row.id().isBlank())
        .map(found ->
            URI.create(PROJECTS + encoded(found.id()) + "/data-rows/" + encoded(row.id())));
  }

  /// An id as one part of a path.
  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
