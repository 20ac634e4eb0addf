package org.samrad.pair;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.SafeFile;
import org.springframework.stereotype.Component;

/// Documents of pairs in all their versions.
@Component
class SharedDocumentStore {
    private final Database database;

    SharedDocumentStore(Database database) {
        this.database = database;
    }

    void add(UUID id, UUID pair, String title) {
        database.sql("insert into pair.document (id, pair, title) values (?, ?, ?)")
                .params(id, pair, title)
                .update();
    }

    void add(UUID document, SharedDocument.Version version, byte[] bytes) {
        database.sql("""
                        insert into pair.document_version
                            (document, version, file_name, file_type, file_size, organisation, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        document,
                        version.number(),
                        version.file().name(),
                        version.file().type(),
                        version.file().size(),
                        version.organisation(),
                        version.by(),
                        Timestamp.from(version.at()))
                .update();
        database.sql("insert into pair.document_content (document, version, content) values (?, ?, ?)")
                .params(document, version.number(), bytes)
                .update();
    }

    byte[] bytes(UUID document, int version) {
        return database.sql("select content from pair.document_content where document = ? and version = ?")
                .params(document, version)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound("file"));
    }

    Optional<SharedDocument> find(UUID pair, UUID id) {
        return of(pair).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Those with the newest version first.
    List<SharedDocument> of(UUID pair) {
        Map<UUID, List<SharedDocument.Version>> versions = database
                .sql("""
                        select v.* from pair.document_version v join pair.document d on d.id = v.document
                        where d.pair = ? order by v.version desc
                        """)
                .param(pair)
                .query((row, n) -> Map.entry(
                        row.getObject("document", UUID.class),
                        new SharedDocument.Version(
                                row.getInt("version"),
                                new SafeFile(
                                        row.getString("file_name"),
                                        row.getString("file_type"),
                                        row.getInt("file_size")),
                                row.getObject("organisation", UUID.class),
                                row.getObject("made_by", UUID.class),
                                row.getTimestamp("made_at").toInstant())))
                .list()
                .stream()
                .collect(groupingBy(
                        Map.Entry::getKey,
                        java.util.stream.Collectors.mapping(
                                Map.Entry::getValue, java.util.stream.Collectors.toList())));
        return database
                .sql("select * from pair.document where pair = ?")
                .param(pair)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new SharedDocument(id, pair, row.getString("title"), versions.getOrDefault(id, List.of()));
                })
                .list()
                .stream()
                .sorted((a, b) -> b.newest().at().compareTo(a.newest().at()))
                .toList();
    }
}
