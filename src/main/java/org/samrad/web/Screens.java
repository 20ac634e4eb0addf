package org.samrad.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Token;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Shows a page: a template, named by its place under the houses (`initiative/initiative`), and the record it shows.
@Component
public class Screens {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "samrad.templates");
    private final Texts texts;
    private final Navigation navigation;
    private final Frame.Setup setup;
    private final Map<String, String> assets;

    Screens(Texts texts, Navigation navigation, Frame.Setup setup) throws IOException {
        this.texts = texts;
        this.navigation = navigation;
        this.setup = setup;
        this.assets = marks();
    }

    public View show(String template, Record page) {
        return show(200, template, page);
    }

    /// A refused form comes back with status 422 and everything that was typed.
    public View refused(String template, Record page) {
        return show(422, template, page);
    }

    public View show(int status, String template, Record page) {
        var name = "org/samrad/" + template + ".jte";
        if (!engine.hasTemplate(name)) {
            throw new IllegalArgumentException("There is no template " + name);
        }
        return (model, request, response) -> render(status, name, page, request, response);
    }

    private void render(int status, String name, Record page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var output = new Utf8ByteOutput();
        engine.render(name, Map.of("frame", frame(request), "page", page), output);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    Frame frame(HttpServletRequest request) {
        var language = Language.find(RequestContextUtils.getLocale(request).toLanguageTag())
                .orElse(Language.EN);
        var who = request.getUserPrincipal();
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var audience = who == null ? Navigation.Audience.EVERYBODY : Navigation.Audience.SIGNED_IN;
        return new Frame(
                texts,
                new Frame.Request(
                        language,
                        path(request),
                        withoutLanguage(request.getQueryString()),
                        who == null ? null : who.getName(),
                        token == null ? "_csrf" : token.getParameterName(),
                        token == null ? "" : token.getToken()),
                navigation.items(audience),
                assets,
                setup,
                this::part);
    }

    private Content part(String template, Record page, Frame frame) {
        return output -> engine.render("org/samrad/" + template + ".jte", Map.of("frame", frame, "page", page), output);
    }

    private static String path(HttpServletRequest request) {
        var original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original == null ? request.getRequestURI() : "/";
    }

    private static String withoutLanguage(@Nullable String query) {
        return query == null ? "" : query.replaceAll("(^|&)lang=[^&]*", "").replaceFirst("^&", "");
    }

    private static Map<String, String> marks() throws IOException {
        var marks = new HashMap<String, String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*")) {
            var place = file.getURL().getPath().replaceFirst(".*/static/", "");
            var mark = java.util.HexFormat.of()
                    .formatHex(Token.hash(
                            new String(file.getContentAsByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1)));
            marks.put(place, mark.substring(0, 10));
        }
        return Map.copyOf(marks);
    }
}
