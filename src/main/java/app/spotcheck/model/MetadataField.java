package app.spotcheck.model;

import org.jspecify.annotations.Nullable;

/// A metadata field of a data row; strings, numbers, dates and enum values alike are kept as text.
public record MetadataField(
    @Nullable String schemaId,
    @Nullable String schemaName,
    @Nullable String schemaKind,
    @Nullable String value) {}
