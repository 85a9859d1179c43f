package app.spotcheck.model;

import org.jspecify.annotations.Nullable;

/// A file or text that was shown to labellers beside the asset.
public record Attachment(
    @Nullable String id, @Nullable String type, @Nullable String name, @Nullable String value) {}
