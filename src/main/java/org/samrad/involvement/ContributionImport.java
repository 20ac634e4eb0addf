package org.samrad.involvement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.involvement.ContributionFile.Fault;
import org.samrad.involvement.ContributionWords.Read;
import org.samrad.web.Language;
import org.samrad.web.Spreadsheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Brings in contributions from paper or a spreadsheet: all of a list or nothing. It works on while the reader watches
/// how far it is.
@Component
public class ContributionImport {
    private static final Logger LOG = LoggerFactory.getLogger(ContributionImport.class);
    private static final int PORTION = 500;

    private final Database database;
    private final UploadStore uploads;
    private final Incoming incoming;
    private final Initiatives initiatives;
    private final ContributionWords words;
    private final Audit audit;
    private final Clock clock;
    private final Map<UUID, Progress> running = new ConcurrentHashMap<>();

    ContributionImport(
            Database database,
            UploadStore uploads,
            Incoming incoming,
            Initiatives initiatives,
            ContributionWords words,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.uploads = uploads;
        this.incoming = incoming;
        this.initiatives = initiatives;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    public enum Standing {
        /// Looked at, and not begun.
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public record Progress(Standing standing, int done, int total) {}

    /// What a list holds, or what is wrong with it.
    record Preview(List<Read> rows, List<Fault> faults, String language) {}

    /// A list with the word of whoever sends it that those quoted have agreed.
    public record Sent(byte[] content, boolean consent, String language) {}

    /// Keeps a list for its sender until it is brought in, or a day has gone.
    public UUID keep(UUID initiative, Sent sent, Person by) {
        must(initiative, by);
        if (sent.content().length > Spreadsheet.LARGEST) {
            throw new RuleBroken("file", "involvement.import.large", Spreadsheet.LARGEST / 1024 / 1024);
        }
        var id = UUID.randomUUID();
        database.write(() -> uploads.keep(
                new UploadStore.Upload(id, initiative, sent.consent(), sent.language(), sent.content(), null),
                by.id(),
                clock.now()));
        return id;
    }

    Preview preview(UUID initiative, UUID upload, Person by) {
        must(initiative, by);
        return read(uploads.get(upload, initiative, by.id()));
    }

    private Preview read(UploadStore.Upload upload) {
        var file = ContributionFile.read(upload.content(), words.headings());
        var faults = new ArrayList<>(file.faults());
        var rows = new ArrayList<Read>();
        if (faults.stream().noneMatch(fault -> fault.line() == 0)) {
            words.read(file.rows(), upload, clock.today(), rows, faults);
        }
        faults.sort(java.util.Comparator.comparingLong(Fault::line));
        return new Preview(List.copyOf(rows), List.copyOf(faults), upload.language());
    }

    /// Begins to bring the list in, and returns at once. A list with a fault is refused whole.
    public void start(UUID initiative, UUID upload, Person by) {
        var of = must(initiative, by);
        var kept = uploads.get(upload, initiative, by.id());
        if (kept.broughtIn() != null) {
            return;
        }
        var preview = read(kept);
        if (!preview.faults().isEmpty()) {
            throw new RuleBroken("file", "involvement.import.problems");
        }
        var begun = new Progress(Standing.RUNNING, 0, preview.rows().size());
        var before = running.putIfAbsent(upload, begun);
        if (before != null && before.standing() == Standing.RUNNING) {
            return;
        }
        running.put(upload, begun);
        Thread.ofVirtual().name("import-" + upload).start(() -> bringIn(of, upload, preview.rows(), by));
    }

    private void bringIn(Initiative of, UUID upload, List<Read> rows, Person by) {
        try {
            database.write(() -> {
                if (uploads.held(upload).broughtIn() == null) {
                    portions(of, upload, rows, by);
                    uploads.broughtIn(upload, rows.size());
                    audit.tell(by, "contributions.imported", "initiative", of.id());
                }
            });
            running.remove(upload);
        } catch (RuntimeException e) {
            LOG.error("A list of contributions was not brought in", e);
            running.put(upload, new Progress(Standing.FAILED, 0, rows.size()));
        }
    }

    private void portions(Initiative of, UUID upload, List<Read> rows, Person by) {
        var sender = new Contribution.Sender.OfGroup(by.id());
        for (int from = 0; from < rows.size(); from += PORTION) {
            int to = Math.min(rows.size(), from + PORTION);
            var portion = rows.subList(from, to).stream()
                    .map(row -> incoming.fresh(of, row.said(), sender).saidOn(row.on()))
                    .toList();
            incoming.take(of, portion, by);
            running.put(upload, new Progress(Standing.RUNNING, to, rows.size()));
        }
    }

    public Progress progress(UUID initiative, UUID upload, Person by) {
        must(initiative, by);
        var now = running.get(upload);
        var broughtIn = uploads.get(upload, initiative, by.id()).broughtIn();
        if (broughtIn != null) {
            return new Progress(Standing.DONE, broughtIn, broughtIn);
        }
        return now == null ? new Progress(Standing.WAITING, 0, 0) : now;
    }

    /// A small list to begin with, in the reader's language; the mark in front tells a spreadsheet that it is UTF-8.
    byte[] example(Language language, LocalDate day) {
        return (Spreadsheet.MARK + words.example(language, day)).getBytes(StandardCharsets.UTF_8);
    }

    private Initiative must(UUID initiative, Person by) {
        var of = initiatives.get(initiative, by);
        by.must(Act.GATHER_CONTRIBUTIONS, of.scope());
        return of;
    }
}
