package org.samrad.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.insight.Findings;
import org.samrad.insight.Headcount;
import org.samrad.insight.Share;

/// A published round as it is read: figures beside the words they are about, groups with letters, places with names, in
/// an order that says the most important first. A statement taken out after the round is left out with its words.
///
/// @param core      what all groups agree on, surest first
/// @param divisions where opinion groups differ most, clearest first
/// @param groups    the opinion groups, the largest first
/// @param places    audience groups with local needs, in the order they were asked
/// @param lines     every statement with its figures, by number
public record ResultView(
        Consultation consultation,
        Head head,
        List<Common> core,
        List<Divide> divisions,
        List<Group> groups,
        OpinionMap map,
        List<Place> places,
        List<Line> lines,
        Told told,
        Limits limits) {

    private static final int OPEN = 8;

    /// Which round this is, and how many are behind it. `asked` are all that were asked, and whether anything could be
    /// shown of them.
    public record Head(
            int round,
            LocalDate madeOn,
            boolean last,
            Headcount participants,
            int votes,
            int statements,
            List<Asked> asked) {}

    public record Asked(int number, String name, boolean shown) {}

    /// A statement as it stands on the page, in the language it was written in, with what was decided where that is
    /// published.
    public record Words(
            UUID id,
            int number,
            String text,
            String language,
            @Nullable Treatment treatment) {
        /// The text, or its beginning up to a whole word.
        public String brief(int longest) {
            if (text.length() <= longest) {
                return text;
            }
            int end = text.lastIndexOf(' ', longest);
            return text.substring(0, end < longest / 2 ? longest : end).replaceFirst("[\\p{Punct}\\s]+$", "") + " …";
        }
    }

    public record Common(Words words, Share share, Findings.CommonGround ground) {}

    /// Two opinion groups furthest apart on a statement; of ten in each, so many agree. `shares` are all groups', in
    /// the letters' order.
    public record Divide(
            Words words,
            Findings.Division division,
            Group most,
            Group least,
            int mostTenths,
            int leastTenths,
            List<Share> shares) {}

    /// An opinion group with the letter it is called by.
    public record Group(int number, String letter, Headcount size, List<Said> voices) {
        /// What tells it from the others; with it the group is named.
        public Optional<Said> name() {
            return voices.stream().findFirst();
        }
    }

    /// So many of ten take this side here, so many elsewhere.
    public record Said(Words words, Findings.Side side, int here, int elsewhere) {
        public boolean agree() {
            return side == Findings.Side.AGREE;
        }
    }

    /// An audience group that differs from the others, and on what.
    public record Place(int number, String name, List<Said> needs) {}

    /// A statement's row in the table. `groups` are the opinion groups' shares, in the letters' order.
    public record Line(
            Words words,
            Share everyone,
            List<Share> groups,
            List<Share> places,
            Findings.Certainty certainty,
            int spread) {
        int agree() {
            var shown = everyone.shown();
            return shown == null ? -1 : shown.agree();
        }
    }

    /// Statements with a published answer, and those without.
    public record Told(int answered, int unanswered) {}

    public record Limits(int threshold, Findings.Suppressed suppressed) {
        public int heldBack() {
            return suppressed.tooFew() + suppressed.protectOthers();
        }
    }

    /// The orders a reader may choose for the table.
    public enum Order {
        AGREEMENT(Comparator.comparingInt(Line::agree).reversed()),
        DIVISION(Comparator.comparingInt(Line::spread).reversed()),
        NUMBER(Comparator.comparingInt(line -> line.words().number()));

        private final Comparator<Line> comparing;

        Order(Comparator<Line> comparing) {
            this.comparing = comparing;
        }

        /// As it stands in an address.
        public String address() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Order of(String address) {
            for (var order : values()) {
                if (order.address().equals(address)) {
                    return order;
                }
            }
            return AGREEMENT;
        }
    }

    public static ResultView of(Results.Published published) {
        return new Reading(published).view();
    }

    /// The rows of the table in an order, ties by number.
    public List<Line> sorted(Order order) {
        return lines.stream()
                .sorted(order.comparing.thenComparingInt(line -> line.words().number()))
                .toList();
    }

    public int needs() {
        return places.stream().mapToInt(place -> place.needs().size()).sum();
    }

    /// The name of an audience group by its number.
    public String placeName(int number) {
        return head.asked().stream()
                .filter(asked -> asked.number() == number)
                .map(Asked::name)
                .findFirst()
                .orElse("");
    }

    /// Whether there are so few that no figure stands on the page.
    public boolean tooFew() {
        return limits.suppressed().shown() == 0;
    }

    /// What stands open on the page of a long list; the others are folded.
    public static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(OPEN, all.size()));
    }

    public static <T> List<T> others(List<T> all) {
        return all.subList(Math.min(OPEN, all.size()), all.size());
    }

    /// Percents to tenths as people say them: seven of ten.
    static int tenths(int percent) {
        return (percent + 5) / 10;
    }

    /// Groups A, B, C …, after their size.
    static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    /// Puts a round together for reading.
    private static final class Reading {
        private final Results.Published published;
        private final Findings findings;
        private final Map<Integer, Group> byNumber = new LinkedHashMap<>();
        private final Map<Integer, Line> byColumn = new HashMap<>();

        Reading(Results.Published published) {
            this.published = published;
            this.findings = published.findings();
            var bySize = findings.opinionGroups().stream()
                    .sorted(Comparator.comparingInt((Findings.OpinionGroup group) ->
                                    group.size().people())
                            .reversed()
                            .thenComparingInt(Findings.OpinionGroup::number))
                    .toList();
            for (var group : bySize) {
                var voices = group.voices().stream()
                        .filter(voice -> stands(voice.column()))
                        .map(voice ->
                                new Said(words(voice.column()), voice.side(), voice.inTenths(), voice.outTenths()))
                        .toList();
                byNumber.put(group.number(), new Group(group.number(), letter(byNumber.size()), group.size(), voices));
            }
            findings.statements().stream()
                    .filter(statement -> stands(statement.column()))
                    .forEach(statement -> byColumn.put(statement.column(), line(statement)));
        }

        ResultView view() {
            var lines = byColumn.values().stream()
                    .sorted(Comparator.comparingInt(line -> line.words().number()))
                    .toList();
            int answered = (int) lines.stream()
                    .filter(line -> line.words().treatment() != null)
                    .count();
            var groups = List.copyOf(byNumber.values());
            return new ResultView(
                    published.consultation(),
                    head(lines.size()),
                    core(),
                    divisions(),
                    groups,
                    OpinionMap.of(findings.map(), groups),
                    places(),
                    lines,
                    new Told(answered, lines.size() - answered),
                    new Limits(findings.threshold().people(), findings.suppressed()));
        }

        private Head head(int statements) {
            var round = published.round();
            var asked = published.groups().stream()
                    .sorted(Comparator.comparingInt(AudienceGroup::number))
                    .map(group -> new Asked(group.number(), group.name(), isShown(group.number())))
                    .toList();
            return new Head(
                    round.number(),
                    round.madeOn(),
                    round.last(),
                    findings.participants(),
                    findings.votes(),
                    statements,
                    asked);
        }

        private boolean isShown(int audienceGroup) {
            return findings.statements().stream()
                    .map(Findings.StatementFinding::byAudienceGroup)
                    .anyMatch(shares -> audienceGroup < shares.size()
                            && shares.get(audienceGroup).shown() != null);
        }

        private List<Common> core() {
            return findings.commonCore().stream()
                    .filter(ground -> byColumn.containsKey(ground.column()))
                    .map(ground -> new Common(
                            words(ground.column()), lineOf(ground.column()).everyone(), ground))
                    .toList();
        }

        private List<Divide> divisions() {
            var divisions = new ArrayList<Divide>();
            for (var division : findings.divisions()) {
                var most = byNumber.get(division.forGroup());
                var least = byNumber.get(division.otherGroup());
                if (most != null && least != null && byColumn.containsKey(division.column())) {
                    divisions.add(new Divide(
                            words(division.column()),
                            division,
                            most,
                            least,
                            tenths(division.forAgree()),
                            tenths(division.otherAgree()),
                            lineOf(division.column()).groups()));
                }
            }
            return List.copyOf(divisions);
        }

        private List<Place> places() {
            var places = new ArrayList<Place>();
            published.groups().stream()
                    .sorted(Comparator.comparingInt(AudienceGroup::number))
                    .forEach(group -> {
                        var needs = findings.localNeeds().stream()
                                .filter(need -> need.group() == group.number() && byColumn.containsKey(need.column()))
                                .map(need ->
                                        new Said(words(need.column()), need.side(), need.inTenths(), need.outTenths()))
                                .toList();
                        if (!needs.isEmpty()) {
                            places.add(new Place(group.number(), group.name(), needs));
                        }
                    });
            return List.copyOf(places);
        }

        private Line line(Findings.StatementFinding statement) {
            var groups = byNumber.values().stream()
                    .map(group -> group.number() < statement.byOpinionGroup().size()
                            ? statement.byOpinionGroup().get(group.number())
                            : Share.tooFew())
                    .toList();
            return new Line(
                    words(statement.column()),
                    statement.everyone(),
                    groups,
                    statement.byAudienceGroup(),
                    statement.certainty(),
                    spread(groups));
        }

        /// Between the group that agrees most and the one that agrees least; -1 where fewer than two are shown.
        private static int spread(List<Share> groups) {
            var agree = groups.stream()
                    .map(Share::shown)
                    .flatMap(shown -> shown == null
                            ? java.util.stream.Stream.<Integer>empty()
                            : java.util.stream.Stream.of(shown.agree()))
                    .sorted()
                    .toList();
            return agree.size() < 2 ? -1 : agree.getLast() - agree.getFirst();
        }

        private boolean stands(int column) {
            return column < published.statements().size()
                    && published.statement(column).state() == Statement.State.SHOWN;
        }

        private Line lineOf(int column) {
            var line = byColumn.get(column);
            if (line == null) {
                throw new IllegalArgumentException("the findings hold no figures for column " + column);
            }
            return line;
        }

        private Words words(int column) {
            var statement = published.statement(column);
            return new Words(
                    statement.id(),
                    statement.number(),
                    statement.text(),
                    statement.language(),
                    published.treatments().get(statement.id()));
        }
    }
}
