package org.samrad.report;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Guest;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.example.ExampleCatalogue;
import org.samrad.example.ShownExample;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Span;
import org.springframework.stereotype.Component;

/// Puts words and numbers together to what a reader sees. An example comes in only while everybody may read it.
@Component
class Composing {
    private final ExampleCatalogue examples;
    private final Organisations organisations;
    private final Clock clock;

    Composing(ExampleCatalogue examples, Organisations organisations, Clock clock) {
        this.examples = examples;
        this.organisations = organisations;
        this.clock = clock;
    }

    ReportContent of(AnnualReport report, List<Chapter> chapters, List<FigureLine> figures, Visitor by) {
        var blocks = chapters.stream().flatMap(one -> one.blocks().stream()).toList();
        var numbers = new HashMap<UUID, Integer>();
        blocks.forEach(one -> numbers.put(one.id(), numbers.size() + 1));
        var shown = published(blocks);
        var parts = new ArrayList<ReportContent.Part>();
        for (var chapter : chapters) {
            parts.add(new ReportContent.Part(
                    chapter.title(),
                    chapter.blocks().stream()
                            .map(one -> piece(one, numbers, shown))
                            .toList()));
        }
        var messages = report.head().messages().stream()
                .map(one -> new ReportContent.Message(one.words(), one.figure()))
                .toList();
        return new ReportContent(front(report, by), messages, parts, figures);
    }

    private ReportContent.Front front(AnnualReport report, Visitor by) {
        var head = report.head();
        var name = organisations.get(report.publisher(), by).nameOn(clock.today());
        return new ReportContent.Front(
                report.year().number(),
                new AnnualReport.Words(name.in(head.language()), head.language()),
                head.language(),
                head.motto(),
                report.year().extent(),
                new Span(report.year().number(), clock.today()).to());
    }

    private Map<UUID, ShownExample> published(List<Block> blocks) {
        var ids = blocks.stream()
                .map(one -> one.content().example())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return examples.published(ids, Guest.GUEST).stream().collect(toMap(ShownExample::id, one -> one));
    }

    private static ReportContent.Piece piece(
            Block block, Map<UUID, Integer> numbers, Map<UUID, ShownExample> examples) {
        var content = block.content();
        var translates = content.translates();
        return new ReportContent.Piece(
                numbers.getOrDefault(block.id(), 0),
                content.kind(),
                content.words(),
                content.source().who(),
                example(content.example(), examples),
                content.figure(),
                translates == null ? 0 : numbers.getOrDefault(translates, 0));
    }

    private static ReportContent.@Nullable Case example(@Nullable UUID id, Map<UUID, ShownExample> examples) {
        var shown = id == null ? null : examples.get(id);
        return shown == null
                ? null
                : new ReportContent.Case(
                        new AnnualReport.Words(shown.headline(), shown.language()), shown.address());
    }
}
