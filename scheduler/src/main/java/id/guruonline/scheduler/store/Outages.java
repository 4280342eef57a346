package id.guruonline.scheduler.store;

import com.mongodb.MongoException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells failures of the database from those of whoever uses it. */
public final class Outages {

    /**
     * MongoDB's codes for what it refuses about a document, and would refuse again: BadValue,
     * FailedToParse, TypeMismatch, InvalidLength, DocumentValidationFailure, BSONObjectTooLarge
     * (also by its two old names) and DuplicateKey (by its two names).
     */
    private static final Set<Integer> ABOUT_THE_DOCUMENT =
            Set.of(2, 9, 14, 16, 121, 10334, 17280, 17419, 11000, 11001);

    private Outages() {}

    /**
     * Whether the failure passes by itself, whatever the turn was about: the database could not be
     * reached, had no primary, was too slow or failed itself. What it refused about a document is
     * not an outage.
     */
    public static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(16)
                .anyMatch(Outages::saysOutage);
    }

    private static boolean saysOutage(Throwable t) {
        return switch (t) {
            case DataAccessResourceFailureException _, TransientDataAccessException _ -> true;
            case MongoException e -> !ABOUT_THE_DOCUMENT.contains(e.getCode());
            default -> false;
        };
    }
}
