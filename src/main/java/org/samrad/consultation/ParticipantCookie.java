package org.samrad.consultation;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// Knows a participant again on the same device: one cookie for each consultation, holding the receipt code.
@Component
class ParticipantCookie {
    private static final Duration KEPT = Duration.ofDays(400);

    private final Answering answering;
    private final boolean secure;

    ParticipantCookie(Answering answering, @Value("${samrad.cookies.secure:false}") boolean secure) {
        this.answering = answering;
        this.secure = secure;
    }

    Optional<Answering.Participation> find(UUID consultation, HttpServletRequest request, Visitor by) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name(consultation))) {
                return answering
                        .find(cookie.getValue(), by)
                        .filter(one -> one.consultation().id().equals(consultation));
            }
        }
        return Optional.empty();
    }

    Answering.Participation get(UUID consultation, HttpServletRequest request, Visitor by) {
        return find(consultation, request, by).orElseThrow(() -> new NotFound("participant"));
    }

    /// Whether this device's participant, if there is one, has answered enough to see results while others answer.
    boolean answered(UUID consultation, HttpServletRequest request, Visitor by) {
        return find(consultation, request, by)
                .map(one -> answering.progress(one, 0, by).enough())
                .orElse(false);
    }

    void set(UUID consultation, String receipt, HttpServletResponse response) {
        write(consultation, receipt, KEPT, response);
    }

    void forget(UUID consultation, HttpServletResponse response) {
        write(consultation, "", Duration.ZERO, response);
    }

    private void write(UUID consultation, String value, Duration age, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(consultation), value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(UUID consultation) {
        return "answers-" + consultation;
    }
}
