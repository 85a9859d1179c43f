package app.spotcheck.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One data row: a file and what projects and models say about it.
final class RowDraft {
  final String key;
  final String url;
  final int width;
  final int height;
  final List<ProjectDraft> projects = new ArrayList<>();
  final List<RunDraft> runs = new ArrayList<>();
  final Map<String, Object> metadata = new LinkedHashMap<>();
  final List<Attachment> attachments = new ArrayList<>();
  String mimeType = "image/jpeg";
  @Nullable String globalKey;
  @Nullable String externalId;
  boolean bare;
  int embedded;

  record Attachment(String type, String value, String name) {}

  RowDraft(String key, String url, int width, int height) {
    this.key = key;
    this.url = url;
    this.width = width;
    this.height = height;
  }

  RowDraft mime(String type) {
    mimeType = type;
    return this;
  }

  RowDraft global(String name) {
    globalKey = name;
    return this;
  }

  RowDraft external(String name) {
    externalId = name;
    return this;
  }

  /// Leaves out every optional block.
  RowDraft bare() {
    bare = true;
    return this;
  }

  /// A metadata field: a number, a date (an `Instant`), an option of an enum or a text.
  RowDraft meta(String name, Object value) {
    metadata.put(name, value);
    return this;
  }

  RowDraft attach(String type, String value, String name) {
    attachments.add(new Attachment(type, value, name));
    return this;
  }

  RowDraft embed(int dimensions) {
    embedded = dimensions;
    return this;
  }

  RowDraft in(ProjectDraft project) {
    projects.add(project);
    return this;
  }

  RowDraft in(RunDraft run) {
    runs.add(run);
    return this;
  }
}
