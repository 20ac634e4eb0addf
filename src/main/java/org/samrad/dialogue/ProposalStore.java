package org.samrad.dialogue;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.initiative.Phase;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Proposals with their reasoning.
@Component
class ProposalStore {
    private final Database database;

    ProposalStore(Database database) {
        this.database = database;
    }

    void add(Proposal p) {
        var cause = p.cause();
        var phase = cause.phase();
        var before = p.before();
        database.sql("""
                        insert into dialogue.proposal
                            (id, organisation, forum, task, cause, initiative, phase, decision, breach, title, language,
                             made_on, before_day, state, state_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Open', ?)
                        """)
                .params(Arrays.asList(
                        p.id(),
                        p.organisation(),
                        p.forum(),
                        p.task().name(),
                        cause.why().name(),
                        cause.initiative(),
                        phase == null ? null : phase.name(),
                        cause.decision(),
                        cause.breach(),
                        p.matter().title(),
                        p.matter().language(),
                        Date.valueOf(p.madeOn()),
                        before == null ? null : Date.valueOf(before),
                        Date.valueOf(p.madeOn())))
                .update();
        addSteps(p);
    }

    private void addSteps(Proposal p) {
        int number = 0;
        for (var step : p.reasoning()) {
            database.sql("insert into dialogue.proposal_step (proposal, number, key, names) values (?, ?, ?, ?)")
                    .params(p.id(), ++number, step.key(), step.values().toArray(String[]::new))
                    .update();
        }
    }

    /// Saves what has changed, unless somebody else was first.
    void save(Proposal p) {
        var row = StateRow.of(p.state());
        var before = p.before();
        int saved = database.sql("""
                        update dialogue.proposal
                        set title = ?, language = ?, before_day = ?, state = ?,
                            state_on = coalesce(?::date, state_on), state_by = ?, note = ?, item = ?, moved_to = ?,
                            version = ?
                        where id = ? and version = ?
                        """)
                .params(Arrays.asList(
                        p.matter().title(),
                        p.matter().language(),
                        before == null ? null : Date.valueOf(before),
                        p.state().getClass().getSimpleName(),
                        row.on() == null ? null : Date.valueOf(row.on()),
                        row.by(),
                        row.note(),
                        row.item(),
                        row.to(),
                        p.version(),
                        p.id(),
                        p.version() - 1))
                .update();
        if (saved == 0) {
            throw new RuleBroken("", "dialogue.proposal.rule.not-open");
        }
    }

    void saveReasoning(Proposal p) {
        database.sql("delete from dialogue.proposal_step where proposal = ?")
                .param(p.id())
                .update();
        addSteps(p);
    }

    private record StateRow(
            @Nullable LocalDate on,
            @Nullable UUID by,
            String note,
            @Nullable UUID item,
            @Nullable UUID to) {
        static StateRow of(Proposal.State state) {
            return switch (state) {
                case Proposal.State.Open open -> new StateRow(null, null, "", null, null);
                case Proposal.State.Accepted s -> new StateRow(s.on(), s.by(), "", s.item(), null);
                case Proposal.State.Moved s -> new StateRow(s.on(), s.by(), s.reason(), null, s.to());
                case Proposal.State.Declined s -> new StateRow(s.on(), s.by(), s.reason(), null, null);
                case Proposal.State.Superseded s -> new StateRow(s.on(), null, "", null, null);
                case Proposal.State.Treated s -> new StateRow(s.on(), null, "", s.item(), null);
            };
        }
    }

