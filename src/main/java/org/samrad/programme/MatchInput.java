package org.samrad.programme;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samrad.matching.Couple;
import org.samrad.matching.Participant;
import org.samrad.matching.Refused;
import org.samrad.matching.Rules;

/// The tables of the command `match`, read and checked. What is wrong is said with file, line, column and a remedy.
final class MatchInput {
    private static final int MOST = 4;

    /// The input cannot be used; the message says where and what to do.
    static final class Unusable extends RuntimeException {
        Unusable(String message) {
            super(message);
        }

        Unusable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// A cell of a table: where it stands, for messages.
    private record Place(Path file, long line) {
        String at(String column) {
            return file + ": line " + line + ", column \"" + column + "\": ";
        }
    }

    private static final class Profile {
        final Map<String, Integer> needs = new HashMap<>();
        final Map<String, Integer> strengths = new HashMap<>();
        final Map<String, Long> lines = new HashMap<>();
    }

    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final Map<String, String> spelling = new HashMap<>();
    private final Map<String, Map<Couple, Place>> pairs = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private List<Participant> participants = List.of();

    private MatchInput() {}

    static MatchInput read(Map<String, Path> files, int size) {
        var input = new MatchInput();
        for (var option : List.of("--profiles", "--forbid", "--pin", "--earlier")) {
            var file = files.get(option);
            if (file != null && option.equals("--profiles")) {
                input.readProfiles(file);
            } else if (file != null) {
                input.readPairs(option, file);
            }
        }
        input.mustAgree(size);
        return input;
    }

    List<Participant> participants() {
        return participants;
    }

    List<String> notes() {
        return notes;
    }

    Rules rules() {
        return Rules.standard()
                .pinned(of("--pin").keySet())
                .forbidden(of("--forbid").keySet())
                .earlier(of("--earlier").keySet());
    }

    private Map<Couple, Place> of(String option) {
        return pairs.getOrDefault(option, Map.of());
    }

    /// A refusal of the engine that no single line explains.
    String explained(Refused refused) {
        return "the pairs of --pin contradict each other or another list (" + refused.getMessage()
                + "). Take one of them out.";
    }

    private void readProfiles(Path file) {
        ProfileTable.read(file, List.of("organisation", "area", "need", "strength"), (line, cells) -> {
            var place = new Place(file, line);
            var organisation = name(place, "organisation", cells.get(0));
            var area = name(place, "area", cells.get(1));
            var profile = profiles.computeIfAbsent(organisation, each -> new Profile());
            var before = profile.lines.put(area, line);
            if (before != null) {
                throw new Unusable(place.at("area") + "\"" + organisation + "\" has a row for \"" + area + "\" on line "
                        + before + " already. Keep one of them.");
            }
            profile.needs.put(area, level(place, "need", cells.get(2)));
            profile.strengths.put(area, level(place, "strength", cells.get(3)));
        });
        participants = profiles.entrySet().stream()
                .map(each -> Participant.of(each.getKey(), each.getValue().needs, each.getValue().strengths))
                .toList();
    }

    /// Names that look the same must be the same: two spellings of one letter would be two organisations.
    private String name(Place place, String column, String cell) {
        var name = cell.strip();
        if (name.isEmpty()) {
            throw new Unusable(place.at(column) + "the cell is empty. Fill it in, or take the line out.");
        }
        var known = spelling.putIfAbsent(column + Normalizer.normalize(name, Normalizer.Form.NFC), name);
        if (known != null && !known.equals(name)) {
            throw new Unusable(place.at(column) + "\"" + name
                    + "\" looks like a name above but is written with other characters. Write both in the same way.");
        }
        return known == null ? name : known;
    }

    private static int level(Place place, String column, String cell) {
        if (!cell.strip().matches("[0-" + MOST + "]")) {
            throw new Unusable(place.at(column) + "\"" + cell + "\" is not a whole number from 0 to " + MOST
                    + ". Write 0 for none.");
        }
        return cell.strip().charAt(0) - '0';
    }

    private void readPairs(String option, Path file) {
        var couples = new LinkedHashMap<Couple, Place>();
        ProfileTable.read(file, List.of("a", "b"), (line, cells) -> {
            var place = new Place(file, line);
            boolean known = isKnown(option, place, "a", cells.get(0).strip())
                    && isKnown(option, place, "b", cells.get(1).strip());
            if (known) {
                var a = cells.get(0).strip();
                var b = cells.get(1).strip();
                if (a.equals(b)) {
                    throw new Unusable(place.at("b") + "\"" + a
                            + "\" cannot be paired with itself. Name another organisation, or take the line out.");
                }
                couples.putIfAbsent(Couple.of(a, b), place);
            }
        });
        pairs.put(option, couples);
    }

    private boolean isKnown(String option, Place place, String column, String id) {
        if (profiles.containsKey(id)) {
            return true;
        }
        var problem = place.at(column) + "there is no organisation \"" + id + "\" among the profiles";
        if (!option.equals("--earlier")) {
            throw new Unusable(problem + ". Correct the name, add its profile, or take the line out.");
        }
        notes.add(problem + "; the line is passed over.");
        return false;
    }

    private void mustAgree(int size) {
        var first = new HashMap<String, Place>();
        of("--pin").forEach((couple, place) -> {
            mustNotBeIn("--forbid", "forbidden", couple, place);
            mustNotBeIn("--earlier", "an earlier pair", couple, place);
            for (var id : List.of(couple.a(), couple.b())) {
                var before = first.putIfAbsent(id, place);
                if (before != null && size == 2) {
                    throw new Unusable(place.at(id.equals(couple.a()) ? "a" : "b") + "\"" + id + "\" is pinned on line "
                            + before.line() + " already. Keep one of the two lines.");
                }
            }
        });
    }

    private void mustNotBeIn(String option, String what, Couple couple, Place place) {
        var other = of(option).get(couple);
        if (other != null) {
            throw new Unusable(place.at("a") + "the pair \"" + couple.a() + "\", \"" + couple.b() + "\" is pinned but "
                    + what + " on line " + other.line() + " of " + other.file()
                    + ". Take it out of one of the two files.");
        }
    }
}
