package org.samrad.counsel;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Who was asked when how advice stands, and what is open.
@Component
class StatusQuestionStore {
    private final Database database;

    StatusQuestionStore(Database database) {
        this.database = database;
    }

    /// A piece of advice of which something is still to be told; `last` is when its case was asked about, or the letter.
    record Line(
            UUID advised,
            UUID recommendation,
            @Nullable UUID inCharge,
            LocalDate last) {}

    /// All that is open in cases whose talk is planned, case by case; those asked lately are not among them.
    List<Line> open(LocalDate askedBefore) {
        return database.sql("""
                        select r.advised, r.id, (select n.in_charge from counsel.answer n where n.recommendation = r.id
                                order by n.number desc limit 1) in_charge,
                            coalesce(q.last, c.sent_on) last
                        from counsel.case c
                            join counsel.recommendation r on r.advised = c.id
                            left join (select advised, max(on_day) last from counsel.status_question group by advised) q
                                on q.advised = c.id
                        where c.state = 'FOLLOW_UP_PLANNED' and r.status in ('GIVEN', 'ACKNOWLEDGED', 'IN_PROGRESS')
                            and coalesce(q.last, c.sent_on) < ?
                        order by r.advised, r.number
                        """)
                .param(Date.valueOf(askedBefore))
                .query((row, n) -> new Line(
                        row.getObject("advised", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getObject("in_charge", UUID.class),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    void add(UUID id, UUID advised, StatusPlan.Question question, LocalDate on) {
        database.sql("""
                        insert into counsel.status_question (id, advised, referent, recommendations, on_day)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        advised,
                        question.referent(),
                        question.recommendations().toArray(UUID[]::new),
                        Date.valueOf(on))
                .update();
    }

    /// Questions of a case that have had their answer: each piece of advice has been told of since, or is settled.
    List<UUID> answered(UUID advised, LocalDate today) {
        return database.sql("""
                        update counsel.status_question q set ended_on = ?
                        where q.advised = ? and q.ended_on is null and not exists (
                            select 1 from counsel.recommendation r where r.id = any(q.recommendations)
                                and r.status in ('GIVEN', 'ACKNOWLEDGED', 'IN_PROGRESS')
                                and not exists (select 1 from counsel.standing s
                                    where s.recommendation = r.id and s.on_day >= q.on_day))
                        returning q.id
                        """)
                .params(Date.valueOf(today), advised)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /// All that are open in a case: the talk asks now.
    List<UUID> end(UUID advised, LocalDate today) {
        return database.sql("""
                        update counsel.status_question set ended_on = ? where advised = ? and ended_on is null
                        returning id
                        """)
                .params(Date.valueOf(today), advised)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
