package org.samrad.consultation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whether whoever reads has answered the consultation: some show results only to those who have.
@Component
class OwnAnswers {
    boolean given(UUID consultation, HttpServletRequest request) {
        return false;
    }
}
