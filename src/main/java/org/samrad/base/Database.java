package org.samrad.base;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// One PostgreSQL. Transactions are explicit: `write` commits what is done inside it, or nothing; `read` sees one
/// state.
@Component
public class Database {
    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final TransactionTemplate anew;

    Database(DataSource source, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(source);
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        this.anew = new TransactionTemplate(transactions);
        anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text);
    }

    public void write(Runnable act) {
        writing.executeWithoutResult(status -> act.run());
    }

    /// In a transaction of its own: for whoever hears news, when the transaction that told them is over.
    public void writeAnew(Runnable act) {
        anew.executeWithoutResult(status -> act.run());
    }

    public <T> T write(Supplier<T> act) {
        return answer(writing, act);
    }

    public <T> T read(Supplier<T> question) {
        return answer(reading, question);
    }

    private static <T> T answer(TransactionTemplate transaction, Supplier<T> act) {
        var result = transaction.execute(status -> act.get());
        if (result == null) {
            throw new IllegalStateException("A transaction that answers must not answer null");
        }
        return result;
    }
}
