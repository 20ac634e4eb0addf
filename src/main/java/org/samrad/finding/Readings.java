package org.samrad.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// A text read beside a machine's translation of it, where the installation has a machine.
@Component
public class Readings {
    private final Map<String, Source> sources;
    private final Translator translator;

    Readings(List<Source> sources, Translator translator) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(Source::kind, Function.identity()));
        this.translator = translator;
    }

    /// A paragraph, and what the machine makes of it; empty where it could not.
    public record Row(Source.Paragraph original, Optional<String> translation) {}

    public record Reading(String address, String from, String to, List<Row> rows) {
        public boolean isWhole() {
            return rows.stream().allMatch(row -> row.translation().isPresent());
        }
    }

    /// Whether there is a machine that reads this language to that reader.
    public boolean offers(String from, String to, Visitor by) {
        return !from.equals(to) && translator.translates(from, to);
    }

    public Reading read(String kind, String id, String to, Visitor by) {
        var source = Optional.ofNullable(sources.get(kind)).orElseThrow(() -> new NotFound("kind"));
        var whole = kind + ":" + id;
        var paragraphs = source.paragraphs(whole, by);
        var line = source.lines(List.of(whole), to, by).get(whole);
        if (paragraphs.isEmpty() || line == null) {
            throw new NotFound("entry");
        }
        var from = paragraphs.getFirst().language();
        var rows = paragraphs.stream()
                .map(one -> new Row(one, translator.translate(one.text(), one.language(), to)))
                .toList();
        return new Reading(line.address(), from, to, rows);
    }
}
