package org.samrad.initiative;

import java.util.List;

/// What another house knows of a gate: it plugs in, and says for its criteria whether they are met.
public interface GateEvidence {
    /// Findings for the criteria this house knows, all gates together.
    List<Finding> of(Initiative initiative);

    /// `textKey` says with `values` what was found or what is missing, `path` leads to where it stands.
    record Finding(Gate.Criterion criterion, Standing standing, String textKey, List<Object> values, String path) {
        public Finding {
            values = List.copyOf(values);
        }
    }

    enum Standing {
        MET,
        NOT_MET
    }
}
