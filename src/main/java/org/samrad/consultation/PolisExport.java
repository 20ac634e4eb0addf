package org.samrad.consultation;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A conversation exported from Polis: statements, votes, moderation.
///
/// Votes come either as events (`votes.csv`: one line per vote, the last one counts) or as a table
/// (`participants-votes.csv`: one line per participant, one column per statement). Agree is 1, disagree -1, pass 0, not
/// seen is empty or absent. Ids are taken as they are written; they need not be numbers and need not be dense.
public final class PolisExport {
    /// Columns of the table that are not statements.
    private static final Set<String> ABOUT =
            Set.of("participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    /// An id as it is sorted: numbers by value first, then everything else by its letters.
    private record Sortable(String id, boolean letters, BigInteger value) {
        static Sortable of(String id) {
            boolean number = NUMBER.matcher(id).matches();
            return new Sortable(id, !number, number ? new BigInteger(id) : BigInteger.ZERO);
        }
    }

    /// @param text       empty when the export held no statement texts
    /// @param moderation -1 moderated out, 0 not moderated, 1 moderated in
    /// @param created    when it was written, if known
    /// @param asked      whether it occurs among the votes
    public record Statement(
            String id,
            String text,
            int moderation,
            @Nullable Instant created,
            boolean asked) {
        public boolean withdrawn() {
            return moderation == -1;
        }
    }

    /// @param participant place in `Conversation.participants`
    /// @param statement   place in `Conversation.statements`
    /// @param vote        1 agree, 0 pass, -1 disagree
    /// @param time        milliseconds since 1970; 0 when the export holds the last votes only
    public record Cast(int participant, int statement, int vote, long time) {}

    /// @param statements   in canonical order of their ids
    /// @param participants ids in canonical order
    /// @param votes        as they came; revotes included
    public record Conversation(
            String topic,
            String description,
            List<Statement> statements,
            List<String> participants,
            List<Cast> votes) {}

    private record Written(
            String text, int moderation, @Nullable Instant created) {}

    private final Map<String, Integer> participants = new LinkedHashMap<>(); // id to place of first appearance
    private final Map<String, Integer> asked = new LinkedHashMap<>();
    private final List<Cast> votes = new ArrayList<>();
    private final Map<String, Written> written = new HashMap<>();
    private String topic = "";
    private String description = "";

    private PolisExport() {}

    /// Reads an export folder: `votes.csv` if it is there, else `participants-votes.csv`; `comments.csv` and
    /// `summary.csv` when there.
    ///
    /// @throws IllegalArgumentException when a file cannot be used; the message names file, line and column
    public static Conversation read(Path folder) {
        Path events = folder.resolve("votes.csv");
        Path comments = folder.resolve("comments.csv");
        Path summary = folder.resolve("summary.csv");
        boolean timed = Files.exists(events);
        return read(
                timed ? events : null,
                timed ? null : folder.resolve("participants-votes.csv"),
                Files.exists(comments) ? comments : null,
                Files.exists(summary) ? summary : null);
    }

    /// Reads single files; exactly one of events and table.
    static Conversation read(
            @Nullable Path events, @Nullable Path table, @Nullable Path comments, @Nullable Path summary) {
        var export = new PolisExport();
        try {
            if (events != null) {
                export.readEvents(events);
            }
            if (table != null) {
                export.readTable(table);
            }
            if (comments != null) {
                export.readComments(comments);
            }
            if (summary != null) {
                export.readSummary(summary);
            }
        } catch (CsvTable.Unreadable e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return export.conversation();
    }

    private void readEvents(Path file) {
        int[] at = new int[4];
        CsvTable.read(
                file,
                table -> {
                    at[0] = table.column("timestamp");
                    at[1] = table.column("comment-id");
                    at[2] = table.column("voter-id");
                    at[3] = table.column("vote");
                },
                line -> votes.add(new Cast(
                        number(participants, line.id(at[2])),
                        number(asked, line.id(at[1])),
                        line.side(at[3], "a vote"),
                        line.whole(at[0]))));
    }

    private void readTable(Path file) {
        List<Integer> columns = new ArrayList<>();
        int[] participant = new int[1];
        CsvTable.read(
                file,
                table -> {
                    participant[0] = table.column("participant");
                    for (String name : table.header()) {
                        if (!ABOUT.contains(name)) {
                            columns.add(table.column(name));
                            number(asked, name);
                        }
                    }
                },
                line -> {
                    int row = participants.size();
                    if (participants.putIfAbsent(line.id(participant[0]), row) != null) {
                        throw line.wrong(participant[0], "this participant has had a line already");
                    }
                    for (int statement = 0; statement < columns.size(); statement++) {
                        int column = columns.get(statement);
                        if (!line.text(column).isBlank()) {
                            votes.add(new Cast(row, statement, line.side(column, "a vote"), 0));
                        }
                    }
                });
    }

    private void readComments(Path file) {
        int[] at = new int[4];
        CsvTable.read(
                file,
                table -> {
                    at[0] = table.column("comment-id");
                    at[1] = table.column("moderated");
                    at[2] = table.has("comment-body") ? table.column("comment-body") : -1;
                    at[3] = table.has("timestamp") ? table.column("timestamp") : -1;
                },
                line -> {
                    var one = new Written(
                            at[2] < 0 ? "" : line.text(at[2]),
                            line.side(at[1], "a moderation"),
                            at[3] < 0 ? null : Instant.ofEpochMilli(line.whole(at[3])));
                    if (written.put(line.id(at[0]), one) != null) {
                        throw line.wrong(at[0], "this statement has had a line already");
                    }
                });
    }

    /// `summary.csv` has no header: its first line is already a key and a value.
    private void readSummary(Path file) {
        CsvTable.read(
                file,
                table -> keep(table.header().getFirst(), table.header().getLast()),
                line -> keep(line.text(0), line.text(1)));
    }

    private void keep(String key, String value) {
        if (key.equals("topic")) {
            topic = value;
        } else if (key.equals("conversation-description") || key.equals("description")) {
            description = value;
        }
    }

    private static int number(Map<String, Integer> numbers, String id) {
        Integer known = numbers.putIfAbsent(id, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    private Conversation conversation() {
        List<String> people = canonical(participants.keySet());
        Set<String> all = new HashSet<>(asked.keySet());
        all.addAll(written.keySet());
        List<String> ids = canonical(all);
        List<Statement> statements = new ArrayList<>();
        for (String id : ids) {
            Written known = written.getOrDefault(id, new Written("", 0, null));
            statements.add(new Statement(id, known.text, known.moderation, known.created, asked.containsKey(id)));
        }
        int[] person = places(participants, people);
        int[] statement = places(asked, ids);
        votes.replaceAll(each -> new Cast(person[each.participant], statement[each.statement], each.vote, each.time));
        return new Conversation(topic, description, List.copyOf(statements), people, List.copyOf(votes));
    }

    private static List<String> canonical(Set<String> ids) {
        return ids.stream()
                .map(Sortable::of)
                .sorted(Comparator.comparing(Sortable::letters)
                        .thenComparing(Sortable::value)
                        .thenComparing(Sortable::id))
                .map(Sortable::id)
                .toList();
    }

    /// From the number in order of appearance to the place in the canonical list.
    private static int[] places(Map<String, Integer> numbers, List<String> canonical) {
        int[] places = new int[numbers.size()];
        for (int place = 0; place < canonical.size(); place++) {
            Integer number = numbers.get(canonical.get(place));
            if (number != null) {
                places[number] = place;
            }
        }
        return places;
    }
}
