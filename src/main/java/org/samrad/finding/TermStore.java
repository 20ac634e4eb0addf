package org.samrad.finding;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// What this installation has changed in the term base.
@Component
class TermStore {
    private final Database database;

    TermStore(Database database) {
        this.database = database;
    }

    /// Different whenever a concept has been changed.
    String mark() {
        return database.sql("select count(*) || '/' || coalesce(sum(version), 0) from finding.concept")
                .query(String.class)
                .single();
    }

    List<Concept> all() {
        return concepts("");
    }

    Optional<Concept> find(String code) {
        return concepts(code).stream().findFirst();
    }

    private record Row(String code, Concept.Origin origin, int version, String language, Concept.Label label) {}

    private List<Concept> concepts(String code) {
        var rows = database.sql("""
                        select c.code, c.origin, c.version, t.language, t.preferred, t.synonyms
                        from finding.concept c join finding.term t on t.concept = c.code
                        where :code = '' or c.code = :code order by c.code
                        """)
                .param("code", code)
                .query((row, n) -> new Row(
                        row.getString("code"),
                        Concept.Origin.valueOf(row.getString("origin")),
                        row.getInt("version"),
                        row.getString("language"),
                        new Concept.Label(row.getString("preferred"), List.of((String[])
                                row.getArray("synonyms").getArray()))))
                .list();
        var concepts = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row ->
                concepts.computeIfAbsent(row.code(), one -> new ArrayList<>()).add(row));
        return concepts.values().stream().map(TermStore::concept).toList();
    }

    private static Concept concept(List<Row> rows) {
        Map<String, Concept.Label> labels = new TreeMap<>();
        rows.forEach(row -> labels.put(row.language(), row.label()));
        var first = rows.getFirst();
        return new Concept(first.code(), labels, first.origin(), first.version());
    }

    /// Keeps it, where nobody has changed it since `builtOn`; false where somebody has.
    boolean save(Concept concept, int builtOn, Instant at, UUID by) {
        int saved = database.sql("""
                        insert into finding.concept (code, origin, version, changed_at, changed_by)
                        values (:code, :origin, 1, :at, :by)
                        on conflict (code) do update set origin = excluded.origin, version = finding.concept.version + 1,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        where finding.concept.version = :builtOn
                        """)
                .param("code", concept.code())
                .param("origin", concept.origin().name())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("builtOn", builtOn)
                .update();
        if (saved == 0) {
            return false;
        }
        database.sql("delete from finding.term where concept = ?")
                .param(concept.code())
                .update();
        database.sql("""
                        insert into finding.term (concept, language, preferred, synonyms)
                        select :code, t.language, t.preferred, coalesce(string_to_array(nullif(t.synonyms, ''), '|'), '{}')
                        from unnest(:languages::text[], :preferred::text[], :synonyms::text[]) as t (language, preferred, synonyms)
                        """)
                .param("code", concept.code())
                .param("languages", concept.labels().keySet().toArray(String[]::new))
                .param(
                        "preferred",
                        concept.labels().values().stream()
                                .map(Concept.Label::preferred)
                                .toArray(String[]::new))
                .param(
                        "synonyms",
                        concept.labels().values().stream()
                                .map(label -> String.join("|", label.synonyms()))
                                .toArray(String[]::new))
                .update();
        return true;
    }

    List<String> changedBy(UUID person) {
        return database.sql("select code from finding.concept where changed_by = ? order by code")
                .param(person)
                .query((row, n) -> row.getString("code"))
                .list();
    }

    void forget(UUID person) {
        database.sql("update finding.concept set changed_by = null where changed_by = ?")
                .param(person)
                .update();
    }
}
