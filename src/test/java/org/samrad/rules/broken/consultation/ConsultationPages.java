package org.samrad.rules.broken.consultation;

/// Routes, which nobody may import.
public final class ConsultationPages {
    public record Overview(String title) {}

    Overview overview() {
        return new Overview("Parking");
    }
}
