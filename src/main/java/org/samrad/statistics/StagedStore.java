package org.samrad.statistics;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// What a delivery holds: its files in pieces, and its figures as far as they were read.
@Component
class StagedStore {
    private static final int PIECE = 1024 * 1024;

    private static final Part.Key BEFORE_ALL =
            new Part.Key(new UUID(0, 0), new UUID(0, 0), LocalDate.EPOCH.minusYears(1000));

    private final Database database;

    StagedStore(Database database) {
        this.database = database;
    }

    /// Piece by piece; answers how many bytes there were, and stops where there are more than `most`.
    long keep(UUID delivery, int file, InputStream in, long most) {
        long size = 0;
        try {
            int part = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0 && size <= most; piece = in.readNBytes(PIECE)) {
                database.sql("insert into statistics.upload (delivery, file, part, content) values (?, ?, ?, ?)")
                        .params(delivery, file, part++, piece)
                        .update();
                size += piece.length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return size;
    }

    int files(UUID delivery) {
        return database.sql("select count(distinct file) from statistics.upload where delivery = ?")
                .param(delivery)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    void copy(UUID delivery, int file, Path to) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(to))) {
            for (int part = 0; ; part++) {
                var piece = database.sql(
                                "select content from statistics.upload where delivery = ? and file = ? and part = ?")
                        .params(delivery, file, part)
                        .query((row, n) -> row.getBytes(1))
                        .optional();
                if (piece.isEmpty()) {
                    return;
                }
                out.write(piece.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each figure once among these; what an earlier row has said of it is filled up.
    void stage(UUID delivery, Collection<Part> parts) {
        var all = List.copyOf(parts);
        database.sql("""
                        insert into statistics.staged as s
                            (delivery, indicator, organisation, period, status, numerator, denominator, published, mark,
                             clash)
                        select ?, t.* from unnest(?::uuid[], ?::uuid[], ?::date[], ?::int[], ?::numeric[], ?::numeric[],
                            ?::numeric[], ?::bigint[], ?::boolean[])
                            t (indicator, organisation, period, status, numerator, denominator, published, mark, clash)
                        on conflict (delivery, indicator, organisation, period) do update
                        set status = greatest(s.status, excluded.status),
                            numerator = coalesce(s.numerator, excluded.numerator),
                            denominator = coalesce(s.denominator, excluded.denominator),
                            published = coalesce(s.published, excluded.published),
                            mark = excluded.mark,
                            clash = s.clash or excluded.clash
                                or coalesce(s.numerator <> excluded.numerator, false)
                                or coalesce(s.denominator <> excluded.denominator, false)
                                or coalesce(s.published <> excluded.published, false)
                        """)
                .params(
                        delivery,
                        texts(all, part -> part.key().indicator()),
                        texts(all, part -> part.key().organisation()),
                        texts(all, part -> part.key().period()),
                        texts(all, part -> Part.gravity(part.said().status())),
                        texts(all, part -> plain(part.said().numerator())),
                        texts(all, part -> plain(part.said().denominator())),
                        texts(all, part -> plain(part.said().published())),
                        texts(all, Part::mark),
                        texts(all, Part::clash))
                .update();
    }

    private static @Nullable String[] texts(List<Part> parts, Function<Part, @Nullable Object> cell) {
        var texts = new @Nullable String[parts.size()];
        for (int i = 0; i < texts.length; i++) {
            var value = cell.apply(parts.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    long count(UUID delivery) {
        return database.sql("select count(*) from statistics.staged where delivery = ?")
                .param(delivery)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /// The figures that follow the last one that is done, by indicator, organisation and period.
    List<Part> next(UUID delivery, int count) {
        var last = last(delivery);
        return database.sql("""
                        select * from statistics.staged
                        where delivery = ? and (indicator, organisation, period) > (?, ?, ?)
                        order by indicator, organisation, period limit ?
                        """)
                .params(delivery, last.indicator(), last.organisation(), Date.valueOf(last.period()), count)
                .query((row, n) -> part(row))
                .list();
    }

    private Part.Key last(UUID delivery) {
        return database.sql("""
                        select at_indicator, at_organisation, at_period from statistics.delivery
                        where id = ? and at_indicator is not null
                        """)
                .param(delivery)
                .query((row, n) -> new Part.Key(
                        row.getObject("at_indicator", UUID.class),
                        row.getObject("at_organisation", UUID.class),
                        row.getObject("at_period", LocalDate.class)))
                .optional()
                .orElse(BEFORE_ALL);
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                new Part.Key(
                        row.getObject("indicator", UUID.class),
                        row.getObject("organisation", UUID.class),
                        row.getObject("period", LocalDate.class)),
                new Part.Said(
                        Part.status(row.getInt("status")),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator"),
                        row.getBigDecimal("published")),
                row.getLong("mark"),
                row.getBoolean("clash"));
    }

    /// The files and the staged figures; what came of them stays.
    void forget(UUID id) {
        database.sql("delete from statistics.upload where delivery = ?")
                .param(id)
                .update();
        database.sql("delete from statistics.staged where delivery = ?")
                .param(id)
                .update();
    }
}
