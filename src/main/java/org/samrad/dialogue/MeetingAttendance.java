package org.samrad.dialogue;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.organisation.Mandate.Side;

/// Somebody at a meeting, or missed there: a member with a side, or a guest with a role.
public record MeetingAttendance(
        UUID id,
        @Nullable UUID person,
        String name,
        @Nullable Side side,
        String role,
        Mode mode) {
    public enum Mode {
        ROOM,
        REMOTE,
        /// told beforehand that they could not come
        APOLOGIES,
        ABSENT;

        public String textKey() {
            return "dialogue.attendance." + name();
        }
    }

    MeetingAttendance named(Map<UUID, String> names) {
        return new MeetingAttendance(id, person, names.getOrDefault(person, name), side, role, mode);
    }

    public boolean isGuest() {
        return side == null;
    }
}
