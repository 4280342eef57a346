package id.guruonline.conversation.store;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells failures of the database from those of whoever uses it. */
public final class Outages {

    private Outages() {}

    /**
     * Whether the failure passes by itself, whatever the turn was about: the database could not be
     * reached, had no primary, or was too slow. What the database refused about a document or a
     * command is not an outage: it would be refused again.
     */
    public static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .limit(16)
                .anyMatch(Outages::saysOutage);
    }

    private static boolean saysOutage(Throwable t) {
        return switch (t) {
            case DataAccessResourceFailureException _, TransientDataAccessException _ -> true;
            case MongoWriteException e -> mayBeRetried(e);
            case MongoBulkWriteException e -> mayBeRetried(e);
            case MongoCommandException e -> mayBeRetried(e);
            case DuplicateKeyException _ -> false;
            case MongoException _ -> true;
            default -> false;
        };
    }

    private static boolean mayBeRetried(MongoException e) {
        return e.hasErrorLabel("RetryableWriteError")
                || e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
    }
}
