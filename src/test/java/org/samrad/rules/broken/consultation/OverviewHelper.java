package org.samrad.rules.broken.consultation;

/// Wrong: a forbidden name, and it imports pages.
public final class OverviewHelper {
    public String title(ConsultationPages.Overview overview) {
        return overview.title();
    }
}
