package org.samrad.rules.broken.consultation;

import javax.sql.DataSource;

/// Wrong: a store that everybody can see.
public final class VoteStore {
    private final DataSource source;

    public VoteStore(DataSource source) {
        this.source = source;
    }

    DataSource source() {
        return source;
    }
}
