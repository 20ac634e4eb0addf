package org.samrad.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// What went wrong, said in the reader's language with the next step: as a page, or as JSON to those who call the API.
@Controller
@ControllerAdvice
public class Problems implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 409, 410, 413, 422, 429, 503);

    private final Screens screens;
    private final Texts texts;

    Problems(Screens screens, Texts texts) {
        this.screens = screens;
        this.texts = texts;
    }

    /// The page of a problem: `status` chooses the words, `detail` says more where there is more to say.
    public record Page(int status, String detail) {
        public String key() {
            return "web.problem." + (TOLD.contains(status) ? status : 500);
        }
    }

    /// Answers with the problem of this status.
    public Object tell(HttpServletRequest request, int status, String detail) {
        if (asked(request).startsWith("/api/")) {
            var language = screens.frame(request).language();
            var said = detail.isEmpty() ? texts.of(language, new Page(status, "").key() + ".title") : detail;
            return ResponseEntity.status(status).body(Map.of("status", status, "problem", said));
        }
        return screens.show(status, "web/problem", new Page(status, detail));
    }

    /// The address that was asked for, also where the container has turned to its page of errors.
    private static String asked(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, NoHandlerFoundException.class})
    Object notFound(HttpServletRequest request) {
        return tell(request, 404, "");
    }

    @ExceptionHandler
    Object ruleBroken(RuleBroken rule, HttpServletRequest request) {
        return tell(request, 422, texts.of(screens.frame(request).language(), rule.textKey(), rule.values()));
    }

    /// A wrong word in the address is an address that is not there; in a form it cannot be read.
    @ExceptionHandler
    Object mismatch(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return tell(request, e.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400, "");
    }

    @ExceptionHandler({
        ServletRequestBindingException.class,
        HttpMessageNotReadableException.class,
        HttpMediaTypeException.class,
        InvalidParameterException.class,
        MultipartException.class
    })
    Object unreadable(HttpServletRequest request) {
        return tell(request, 400, "");
    }

    /// A character in an address or a form that no text of the database can hold.
    @ExceptionHandler
    Object unwritable(DataIntegrityViolationException e, HttpServletRequest request) {
        var said = String.valueOf(e.getMostSpecificCause().getMessage());
        return said.contains("0x00") ? tell(request, 400, "") : unexpected(request, e);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request) {
        return tell(request, 413, "");
    }

    @ExceptionHandler(org.springframework.web.HttpRequestMethodNotSupportedException.class)
    Object wrongMethod(HttpServletRequest request) {
        return tell(request, 405, "");
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    Object noDatabase(HttpServletRequest request, Exception e) {
        LOG.error("The database did not answer: {}", e.getMessage());
        return tell(request, HttpStatus.SERVICE_UNAVAILABLE.value(), "");
    }

    @ExceptionHandler(Exception.class)
    Object unexpected(HttpServletRequest request, Exception e) {
        LOG.error("Unexpected at {} {}", request.getMethod(), request.getRequestURI(), e);
        return tell(request, 500, "");
    }

    /// Problems that arise before or outside a page: the container's own refusals.
    @RequestMapping("/error")
    Object container(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return tell(request, status instanceof Integer code ? code : 404, "");
    }
}
