package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.GUESSES;
import static id.guruonline.conversation.store.ConversationSchema.GUESS_SECRETS;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.limit.GuessStore;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.store.OverMany;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Counts of guesses in MongoDB: a document a day and guesser. Who that is nobody can tell from it:
 * it is a hash keyed with a secret of the day, and numbers are few enough to try them all without
 * one. The secret is forgotten with the day's counts.
 */
public final class MongoGuesses implements GuessStore {

    private static final String ID = "_id";
    private static final String HASH = "HmacSHA256";

    /** As much as anybody needs who must not be guessed. */
    private static final int SECRET_BYTES = 32;

    /** Of a hash, so that no two of a day's guessers are one. */
    private static final int KEPT_BYTES = 8;

    private final MongoTemplate mongo;
    private final SecureRandom random = new SecureRandom();

    public MongoGuesses(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What was guessed on a day.
     *
     * @param id the day, and whose
     * @param turnId in which turn last
     */
    @SavedIn("guesses")
    private record Guesses(String id, int count, String turnId) {}

    /**
     * What a day's guessers are hashed with.
     *
     * @param id the day
     * @param secret in hexadecimal digits
     */
    @SavedIn("guessSecrets")
    private record DaysSecret(String id, String secret) {}

    @Override
    public boolean add(LocalDate day, String whose, String turnId) {
        String id = id(day, whose);
        return increase(id, turnId) || begin(id, turnId) || increase(id, turnId);
    }

    private boolean increase(String id, String turnId) {
        var inAnotherTurn = query(where(ID).is(id).and("turnId").ne(turnId));
        Update oneMore = new Update().inc("count", 1).set("turnId", turnId);
        return mongo.updateFirst(inAnotherTurn, oneMore, Guesses.class, GUESSES).getMatchedCount()
                == 1;
    }

    /** Whether this was the day's first. */
    private boolean begin(String id, String turnId) {
        try {
            mongo.insert(new Guesses(id, 1, turnId), GUESSES);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public int countBefore(LocalDate day, String whose, String turnId) {
        Guesses found = mongo.findById(id(day, whose), Guesses.class, GUESSES);
        if (found == null) {
            return 0;
        }
        return found.turnId().equals(turnId) ? found.count() - 1 : found.count();
    }

    private String id(LocalDate day, String whose) {
        try {
            Mac hash = Mac.getInstance(HASH);
            byte[] secret = HexFormat.of().parseHex(secretOf(day));
            hash.init(new SecretKeySpec(secret, HASH));
            byte[] hashed = hash.doFinal(whose.getBytes(StandardCharsets.UTF_8));
            return day + "/" + HexFormat.of().formatHex(hashed, 0, KEPT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HASH, e);
        }
    }

    /** The one that all instances use: of two that draw one the first is kept. */
    private String secretOf(LocalDate day) {
        String id = day.toString();
        DaysSecret known = mongo.findById(id, DaysSecret.class, GUESS_SECRETS);
        if (known != null) {
            return known.secret();
        }
        byte[] drawn = new byte[SECRET_BYTES];
        random.nextBytes(drawn);
        DaysSecret secret = new DaysSecret(id, HexFormat.of().formatHex(drawn));
        try {
            return mongo.insert(secret, GUESS_SECRETS).secret();
        } catch (DuplicateKeyException _) {
            return secretOf(day);
        }
    }

    /** Forgets the days before; returns how many counts. Ids sort by day. */
    public long forget(LocalDate before) {
        Query past = query(where(ID).lt(before.toString()));
        OverMany.write(() -> mongo.remove(past, DaysSecret.class, GUESS_SECRETS));
        return OverMany.write(() -> mongo.remove(past, Guesses.class, GUESSES)).getDeletedCount();
    }
}
