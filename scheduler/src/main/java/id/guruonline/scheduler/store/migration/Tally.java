package id.guruonline.scheduler.store.migration;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bson.RawBsonDocument;

/**
 * What a collection holds, for comparing two: how many documents, and a sum over the digests of all
 * of them, in which their order does not matter.
 */
final class Tally {

    private final MessageDigest digest = sha256();
    private long documents;
    private long sum;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    void add(RawBsonDocument document) {
        ByteBuffer bytes = document.getByteBuffer().asNIO();
        digest.update(bytes);
        sum += ByteBuffer.wrap(digest.digest()).getLong();
        documents++;
    }

    long documents() {
        return documents;
    }

    boolean isSameAs(Tally other) {
        return documents == other.documents && sum == other.sum;
    }
}
