package org.samrad.access;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.Jobs;
import org.springframework.stereotype.Component;

/// The one writer of the chain: takes what was told, in batches, gives people their pseudonyms, chains and seals. A
/// batch is there altogether or not at all, so that a program killed in the middle leaves no gap.
@Component
class AuditWriter implements Jobs.Work {
    private static final int BATCH = 1_000;
    private static final int BATCHES = 100;
    private static final int PAGE = 5_000;
    private static final String PERSON = "person/";
    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final AuditStore store;
    private final AuditFile file;
    private final Clock clock;

    AuditWriter(Database database, AuditStore store, AuditFile file, Clock clock) {
        this.database = database;
        this.store = store;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access.audit";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        for (int i = 0; i < BATCHES; i++) {
            var sealed = database.write(this::batch);
            if (sealed.isEmpty()) {
                return;
            }
            // after the commit: what is kept outside never runs ahead of the chain
            file.keep(sealed.get());
        }
    }

    private Optional<AuditSeal> batch() {
        store.beOnlyWriter();
        var told = store.told(BATCH);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var names = names(told);
        var last = store.last();
        var before = last.map(AuditLink::hash).orElse(AuditLink.BEGINNING);
        long number = last.map(AuditLink::number).orElse(0L);
        var links = new ArrayList<AuditLink>();
        for (var line : told) {
            number++;
            var link = AuditLink.after(before, number, entry(line, names));
            links.add(link);
            before = link.hash();
        }
        store.chain(told, links);
        var seal = AuditSeal.under(links, clock.now().truncatedTo(ChronoUnit.MILLIS), file.key());
        store.seal(seal);
        return Optional.of(seal);
    }

    private static AuditLink.Entry entry(AuditStore.Told line, Map<UUID, String> names) {
        var by = line.by();
        var thing = person(line)
                .map(person -> PERSON + names.getOrDefault(person, ""))
                .orElse(line.thing());
        return new AuditLink.Entry(line.at(), by == null ? "" : names.getOrDefault(by, ""), line.act(), thing);
    }

    private static Optional<UUID> person(AuditStore.Told line) {
        return line.thing().startsWith(PERSON)
                ? Optional.of(UUID.fromString(line.thing().substring(PERSON.length())))
                : Optional.empty();
    }

    private Map<UUID, String> names(List<AuditStore.Told> told) {
        var people = told.stream()
                .flatMap(line -> Stream.concat(Stream.ofNullable(line.by()), person(line).stream()))
                .distinct()
                .toList();
        var known = new ArrayList<>(store.names(people));
        var named = known.stream().map(AuditName::person).toList();
        var fresh = people.stream()
                .filter(person -> !named.contains(person))
                .map(AuditName::fresh)
                .toList();
        store.keep(fresh);
        known.addAll(fresh);
        return known.stream().collect(toMap(AuditName::person, AuditName::name));
    }

    /// Goes along the whole chain as it stands, with the seals kept here and others kept elsewhere.
    AuditCheck.Report verify(List<AuditSeal> elsewhere) {
        // read before the chain, which may have grown since, but must not be shorter
        var heads = new ArrayList<>(file.heads());
        heads.addAll(elsewhere);
        var check = new AuditCheck(file.keys(), heads);
        var links = store.chain(Long.MIN_VALUE, PAGE);
        while (!links.isEmpty()) {
            links.forEach(one -> check.take(one.link(), one.seal()));
            links = store.chain(links.getLast().link().number(), PAGE);
        }
        var names = store.names(FIRST, PAGE);
        while (!names.isEmpty()) {
            names.forEach(check::take);
            names = store.names(names.getLast().person(), PAGE);
        }
        return check.end();
    }
}
