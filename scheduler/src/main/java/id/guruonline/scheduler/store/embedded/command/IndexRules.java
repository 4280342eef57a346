package id.guruonline.scheduler.store.embedded.command;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which indexes may be declared. What could not be kept is refused: an index that is quietly not
 * kept loses data later.
 */
public final class IndexRules {

    private static final int CANNOT_CREATE_INDEX = 67;
    private static final int INDEX_OPTIONS_CONFLICT = 85;
    private static final int INDEX_KEY_SPECS_CONFLICT = 86;
    private static final String ID_INDEX = "_id_";
    private static final String PARTIAL = "partialFilterExpression";
    private static final List<String> OPTIONS_THAT_TELL = List.of("unique", "sparse");
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
        if (description.containsKey(PARTIAL) && Boolean.TRUE.equals(description.get("unique"))) {
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

    /**
     * Refuses what would be two names for one index, or one name for two.
     *
     * @param existing the descriptions of the collection's indexes
     * @throws MongoServerError (86) for the name of another index, (85) for an index that is there
     *     by another name
     */
    public static void refuseWhatConflicts(Document createIndexes, List<Document> existing) {
        List<Document> known = new ArrayList<>(existing);
        for (Document wanted : CommandFields.list(createIndexes, "indexes")) {
            known.forEach(one -> refuseConflict(wanted, one));
            known.add(wanted);
        }
    }

    private static void refuseConflict(Document wanted, Document existing) {
        if (ID_INDEX.equals(existing.get("name"))) {
            return; // Whoever asks for the one on the id has it, by whatever name.
        }
        boolean sameName = Objects.equals(wanted.get("name"), existing.get("name"));
        boolean sameIndex = isSame(wanted, existing);
        if (sameName && !sameIndex) {
            throw new MongoServerError(
                    INDEX_KEY_SPECS_CONFLICT,
                    "IndexKeySpecsConflict",
                    "An existing index has the same name as the requested index: %s"
                            .formatted(existing.get("name")));
        }
        if (sameIndex && !sameName) {
            throw new MongoServerError(
                    INDEX_OPTIONS_CONFLICT,
                    "IndexOptionsConflict",
                    "Index already exists with a different name: %s"
                            .formatted(existing.get("name")));
        }
    }

    /** As MongoDB 5.0 tells indexes apart. */
    private static boolean isSame(Document one, Document other) {
        return keysOf(one).equals(keysOf(other))
                && Objects.equals(one.get(PARTIAL), other.get(PARTIAL))
                && OPTIONS_THAT_TELL.stream()
                        .allMatch(option ->
                                Utils.isTrue(one.get(option)) == Utils.isTrue(other.get(option)));
    }

    /** In their order, which matters. */
    private static List<String> keysOf(Document description) {
        return CommandFields.get(description, "key", Document.class).entrySet().stream()
                .map(key ->
                        "%s %+d"
                                .formatted(
                                        key.getKey(),
                                        ((Number) key.getValue()).intValue() < 0 ? -1 : 1))
                .toList();
    }

    private static MongoServerError refusal(Document description, String what) {
        return new MongoServerError(
                CANNOT_CREATE_INDEX,
                "CannotCreateIndex",
                "The embedded database does not keep %s: %s"
                        .formatted(what, description.get("name")));
    }
}
