package app.spotcheck.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a project is with one data row.
///
/// @param selectedLabelId the label that won the consensus
/// @param workflowHistory the steps through the workflow, newest first
public record ProjectDetails(
    @Nullable String ontologyId,
    @Nullable String taskId,
    @Nullable String taskName,
    @Nullable String batchId,
    @Nullable String batchName,
    @Nullable String workflowStatus,
    @Nullable Double priority,
    @Nullable Double consensusExpectedLabelCount,
    @Nullable String selectedLabelId,
    List<WorkflowStep> workflowHistory) {
  public static final ProjectDetails NONE =
      new ProjectDetails(null, null, null, null, null, null, null, null, null, List.of());
}