    Proposal get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("proposal"));
    }

    Optional<Proposal> find(UUID id) {
        return list("select * from dialogue.proposal where id = ?", id).stream().findFirst();
    }

    List<Proposal> all(Collection<UUID> ids) {
        return list("select * from dialogue.proposal where id = any (?::uuid[])", (Object) ids.toArray(UUID[]::new));
    }

    /// Those that wait first, the next day first; then the latest of the others.
    List<Proposal> at(UUID forum, int offset, int count) {
        return list("""
                select * from dialogue.proposal where forum = ? and state <> 'Superseded'
                order by state <> 'Open', case when state = 'Open' then before_day end nulls last, made_on desc, id
                offset ? limit ?
                """, forum, offset, count);
    }

    /// The days of the meetings that have these items.
    Map<UUID, LocalDate> meetingDays(Collection<UUID> items) {
        return database
                .sql("""
                        select i.id, m.day from dialogue.item i join dialogue.meeting m on m.id = i.meeting
                        where i.id = any (?::uuid[]) and m.state <> 'CANCELLED'
                        """)
                .param(items.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("id", UUID.class), row.getDate("day").toLocalDate()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int open(UUID forum) {
        return database.sql("select count(*) from dialogue.proposal where forum = ? and state = 'Open'")
                .param(forum)
                .query(Integer.class)
                .single();
    }

    List<Proposal> of(UUID initiative) {
        return database.once("dialogue.proposal", initiative, () -> list("""
                select * from dialogue.proposal where initiative = ? and state <> 'Superseded'
                order by made_on, task, id
                """, initiative));
    }

    private List<Proposal> list(String sql, Object... values) {
        var rows = database.sql(sql)
                .params(values)
                .query((row, n) -> proposal(row))
                .list();
        var steps = steps(rows.stream().map(Proposal::id).toList());
        return rows.stream()
                .map(p -> new Proposal(
                        p.id(),
                        p.organisation(),
                        p.forum(),
                        p.task(),
                        p.cause(),
                        p.matter(),
                        steps.getOrDefault(p.id(), List.of()),
                        p.madeOn(),
                        p.before(),
                        p.state(),
                        p.version()))
                .toList();
    }

    private Map<UUID, List<RightForum.Step>> steps(List<UUID> ids) {
        var steps = new HashMap<UUID, List<RightForum.Step>>();
        if (!ids.isEmpty()) {
            database.sql("select * from dialogue.proposal_step where proposal = any (?::uuid[]) order by number")
                    .param(ids.toArray(UUID[]::new))
                    .query((row, n) -> steps.computeIfAbsent(
                                    row.getObject("proposal", UUID.class), id -> new ArrayList<>())
                            .add(new RightForum.Step(row.getString("key"), List.of((String[])
                                    row.getArray("names").getArray()))))
                    .list();
        }
        return steps;
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var phase = row.getString("phase");
        var before = row.getDate("before_day");
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("forum", UUID.class),
                Proposal.Task.valueOf(row.getString("task")),
                new Proposal.Cause(
                        Proposal.Why.valueOf(row.getString("cause")),
                        row.getObject("initiative", UUID.class),
                        phase == null ? null : Phase.valueOf(phase),
                        row.getObject("decision", UUID.class),
                        row.getObject("breach", UUID.class)),
                new Proposal.Matter(row.getString("title"), row.getString("language")),
                List.of(),
                row.getDate("made_on").toLocalDate(),
                before == null ? null : before.toLocalDate(),
                state(row),
                row.getInt("version"));
    }

    private static Proposal.State state(ResultSet row) throws SQLException {
        var on = row.getDate("state_on").toLocalDate();
        var by = row.getObject("state_by", UUID.class);
        var item = row.getObject("item", UUID.class);
        return switch (row.getString("state")) {
            case "Accepted" -> new Proposal.State.Accepted(on, by, item);
            case "Moved" ->
                new Proposal.State.Moved(on, by, row.getString("note"), row.getObject("moved_to", UUID.class));
            case "Declined" -> new Proposal.State.Declined(on, by, row.getString("note"));
            case "Superseded" -> new Proposal.State.Superseded(on);
            case "Treated" -> new Proposal.State.Treated(on, item);
            default -> new Proposal.State.Open();
        };
    }

    /// An item of an initiative and the meeting that has it, as far as it has one. `postponed` where the meeting has
    /// talked of it without coming to an end.
    List<BreachWarning.Talk> talks(UUID initiative) {
        return talks(List.of(initiative)).getOrDefault(initiative, List.of());
    }

    /// The same of many initiatives, in one look-up.
    Map<UUID, List<BreachWarning.Talk>> talks(Collection<UUID> initiatives) {
        var talks = new HashMap<UUID, List<BreachWarning.Talk>>();
        database.sql("""
                        select i.id, i.initiative, i.type, i.decision, i.phase, i.forum, m.day, m.state, d.decision_kind
                        from dialogue.item i
                            left join dialogue.meeting m on m.id = i.meeting
                            left join dialogue.discussion d on d.item = i.id
                        where i.initiative = any (?) and i.standing <> 'DECLINED' order by m.day, i.id
                        """)
                .param(new SqlArrayValue("uuid", initiatives.toArray()))
                .query(row -> {
                    talks.computeIfAbsent(row.getObject("initiative", UUID.class), none -> new ArrayList<>())
                            .add(talk(row));
                });
        return talks;
    }

    private static BreachWarning.Talk talk(ResultSet row) throws SQLException {
        var phase = row.getString("phase");
        var day = row.getDate("day");
        var state = row.getString("state");
        return new BreachWarning.Talk(
                row.getObject("id", UUID.class),
                AgendaItem.Type.valueOf(row.getString("type")),
                row.getObject("decision", UUID.class),
                phase == null ? null : Phase.valueOf(phase),
                row.getObject("forum", UUID.class),
                "CANCELLED".equals(state) || day == null ? null : day.toLocalDate(),
                standing(state, row.getString("decision_kind")));
    }

    private static BreachWarning.Standing standing(@Nullable String meeting, @Nullable String decision) {
        if (meeting == null
                || List.of("PLANNED", "AGENDA_OPEN", "AGENDA_SENT", "CANCELLED").contains(meeting)) {
            return BreachWarning.Standing.AHEAD;
        }
        return "POSTPONED".equals(decision) ? BreachWarning.Standing.POSTPONED : BreachWarning.Standing.HELD;
    }
}
