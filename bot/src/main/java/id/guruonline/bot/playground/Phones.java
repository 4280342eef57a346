package id.guruonline.bot.playground;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.message.Button;
import id.guruonline.scheduler.store.Index;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/** What is on the phones, in MongoDB: a document a message, under its phone and place. */
public final class Phones {

    /** What {@link id.guruonline.scheduler.store.MongoSchema} is to create besides its own. */
    public static final List<Index> INDEXES =
            List.of(
                    Index.of("phones", "ofPerson", "person", "seq"),
                    Index.of("phones", "known", "person", "messageId"),
                    Index.of("phones", "withButton", "person", "buttons.data"));

    /** The drawn phones' collection: what is on them is their owners', as on real ones. */
    public static final String PHONES = "phones";

    /** A document for each phone that takes nothing. */
    private static final String SILENT = "silentPhones";

    private final MongoTemplate mongo;
    private final InstantSource clock;
    private final UnaryOperator<String> owners;
    private final List<Consumer<PhoneMessage>> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param clock the service's clock
     */
    public Phones(MongoTemplate mongo, InstantSource clock) {
        this(mongo, clock, UnaryOperator.identity());
    }

    /**
     * As above.
     *
     * @param owners the id under which somebody has a phone who has several
     */
    public Phones(MongoTemplate mongo, InstantSource clock, UnaryOperator<String> owners) {
        this.mongo = mongo;
        this.clock = clock;
        this.owners = owners;
    }

    /** The id under which that person has a phone. */
    String ownerOf(String person) {
        return owners.apply(person);
    }

    /** What the phone shows behind that place, oldest first. */
    public List<PhoneMessage> list(String person, long after) {
        return mongo.find(
                query(where("person").is(person).and("seq").gt(after)).with(Sort.by("seq")),
                PhoneMessage.class,
                PHONES);
    }

    /**
     * Has every message told to the listener from now on, once it is on the phone; until closed.
     *
     * @param listener returns soon and does not throw
     */
    public Listening listen(Consumer<PhoneMessage> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What ends when it is closed. */
    @FunctionalInterface
    public interface Listening extends AutoCloseable {

        @Override
        void close();
    }

    /** Lets the phone take nothing, or everything again. */
    void setReachable(String person, boolean reachable) {
        if (reachable) {
            mongo.remove(query(where("_id").is(person)), SILENT);
        } else {
            mongo.save(new Document("_id", person), SILENT);
        }
    }

    boolean isReachable(String person) {
        return !mongo.exists(query(where("_id").is(person)), SILENT);
    }

    Optional<PhoneMessage> findAt(String person, long place) {
        return findLast(where("person").is(person).and("seq").is(place));
    }

    Optional<PhoneMessage> find(String person, String messageId) {
        return findLast(where("person").is(person).and("messageId").is(messageId));
    }

    /**
     * Puts the message last on its phone, unless it is there already; returns it as it is there.
     *
     * <p>The place is looked up before the message: should it be put there by somebody else after
     * we looked for it, that place is taken by then, and ours is refused.
     */
    PhoneMessage add(
            String person,
            String messageId,
            PhoneMessage.From from,
            String text,
            List<Button> buttons) {
        while (true) {
            long place = lastPlace(person) + 1;
            Optional<PhoneMessage> known = find(person, messageId);
            if (known.isPresent()) {
                return known.get();
            }
            PhoneMessage message =
                    PhoneMessage.of(person, place, messageId, from, text, buttons, clock.instant());
            if (insert(message)) {
                listeners.forEach(listener -> listener.accept(message));
                return message;
            }
        }
    }

    /** The label of the button as the phone last showed it. */
    Optional<String> findLabel(String person, String data) {
        return findLast(where("person").is(person).and("buttons.data").is(data)).stream()
                .flatMap(message -> message.buttons().stream())
                .filter(button -> button.data().equals(data))
                .map(Button::label)
                .findFirst();
    }

    private boolean insert(PhoneMessage message) {
        try {
            mongo.insert(message, PHONES);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private long lastPlace(String person) {
        return findLast(where("person").is(person)).map(PhoneMessage::seq).orElse(0L);
    }

    private Optional<PhoneMessage> findLast(Criteria which) {
        return mongo
                .find(
                        query(which).with(Sort.by(Direction.DESC, "seq")).limit(1),
                        PhoneMessage.class,
                        PHONES)
                .stream()
                .findFirst();
    }
}
