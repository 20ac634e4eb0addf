package org.samrad.rules.broken.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Wrong: a noun that reads rows.
public record Vote(String choice) {
    static Vote from(ResultSet row) throws SQLException {
        return new Vote(row.getString(1));
    }
}
