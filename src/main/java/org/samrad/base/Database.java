package org.samrad.base;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One PostgreSQL. Transactions are explicit: `write` commits what is done inside it, or nothing; `read` sees one
/// state. `once` spares a page from reading again what it has read.
@Component
public class Database {
    private static final ScopedValue<Map<Object, Object>> KNOWN = ScopedValue.newInstance();

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
        forget();
    }

    /// In a transaction of its own: for whoever hears news, when the transaction that told them is over.
    public void writeAnew(Runnable act) {
        anew.executeWithoutResult(status -> act.run());
        forget();
    }

    public <T> T write(Supplier<T> act) {
        var result = answer(writing, act);
        forget();
        return result;
    }

    public <T> T read(Supplier<T> question) {
        return answer(reading, question);
    }

    /// For the length of a request that changes nothing: what is asked through `once` is read from the tables a single
    /// time.
    public static <X extends Exception> void whileReading(ScopedValue.CallableOp<?, X> request) throws X {
        ScopedValue.where(KNOWN, new HashMap<>()).call(request);
    }

    private record Question(String what, Object of) {}

    /// What the tables say `of` a thing, as it was read before in the same request, or read now. `what` begins with the
    /// name of the table and is asked by one method alone. Outside of `whileReading` and inside of a `write` it is read
    /// anew, and so is everything after a `write`.
    @SuppressWarnings("unchecked")
    public <T> T once(String what, Object of, Supplier<T> read) {
        if (!KNOWN.isBound() || writes()) {
            return read.get();
        }
        var question = new Question(what, of);
        var known = KNOWN.get().get(question);
        if (known == null) {
            known = read.get();
            KNOWN.get().put(question, known);
        }
        return (T) known;
    }

    private static boolean writes() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private static void forget() {
        if (KNOWN.isBound()) {
            KNOWN.get().clear();
        }
    }

    private static <T> T answer(TransactionTemplate transaction, Supplier<T> act) {
        var result = transaction.execute(status -> act.get());
        if (result == null) {
            throw new IllegalStateException("A transaction that answers must not answer null");
        }
        return result;
    }
}
