package id.guruonline.scheduler.store.embedded.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the fields of commands and of the descriptions in them. */
public final class CommandFields {

    private static final int BAD_VALUE = 2;

    private CommandFields() {}

    /** The field; empty where it is missing or of another type. */
    public static <T> Optional<T> find(Document document, String field, Class<T> type) {
        return Optional.ofNullable(document.get(field)).filter(type::isInstance).map(type::cast);
    }

    /**
     * The field.
     *
     * @throws MongoServerError (2) if the field is missing or of another type
     */
    public static <T> T get(Document document, String field, Class<T> type) {
        return find(document, field, type)
                .orElseThrow(() ->
                        new MongoServerError(
                                BAD_VALUE,
                                "BadValue",
                                "%s must be a %s".formatted(field, type.getSimpleName())));
    }

    /** The documents of an array; none if there is no such field. */
    public static List<Document> list(Document document, String field) {
        return find(document, field, Collection.class).stream()
                .flatMap(values -> ((Collection<?>) values).stream())
                .map(Document.class::cast)
                .toList();
    }
}
