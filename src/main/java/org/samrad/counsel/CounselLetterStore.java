package org.samrad.counsel;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.Token;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Letters as they went out.
@Component
class CounselLetterStore {
    private final Database database;
    private final JsonMapper json = JsonMapper.builder().build();

    CounselLetterStore(Database database) {
        this.database = database;
    }

    String hash(CounselLetter.Content content) {
        return HexFormat.of().formatHex(Token.hash(json.writeValueAsString(content)));
    }

    void add(CounselLetter letter) {
        database.sql("""
                        insert into counsel.letter (advised, content, language, hash, sent_on, sent_by)
                        values (?, ?::jsonb, ?, ?, ?, ?)
                        """)
                .params(
                        letter.advised(),
                        json.writeValueAsString(letter.content()),
                        letter.language(),
                        letter.hash(),
                        Date.valueOf(letter.on()),
                        letter.by())
                .update();
    }

    Optional<CounselLetter> find(UUID advised) {
        return database.sql("select * from counsel.letter where advised = ?")
                .param(advised)
                .query((row, n) -> new CounselLetter(
                        advised,
                        json.readValue(row.getString("content"), CounselLetter.Content.class),
                        row.getString("language"),
                        row.getString("hash"),
                        CounselLetter.Standing.SENT,
                        row.getObject("sent_on", LocalDate.class),
                        row.getObject("sent_by", UUID.class)))
                .optional();
    }
}
