package app.spotcheck.demo;

/// What one run of a model says about a row. Label and prediction share an id, as in real exports.
record RunDraft(String model, String run, LabelDraft label, LabelDraft prediction) {}
