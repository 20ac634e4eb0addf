package org.samrad.report;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.report.AnnualReport.Words;

/// All that a report says, with its numbers: what a reader sees, and what an edition freezes.
public record ReportContent(Front front, List<Message> messages, List<Part> chapters, List<FigureLine> figures) {
    public ReportContent {
        messages = List.copyOf(messages);
        chapters = List.copyOf(chapters);
        figures = List.copyOf(figures);
    }

    /// `countedOn` is the day up to which the year was counted.
    public record Front(
            int year,
            Words publisher,
            String language,
            Words motto,
            AnnualReport.Extent extent,
            LocalDate countedOn) {}

    public record Message(Words words, String figure) {}

    public record Part(Words title, List<Piece> pieces) {
        public Part {
            pieces = List.copyOf(pieces);
        }
    }

    /// `number` is its place in the report, `translates` that of the piece it says anew in another language, or zero.
    public record Piece(
            int number,
            Block.Kind kind,
            Words words,
            String who,
            @Nullable Case example,
            String figure,
            int translates) {
        public Piece(
                int number,
                Block.Kind kind,
                Words words,
                String who,
                @Nullable Case example,
                String figure,
                int translates) {
            this.number = number;
            this.kind = kind;
            this.words = words;
            this.who = who;
            this.example = example;
            this.figure = figure;
            this.translates = translates;
        }
    }

    /// An example as it was called then, and where it is.
    public record Case(Words headline, String path) {}

    public Optional<FigureLine> figure(String code) {
        return figures.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /// In the order in which they are told.
    public Map<YearFigure.Group, List<FigureLine>> grouped() {
        var all = figures.stream().collect(groupingBy(one -> one.figure().group()));
        var ordered = new LinkedHashMap<YearFigure.Group, List<FigureLine>>();
        for (var group : YearFigure.Group.values()) {
            var lines = all.get(group);
            if (lines != null) {
                ordered.put(group, lines);
            }
        }
        return ordered;
    }

    /// The languages in which anything is said, in the order in which they first occur.
    public List<String> languages() {
        var words = Stream.concat(
                Stream.of(front.motto()),
                Stream.concat(
                        messages.stream().map(Message::words),
                        chapters.stream()
                                .flatMap(one -> Stream.concat(
                                        Stream.of(one.title()),
                                        one.pieces().stream().map(Piece::words)))));
        return words.filter(one -> !one.text().isBlank())
                .map(Words::language)
                .distinct()
                .toList();
    }
}
