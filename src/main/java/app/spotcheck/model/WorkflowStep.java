package app.spotcheck.model;

import org.jspecify.annotations.Nullable;

/// One step of a data row through a project's workflow, such as a move to the next task.
public record WorkflowStep(
    @Nullable String action,
    @Nullable String createdAt,
    @Nullable String createdBy,
    @Nullable String previousTaskName,
    @Nullable String nextTaskName) {}
