package org.samrad.report;

import java.util.UUID;

/// An edition of a report may be read by everybody.
public record ReportPublished(UUID report, int edition) {}
