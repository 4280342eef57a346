package id.guruonline.bot.playground;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** What is on the phones, in MongoDB. */
public final class Phones {

    private static final String COLLECTION = "phones";

    private final MongoTemplate mongo;
    private final List<Consumer<PhoneMessage>> listeners = new CopyOnWriteArrayList<>();

    public Phones(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Creates the index that is missing: it finds a phone's messages and keeps places unique. */
    public static void ensureIndexes(MongoTemplate mongo) {
        mongo.indexOps(COLLECTION)
                .createIndex(
                        new Index()
                                .named("phones_of_person")
                                .on("person", Direction.ASC)
                                .on("seq", Direction.ASC)
                                .unique());
    }

    /** What the phone shows behind that place, oldest first. */
    public List<PhoneMessage> list(String person, long after) {
        return mongo.find(
                query(where("person").is(person).and("seq").gt(after)).with(Sort.by("seq")),
                PhoneMessage.class,
                COLLECTION);
    }

    /**
     * Has every message told to the listener from now on, once it is on the phone; until closed.
     *
     * @param listener returns soon and does not throw
     */
    public AutoCloseable listen(Consumer<PhoneMessage> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    Optional<PhoneMessage> find(String id) {
        return Optional.ofNullable(mongo.findById(id, PhoneMessage.class, COLLECTION));
    }

    /** Puts the message last on its phone, unless it is there already; as it is there. */
    PhoneMessage add(PhoneMessage message) {
        while (true) {
            Optional<PhoneMessage> known = find(message.id());
            if (known.isPresent()) {
                return known.get();
            }
            PhoneMessage last = message.at(lastPlace(message.person()) + 1);
            if (insert(last)) {
                listeners.forEach(listener -> listener.accept(last));
                return last;
            }
        }
    }

    /** The label of the button as the phone last showed it. */
    Optional<String> findLabel(String person, String data) {
        return mongo
                .find(
                        query(where("person").is(person).and("buttons.data").is(data))
                                .with(Sort.by(Direction.DESC, "seq"))
                                .limit(1),
                        PhoneMessage.class,
                        COLLECTION)
                .stream()
                .flatMap(message -> message.buttons().stream())
                .filter(button -> button.data().equals(data))
                .map(button -> button.label())
                .findFirst();
    }

    private boolean insert(PhoneMessage message) {
        try {
            mongo.insert(message, COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private long lastPlace(String person) {
        return mongo
                .find(
                        query(where("person").is(person))
                                .with(Sort.by(Direction.DESC, "seq"))
                                .limit(1),
                        PhoneMessage.class,
                        COLLECTION)
                .stream()
                .mapToLong(PhoneMessage::seq)
                .findFirst()
                .orElse(0);
    }
}
