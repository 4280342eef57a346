package id.guruonline.config.start;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says that MongoDB is not reached at the start, without the driver's words, which hold its
 * address.
 */
final class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<MongoException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, MongoException cause) {
        return switch (cause) {
            case MongoTimeoutException _ ->
                    new FailureAnalysis(
                            "The MongoDB of MONGODB_URI does not answer.",
                            "See that it runs, and that this machine may reach it; then start again.",
                            cause);
            case MongoSecurityException _ ->
                    new FailureAnalysis(
                            "The MongoDB of MONGODB_URI does not let the service in.",
                            "Check the user and the password in MONGODB_URI; then start again.",
                            cause);
            case MongoSocketException _ ->
                    new FailureAnalysis(
                            "The database does not answer in time, so the service does not start.",
                            "See that the MongoDB of MONGODB_URI runs well; where the service has a"
                                    + " database of its own, that the machine has less else to do;"
                                    + " then start again.",
                            cause);
            case MongoException _ -> null;
        };
    }
}
