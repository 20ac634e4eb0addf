package org.samrad.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.ImportFile.Column;
import org.samrad.organisation.ImportFile.Fault;
import org.samrad.organisation.ImportFile.Row;
import org.samrad.organisation.OrganisationImport.Change;
import org.samrad.organisation.OrganisationImport.Kind;
import org.samrad.organisation.OrganisationImport.What;
import org.samrad.organisation.OrganisationImport.Words;

/// One list being brought in, row by row through the front door: organisations first, then units, then people. What is
/// already so is left alone. It goes on after a fault, so that all are named at once; the caller undoes the whole.
final class ImportRun {
    private final Organisations organisations;
    private final Access access;
    private final Words words;
    private final Person by;
    private final List<Change> changes = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final Map<String, List<UUID>> found = new HashMap<>();
    private final Map<UUID, Map<String, UUID>> paths = new HashMap<>();
    private Map<String, Person> people = Map.of();
    private Map<UUID, Unit> places = Map.of();
    private int unchanged;

    ImportRun(Organisations organisations, Access access, Words words, Person by) {
        this.organisations = organisations;
        this.access = access;
        this.words = words;
        this.by = by;
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    List<Fault> faults() {
        return faults.stream().sorted(Comparator.comparingLong(Fault::line)).toList();
    }

    int unchanged() {
        return unchanged;
    }

    void bringIn(List<Row> rows) {
        people = access.findByEmail(
                rows.stream().map(row -> row.cell(Column.EMAIL)).toList(), by);
        places = organisations.places(people.values().stream().map(Person::id).toList(), by);
        for (var kind : Kind.values()) {
            rows.stream()
                    .filter(row -> words.kind(row.cell(Column.KIND)) == kind)
                    .forEach(row -> attempt(kind, row));
        }
        rows.stream()
                .filter(row -> words.kind(row.cell(Column.KIND)) == null)
                .forEach(row -> refuse(row, Column.KIND, "organisation.import.kind", row.cell(Column.KIND)));
    }

    private void attempt(Kind kind, Row row) {
        int before = changes.size();
        try {
            switch (kind) {
                case ORGANISATION -> organisation(row);
                case UNIT -> unit(row);
                case PERSON -> person(row);
            }
            unchanged += changes.size() == before ? 1 : 0;
        } catch (RuleBroken rule) {
            fail(row);
            faults.add(new Fault(row.line(), Column.ofField(rule.field()), rule.textKey(), List.of(rule.values())));
        } catch (NotAllowed e) {
            fail(row);
            refuse(row, Column.ORGANISATION, "organisation.import.not-yours");
        } catch (Consequence e) {
            fail(row);
        }
    }

    /// The row rests on another that has failed: named once is enough.
    private static final class Consequence extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void fail(Row row) {
        failed.add(row.cell(Column.NAME).toLowerCase(Locale.ROOT));
        failed.add(digits(row.cell(Column.NUMBER)));
    }

    private void refuse(Row row, Column column, String textKey, Object... values) {
        faults.add(new Fault(row.line(), column, textKey, List.of(values)));
    }

    private void tell(Row row, Kind kind, What what, String name) {
        changes.add(new Change(row.line(), kind, what, name));
    }

    private static String needed(Row row, Column column) {
        var text = row.cell(column);
        if (text.isEmpty()) {
            throw new RuleBroken(fieldOf(column), "organisation.import.missing");
        }
        return text;
    }

    private static String fieldOf(Column column) {
        return column == Column.ENGLISH ? "name-en" : column.name().toLowerCase(Locale.ROOT);
    }

    private void mustBeOnce(Row row, Column column, String key) {
        var earlier = seen.putIfAbsent(key.toLowerCase(Locale.ROOT), row.line());
        if (earlier != null) {
            throw new RuleBroken(fieldOf(column), "organisation.import.twice", String.valueOf(earlier));
        }
    }

    private void organisation(Row row) {
        var name = needed(row, Column.NAME);
        var country = words.country(needed(row, Column.COUNTRY));
        var typed = row.cell(Column.NUMBER);
        var number = typed.isEmpty() ? null : RegistrationNumber.of(country, typed);
        mustBeOnce(
                row,
                number == null ? Column.NAME : Column.NUMBER,
                number == null ? "name " + name : country + number.digits());
        var known = organisations.find(number == null ? name : country + number.digits(), by).stream()
                .map(id -> organisations.get(id, by))
                .filter(one -> number == null
                        ? one.facts().number() == null
                        : number.equals(one.facts().number()))
                .findFirst();
        if (known.isEmpty()) {
            var facts = facts(row, country, number, null);
            organisations.add(new Organisation.Naming(name(row, country, Map.of()), null, ""), facts, by);
            tell(row, Kind.ORGANISATION, What.ADDED, name);
            found.clear();
            return;
        }
        var old = known.get();
        if (!old.name().is(name)) {
            throw new RuleBroken(
                    "name", "organisation.import.renamed", old.name().in(country.language()));
        }
        var facts = facts(row, country, number, old.facts());
        var names = name(row, country, old.name().texts());
        if (!facts.equals(old.facts()) || !names.equals(old.name())) {
            organisations.correct(old.id(), names, facts, by);
            tell(row, Kind.ORGANISATION, What.CHANGED, name);
        }
    }

    private static Name name(Row row, Country country, Map<String, String> known) {
        var texts = new HashMap<>(known);
        if (known.isEmpty()) {
            texts.put(country.language(), row.cell(Column.NAME));
        }
        if (!row.cell(Column.ENGLISH).isEmpty()) {
            texts.put("en", row.cell(Column.ENGLISH));
        }
        return new Name(texts);
    }

    /// What the row says; an empty cell leaves what is known.
    private Organisation.Facts facts(
            Row row, Country country, @Nullable RegistrationNumber number, Organisation.@Nullable Facts old) {
        var type = row.cell(Column.TYPE).isEmpty() && old != null ? old.type() : words.type(needed(row, Column.TYPE));
        return new Organisation.Facts(
                country,
                type,
                number,
                said(row, Column.NUMBERLESS, old == null ? "" : old.numberless()),
                said(row, Column.PARENT, old == null ? "" : old.parent()),
                size(row, old));
    }

    private static String said(Row row, Column column, String known) {
        return row.cell(column).isEmpty() ? known : row.cell(column);
    }

    private static Organisation.@Nullable Size size(Row row, Organisation.@Nullable Facts old) {
        if (row.cell(Column.SIZE).isEmpty() && row.cell(Column.YEAR).isEmpty()) {
            return old == null ? null : old.size();
        }
        return new Organisation.Size(number(row, Column.SIZE, 0, 1_000_000), number(row, Column.YEAR, 1900, 2200));
    }

    private static int number(Row row, Column column, int least, int most) {
        var typed = needed(row, column).replace(" ", "");
        if (typed.matches("\\d{1,7}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most) {
            return Integer.parseInt(typed);
        }
        throw new RuleBroken(
                fieldOf(column), "organisation.import.number", String.valueOf(least), String.valueOf(most));
    }

    /// The organisation that the row names by number or name; one's own where it names none.
    private UUID home(Row row) {
        var named = row.cell(Column.ORGANISATION);
        if (named.isEmpty() && by.organisation() != null) {
            return by.organisation();
        }
        var text = needed(row, Column.ORGANISATION);
        if (failed.contains(text.toLowerCase(Locale.ROOT))
                || !digits(text).isEmpty() && failed.contains(digits(text))) {
            throw new Consequence();
        }
        var homes = found.computeIfAbsent(text, sought -> organisations.find(sought, by));
        if (homes.size() == 1) {
            return homes.getFirst();
        }
        throw new RuleBroken(
                "organisation",
                homes.isEmpty() ? "organisation.import.organisation.unknown" : "organisation.import.organisation.many",
                text);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private Map<String, UUID> paths(UUID organisation) {
        return paths.computeIfAbsent(organisation, home -> {
            var known = new HashMap<String, UUID>();
            organisations.units(home, by).forEach(branch -> addPaths(branch, "", known));
            return known;
        });
    }

    private static void addPaths(Unit.Branch branch, String above, Map<String, UUID> known) {
        var path = above + branch.unit().name();
        known.put(path, branch.unit().id());
        branch.inside().forEach(below -> addPaths(below, path + " / ", known));
    }

    /// The path of the unit that the row lies inside: the whole path as `Drift / Support`, or its name where that is
    /// the only one. Empty for the top.
    private String inside(Row row, UUID home) {
        var named = row.cell(Column.INSIDE).replaceAll("\\s*/\\s*", " / ");
        if (named.isEmpty() || paths(home).containsKey(named)) {
            return named;
        }
        if (failed.contains(named.toLowerCase(Locale.ROOT))) {
            throw new Consequence();
        }
        var ends = paths(home).keySet().stream()
                .filter(path -> path.endsWith(" / " + named))
                .toList();
        if (ends.size() == 1) {
            return ends.getFirst();
        }
        throw new RuleBroken(
                "inside", ends.isEmpty() ? "organisation.import.unit.unknown" : "organisation.import.unit.many", named);
    }

    private void unit(Row row) {
        var name = needed(row, Column.NAME);
        var home = home(row);
        var inside = inside(row, home);
        var path = inside.isEmpty() ? name : inside + " / " + name;
        mustBeOnce(row, Column.NAME, "unit " + home + path);
        if (!paths(home).containsKey(path)) {
            var id = organisations.addUnit(home, paths(home).get(inside), name, by);
            paths(home).put(path, id);
            tell(row, Kind.UNIT, What.ADDED, path);
        }
    }

    private void person(Row row) {
        var name = needed(row, Column.NAME);
        var email = needed(row, Column.EMAIL);
        mustBeOnce(row, Column.EMAIL, "person " + email);
        var home = home(row);
        var unit = paths(home).get(inside(row, home));
        var known = Optional.ofNullable(people.get(email.toLowerCase(Locale.ROOT)));
        var person = known.filter(one -> one.name().equals(name) && home.equals(one.organisation()))
                .orElseGet(() -> access.addOrRename(new Access.NewPerson(name, email, home), by));
        var place = Optional.ofNullable(places.get(person.id())).map(Unit::id).orElse(null);
        if (unit != null && !Objects.equals(unit, place)) {
            organisations.placePerson(person.id(), unit, by);
        }
        if (known.isEmpty()) {
            tell(row, Kind.PERSON, What.ADDED, name);
        } else if (!known.get().name().equals(name)) {
            tell(row, Kind.PERSON, What.CHANGED, name);
        } else if (unit != null && !Objects.equals(unit, place)) {
            tell(row, Kind.PERSON, What.MOVED, name);
        }
    }
}
