package org.samrad.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// SQL stays in the schema of its house. Foreign keys may point down the arrows; joins may not leave the schema.
public final class SqlBorders {
    private static final Pattern READS = Pattern.compile(
            "\\b(?:from|join|into|update|delete\\s+from|table|using|truncate)\\s+(?:only\\s+)?([a-z_]+)\\.([a-z_]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINS = Pattern.compile(
            "(?:(?<!delete )\\bfrom|\\bjoin|\\busing)\\s+(?:only\\s+)?([a-z_]+)\\.([a-z_]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile("V\\d{12}__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final Pattern PERSON =
            Pattern.compile("\\breferences\\s+access\\.person\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLUGGED_IN = Pattern.compile("\\bimplements\\b[^{]*\\bPersonalData\\b");
    private static final Pattern REFERENCES =
            Pattern.compile("\\breferences\\s+([a-z_]+)(?:\\.([a-z_]+))?", Pattern.CASE_INSENSITIVE);
    private static final String NAME = "\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?(?:only\\s+)?([a-z_]+)(?:\\.([a-z_]+))?";
    private static final List<Pattern> CHANGES = Stream.of(
                    "(?:create|drop|alter)\\s+(?:or\\s+replace\\s+)?(?:unlogged\\s+)?(?:materialized\\s+)?"
                            + "(?:table|view|sequence|type|domain|function|procedure)" + NAME,
                    "insert\\s+into" + NAME,
                    "update" + NAME + "\\s+set",
                    "delete\\s+from" + NAME,
                    "create\\s+(?:or\\s+replace\\s+)?(?:constraint\\s+)?trigger\\s.*?\\bon" + NAME,
                    "create\\s+(?:unique\\s+)?index\\b[^;(]*?\\son" + NAME)
            .map(text -> Pattern.compile("\\b" + text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL))
            .toList();
    private static final Pattern SCHEMA = Pattern.compile(
            "\\b(?:create|drop|alter)\\s+schema\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?([a-z_]+)",
            Pattern.CASE_INSENSITIVE);

    private final Arrows arrows;

    public SqlBorders(Arrows arrows) {
        this.arrows = arrows;
    }

    /// Tables of other houses that a store names. `report` may read what a house publishes on purpose, as a view
    /// whose name begins with `published_`.
    public List<String> leftByStores(List<Source> java) {
        return java.stream()
                .filter(file -> file.name().endsWith("Store.java"))
                .flatMap(file -> JavaShape.strings(file).stream()
                        .flatMap(sql -> foreign(READS.matcher(sql), file.house())
                                .map(table -> "%s leaves its schema for %s".formatted(file.path(), table))))
                .toList();
    }

    public List<String> leftByMigrations(List<Source> migrations) {
        var found = new ArrayList<String>();
        for (var file : migrations) {
            var name = FILE.matcher(file.name());
            if (!name.matches() || !arrows.knows(name.group(1))) {
                found.add(file.path() + " is not named V<yyyyMMddHHmm>__<house>_<what>.sql");
                continue;
            }
            var house = name.group(1);
            var sql = file.text().replaceAll("--[^\n]*", "").replaceAll("'[^']*'", "''");
            CHANGES.forEach(change -> unqualifiedOrForeign(change.matcher(sql), house)
                    .forEach(what -> found.add("%s changes %s".formatted(file.path(), what))));
            SCHEMA.matcher(sql)
                    .results()
                    .filter(schema -> !schema.group(1).equalsIgnoreCase(house))
                    .forEach(schema -> found.add("%s changes the schema %s".formatted(file.path(), schema.group(1))));
            foreign(JOINS.matcher(sql), house)
                    .forEach(table -> found.add("%s leaves its schema for %s".formatted(file.path(), table)));
            REFERENCES
                    .matcher(sql)
                    .results()
                    .filter(key -> key.group(2) == null || !arrows.allows(house, key.group(1)))
                    .forEach(key -> found.add("%s has a foreign key to %s, against the arrows or without its schema"
                            .formatted(file.path(), key.group())));
        }
        return found;
    }

    /// Two changes with one time stamp would run in an order that nobody chose.
    public List<String> sameStamp(List<Source> migrations) {
        var stamps = migrations.stream()
                .map(file -> file.name().replaceFirst("__.*", ""))
                .toList();
        return stamps.stream()
                .filter(stamp -> stamps.indexOf(stamp) != stamps.lastIndexOf(stamp))
                .distinct()
                .toList();
    }

    /// Houses whose tables name a person and which have no `PersonalData` to show and erase it.
    public List<String> silentAboutPeople(List<Source> migrations, List<Source> java) {
        return migrations.stream()
                .filter(file -> PERSON.matcher(file.text()).find())
                .map(file -> FILE.matcher(file.name()))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .distinct()
                .filter(house -> java.stream()
                        .noneMatch(file -> file.house().equals(house)
                                && PLUGGED_IN.matcher(file.text()).find()))
                .map(house -> house + " keeps people and has no class that implements PersonalData")
                .toList();
    }

    private Stream<String> foreign(Matcher reads, String house) {
        return reads.results()
                .filter(table -> arrows.knows(table.group(1)) && !table.group(1).equals(house))
                .filter(table -> !house.equals("report") || !table.group(2).startsWith("published_"))
                .map(table -> table.group(1) + "." + table.group(2));
    }

    private static Stream<String> unqualifiedOrForeign(Matcher changes, String house) {
        return changes.results()
                .filter(thing -> thing.group(2) == null || !thing.group(1).equalsIgnoreCase(house))
                .map(thing -> thing.group(2) == null
                        ? thing.group(1) + " without its schema"
                        : thing.group(1) + "." + thing.group(2));
    }
}
