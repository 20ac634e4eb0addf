package org.samrad.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Templates are short, and hold nothing that the content security policy would refuse.
public final class Templates {
    private static final int LINES = 120;
    private static final Pattern NOT_MARKUP =
            Pattern.compile("<%--.*?--%>|<!--.*?-->|!\\{[^}]*}|(?m)^\\s*@(import|param)\\b.*$", Pattern.DOTALL);
    private static final Map<String, Pattern> REFUSED = Map.of(
            "a script written into the page; put it in static/ and name it with src=",
            Pattern.compile("<script(?![^>]*\\ssrc\\s*=)", Pattern.CASE_INSENSITIVE),
            "a style written into the page; use a class",
            Pattern.compile("<style\\b|[\\s\"']style\\s*=", Pattern.CASE_INSENSITIVE),
            "an event written as an attribute; listen in a script of static/",
            Pattern.compile("[\\s\"'](on[a-z]{3,}|hx-on[:-][\\w:-]+)\\s*=\\s*[\"'$]", Pattern.CASE_INSENSITIVE),
            "an address that runs code",
            Pattern.compile("[\"']\\s*javascript:", Pattern.CASE_INSENSITIVE));

    private Templates() {}

    public static List<String> longOnes(List<Source> templates) {
        return templates.stream()
                .filter(file -> file.lines() > LINES)
                .map(file -> "%s has %d lines, at most %d; make a part of its own"
                        .formatted(file.path(), file.lines(), LINES))
                .toList();
    }

    public static List<String> refusedByTheBrowser(List<Source> templates) {
        var found = new ArrayList<String>();
        for (var file : templates) {
            var markup = NOT_MARKUP.matcher(file.text()).replaceAll(" ");
            REFUSED.forEach((what, pattern) -> pattern.matcher(markup)
                    .results()
                    .forEach(hit -> found.add("%s: %s (%s)"
                            .formatted(file.path(), what, hit.group().strip()))));
        }
        return found;
    }
}
