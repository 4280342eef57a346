package id.guruonline.scheduler.store.embedded.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Set;

/**
 * Which indexes may be declared. What could not be kept is refused: an index that is quietly not
 * kept loses data later.
 */
public final class IndexRules {

    private static final int CANNOT_CREATE_INDEX = 67;
    private static final Set<String> NOT_KEPT =
            Set.of("collation", "expireAfterSeconds", "wildcardProjection");

    private IndexRules() {}

    /**
     * Refuses indexes that are not kept here as a MongoDB keeps them.
     *
     * @throws MongoServerError (67) for a partial unique, expiring or collated index, and for any
     *     that is not ascending or descending: text, geo, hashed, wildcard
     */
    public static void refuseWhatIsNotKept(Document createIndexes) {
        CommandFields.list(createIndexes, "indexes").forEach(IndexRules::check);
    }

    private static void check(Document description) {
        // A partial index that is not unique may as well hold every document.
        if (description.containsKey("partialFilterExpression")
                && Boolean.TRUE.equals(description.get("unique"))) {
            throw refusal(description, "a partial unique index");
        }
        for (String option : NOT_KEPT) {
            if (description.containsKey(option)) {
                throw refusal(description, "the index option " + option);
            }
        }
        CommandFields.get(description, "key", Document.class)
                .forEach((path, direction) -> {
                    if (!(direction instanceof Number) || path.contains("$")) {
                        throw refusal(description, "an index of kind " + direction);
                    }
                });
    }

    private static MongoServerError refusal(Document description, String what) {
        return new MongoServerError(
                CANNOT_CREATE_INDEX,
                "CannotCreateIndex",
                "The embedded database does not keep %s: %s"
                        .formatted(what, description.get("name")));
    }
}
