package org.samrad.access;

import org.samrad.web.Gauge;
import org.springframework.stereotype.Component;

/// How far the writer of the log is behind.
@Component
class AuditGauge implements Gauge {
    private final AuditStore store;

    AuditGauge(AuditStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "samrad_access_audit_waiting";
    }

    @Override
    public String help() {
        return "Lines of the log that are told and not chained yet";
    }

    @Override
    public double value() {
        return store.waiting();
    }
}
