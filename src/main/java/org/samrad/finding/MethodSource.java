package org.samrad.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.samrad.access.Visitor;
import org.samrad.base.Token;
import org.samrad.involvement.Method;
import org.samrad.search.Entry;
import org.samrad.search.Scope;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// The library of methods, which comes with the program and changes with it.
@Component
class MethodSource extends WholeSource {
    static final String KIND = "method";

    private final Texts texts;
    private final String mark;

    MethodSource(Texts texts) {
        this.texts = texts;
        this.mark = java.util.HexFormat.of()
                .formatHex(Token.hash(entries().toString()))
                .substring(0, 16);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    String mark() {
        return mark;
    }

    @Override
    final List<Entry> entries() {
        return Stream.of(Method.values())
                .flatMap(method -> Stream.of(Language.values()).map(language -> entry(method, language)))
                .toList();
    }

    private Entry entry(Method method, Language language) {
        var text = texts.of(language, method.whatKey()) + "\n" + texts.of(language, method.whenKey());
        return Entry.of(
                        KIND + ":" + method.key() + ":" + language.tag(),
                        KIND,
                        texts.of(language, method.nameKey()),
                        text)
                .in(language.tag())
                .visibleTo(Scope.of(Set.of(Finding.inLanguage(language.tag()))));
    }

    @Override
    List<String> gone() {
        return List.of();
    }

    @Override
    public Map<String, Line> lines(Collection<String> ids, String language, Visitor by) {
        var lines = new HashMap<String, Line>();
        for (var id : ids) {
            var parts = id.split(":", 3);
            Method.find(parts.length > 1 ? parts[1] : "")
                    .ifPresent(method -> lines.put(
                            id,
                            new Line(
                                    "/methods/" + method.key(),
                                    "",
                                    List.of(method.level().textKey()))));
        }
        return lines;
    }
}
