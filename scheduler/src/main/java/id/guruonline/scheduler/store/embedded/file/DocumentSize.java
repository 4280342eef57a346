package id.guruonline.scheduler.store.embedded.file;

import static de.bwaldvogel.mongo.wire.BsonConstants.MAX_BSON_OBJECT_SIZE;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

/**
 * How large a document may be: 16 MB as in MongoDB. A larger one could be kept here, but no driver
 * could read it any more.
 */
public final class DocumentSize {

    private static final int OBJECT_TOO_LARGE = 10334;
    private static final int UPDATED_TOO_LARGE = 17419;

    /** The bytes of a document are at most so many times {@link Bson#memory}. */
    private static final int BYTES_A_LETTER = 3;

    private DocumentSize() {}

    /**
     * Checks a document that is about to be put.
     *
     * @throws MongoServerError (10334) for a document too large to be put
     */
    public static void checkNew(Document document) {
        check(document, OBJECT_TOO_LARGE, "BSONObjectTooLarge", "Document to insert");
    }

    /**
     * Checks what an update is about to make of a document.
     *
     * @throws MongoServerError (17419) for a document that an update would make too large
     */
    public static void checkUpdated(Document document) {
        check(
                document,
                UPDATED_TOO_LARGE,
                "Location" + UPDATED_TOO_LARGE,
                "Resulting document after update");
    }

    private static void check(Document document, int code, String codeName, String what) {
        // Encoding each document only to measure it would cost every write; the guess does not.
        if (Bson.memory(document) <= MAX_BSON_OBJECT_SIZE / BYTES_A_LETTER) {
            return;
        }
        int size = Bson.encode(document).length;
        if (size > MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(
                    code,
                    codeName,
                    "%s is larger than %d: %d bytes".formatted(what, MAX_BSON_OBJECT_SIZE, size));
        }
    }
}
