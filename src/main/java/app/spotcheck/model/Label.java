package app.spotcheck.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One labelling of an asset, by a person or by a model: objects, the asset's own classifications,
/// and relationships between the objects.
///
/// @param zOrder feature ids from bottom to top; absent where the export has none
public record Label(
    String id,
    @Nullable String kind,
    @Nullable String version,
    LabelDetails details,
    PerformanceDetails performance,
    List<Annotation> objects,
    List<Classification> classifications,
    List<Relationship> relationships,
    @Nullable List<String> zOrder) {}
