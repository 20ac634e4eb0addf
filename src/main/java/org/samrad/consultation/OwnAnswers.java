package org.samrad.consultation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.samrad.access.Guest;
import org.springframework.stereotype.Component;

/// Whether whoever reads has answered the consultation: some show results only to those who have.
@Component
class OwnAnswers {
    private final ParticipantCookie cookie;

    OwnAnswers(ParticipantCookie cookie) {
        this.cookie = cookie;
    }

    boolean given(UUID consultation, HttpServletRequest request) {
        return cookie.answered(consultation, request, Guest.GUEST);
    }
}
