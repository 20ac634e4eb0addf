package org.samrad.counsel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.SafeFile;
import org.springframework.stereotype.Component;

/// Documents of cases in all their versions.
@Component
class CaseDocumentStore {
    private final Database database;

    CaseDocumentStore(Database database) {
        this.database = database;
    }

    void add(UUID id, UUID advised, CaseDocument.Kind kind, String title) {
        database.sql("insert into counsel.document (id, advised, kind, title) values (?, ?, ?, ?)")
                .params(id, advised, kind.name(), title)
                .update();
    }

    void add(UUID document, CaseDocument.Version version, byte[] bytes) {
        database.sql("""
                        insert into counsel.document_version
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
        database.sql("insert into counsel.document_content (document, version, content) values (?, ?, ?)")
                .params(document, version.number(), bytes)
                .update();
    }

    byte[] bytes(UUID document, int version) {
        return database.sql("select content from counsel.document_content where document = ? and version = ?")
                .params(document, version)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new NotFound("file"));
    }

    /// Those with the newest version first.
    List<CaseDocument> of(UUID advised) {
        Map<UUID, List<CaseDocument.Version>> versions = database
                .sql("""
                        select v.* from counsel.document_version v join counsel.document d on d.id = v.document
                        where d.advised = ? order by v.version desc
                        """)
                .param(advised)
                .query((row, n) -> Map.entry(
                        row.getObject("document", UUID.class),
                        new CaseDocument.Version(
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
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return database
                .sql("select * from counsel.document where advised = ?")
                .param(advised)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new CaseDocument(
                            id,
                            advised,
                            CaseDocument.Kind.valueOf(row.getString("kind")),
                            row.getString("title"),
                            versions.getOrDefault(id, List.of()));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing((CaseDocument one) -> one.newest().at())
                        .reversed())
                .toList();
    }
}
