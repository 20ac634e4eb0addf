package org.samrad.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.samrad.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Says no: to those who must sign in first, and to those whose roles do not cover it.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {
    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(NotSignedIn.class)
    Object notSignedIn(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return problems.tell(request, 401, "");
        }
        var back = "GET".equals(request.getMethod()) ? request.getRequestURI() : "/";
        return "redirect:/sign-in?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    @ExceptionHandler(NotAllowed.class)
    Object notAllowed(HttpServletRequest request) {
        return problems.tell(request, 403, "");
    }
}
