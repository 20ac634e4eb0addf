package org.samrad.counsel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.base.SafeFile;
import org.springframework.stereotype.Component;

/// The documents of a case. A new file for a known document is its next version; earlier ones stay.
@Component
public class CaseDocuments {
    private final Database database;
    private final Counsel counsel;
    private final CaseStore cases;
    private final CaseDocumentStore store;
    private final Audit audit;
    private final Clock clock;

    CaseDocuments(
            Database database,
            Counsel counsel,
            CaseStore cases,
            CaseDocumentStore store,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.counsel = counsel;
        this.cases = cases;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// A file as it came.
    public record Upload(String name, byte[] bytes) {}

    /// What a file is: a new document of a kind, or the next version of a known one.
    public record Named(Optional<UUID> known, CaseDocument.Kind kind, String title) {}

    public List<CaseDocument> list(Case of, Person by) {
        return store.of(of.id());
    }

    public void put(UUID advised, Named named, Upload upload, Person by) {
        counsel.get(advised, by);
        var home = by.organisation();
        if (home == null) {
            throw new RuleBroken("", "counsel.rule.no-organisation");
        }
        var file = SafeFile.of(upload.name(), upload.bytes());
        database.write(() -> {
            if (cases.held(advised).state().isOver()) {
                throw new RuleBroken("", "counsel.rule.state");
            }
            var before = named.known().map(id -> get(advised, id));
            var id = named.known().orElseGet(UUID::randomUUID);
            if (before.isEmpty()) {
                store.add(id, advised, named.kind(), named.title().isBlank() ? file.name() : named.title());
            }
            int number = before.map(one -> one.newest().number()).orElse(0) + 1;
            store.add(id, new CaseDocument.Version(number, file, home, by.id(), clock.now()), upload.bytes());
            audit.tell(by, "case.document-put", "case", advised);
        });
    }

    private CaseDocument get(UUID advised, UUID id) {
        return store.of(advised).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("document"));
    }

    public record Taken(SafeFile file, byte[] bytes) {}

    /// A version with its contents, for those of the case.
    public Taken take(UUID advised, UUID document, int version, Person by) {
        counsel.get(advised, by);
        var file = get(advised, document).versions().stream()
                .filter(one -> one.number() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("version"))
                .file();
        return new Taken(file, store.bytes(document, version));
    }
}
