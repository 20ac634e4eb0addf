package org.samrad.comparison;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samrad.web.Form;

/// With whom, as it is chosen on a page and kept in its address. What cannot be read means everybody.
final class WithForm {
    private static final int MOST = 40;

    private final Form form;

    WithForm(Form form) {
        this.form = form;
    }

    With with() {
        var kind = Stream.of(With.Kind.values())
                .filter(one -> one.name().equals(form.value("with")))
                .findFirst()
                .orElse(With.Kind.ALL);
        var group = Form.empty().with("group", form.value("with")).id("group");
        if (group.isPresent()) {
            return new With(With.Kind.GROUP, Set.of(), group.get(), List.of());
        }
        if (kind == With.Kind.GROUP) {
            return With.EVERYBODY;
        }
        var likenesses = Stream.of(FairGroup.Likeness.values())
                .filter(one -> form.chosen("like", one))
                .collect(Collectors.toSet());
        return new With(
                kind, likenesses, null, form.ids("who").stream().limit(MOST).toList());
    }

    /// The same choice in an address, to stand after `?`; it ends with `&` where there is anything.
    String query() {
        var parts = new ArrayList<String>();
        for (var field : List.of("with", "like", "who")) {
            form.values(field).forEach(value -> parts.add(field + "=" + encoded(value) + "&"));
        }
        return String.join("", parts);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
