package org.samrad.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Some of those who are asked: a unit, an organisation, people in a role, or whoever has the link. An answer is kept
/// as coming from a group, never from a person.
///
/// @param number its place in figures, from 0
/// @param parent the group it lies within, by number
/// @param ref    the organisation or unit
/// @param invited how many were asked, where that is known
public record AudienceGroup(
        UUID id,
        int number,
        @Nullable Integer parent,
        Kind kind,
        @Nullable UUID ref,
        @Nullable String role,
        String name,
        Admission admission,
        String code,
        @Nullable Instant codeUntil,
        @Nullable Integer invited,
        @Nullable LocalDate remindedOn) {

    public static final int CODE_LETTERS = 8;

    public enum Kind {
        OPEN,
        ORGANISATION,
        UNIT,
        ROLE
    }

    /// How one gets in.
    public enum Admission {
        /// With the link, the QR code or the short code; no account.
        LINK,
        /// With an account, once each; who has been let in is kept apart from the answers.
        SIGN_IN
    }

    public boolean valid(Instant now) {
        return codeUntil == null || codeUntil.isAfter(now);
    }
}
