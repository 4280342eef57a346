package id.guruonline.bot.telegram.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.bot.telegram.topic.Topics;
import id.guruonline.conversation.message.Address;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.store.OverMany;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Topics in MongoDB: a document a chat in which somebody last wrote in a topic. Hardly anybody
 * does, so all of them are remembered for a moment, and a message costs no look of its own. What
 * another instance noted is known after that moment; what this one noted at once.
 */
public final class MongoTopics implements Topics, PersonData {

    private static final String TOPICS = "telegramTopics";

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    /** Where there are more each is looked up. */
    private static final int MOST = 1_000;

    private final MongoTemplate mongo;
    private final LongSupplier nanoTime;
    private final AtomicReference<Known> known;

    public MongoTopics(MongoTemplate mongo) {
        this(mongo, System::nanoTime);
    }

    /**
     * @param nanoTime as {@link System#nanoTime()}
     */
    MongoTopics(MongoTemplate mongo, LongSupplier nanoTime) {
        this.mongo = mongo;
        this.nanoTime = nanoTime;
        this.known = new AtomicReference<>(nothing());
    }

    /**
     * A chat.
     *
     * @param id its address as one word
     */
    @SavedIn("telegramTopics")
    record Chat(String id, int topic) {}

    /**
     * What was read.
     *
     * @param topics by chat
     * @param whole whether these are all
     * @param readAt when that began
     */
    private record Known(Map<String, Integer> topics, boolean whole, long readAt) {

        boolean isWithout(String chat) {
            return whole && !topics.containsKey(chat);
        }

        boolean has(String chat, int topic) {
            return whole && Objects.equals(topics.get(chat), topic);
        }
    }

    @Override
    public Optional<Integer> find(Address chat) {
        Known now = known();
        return now.whole()
                ? Optional.ofNullable(now.topics().get(chat.toString()))
                : Optional.ofNullable(mongo.findById(chat.toString(), Chat.class, TOPICS))
                        .map(Chat::topic);
    }

    /**
     * As before anything was read; each is another, so that it is seen that something was noted.
     */
    private Known nothing() {
        return new Known(Map.of(), false, nanoTime.getAsLong() - REMEMBERED.toNanos());
    }

    private Known known() {
        Known before = known.get();
        long now = nanoTime.getAsLong();
        if (now - before.readAt() < REMEMBERED.toNanos()) {
            return before;
        }
        List<Chat> some = mongo.find(new Query().limit(MOST + 1), Chat.class, TOPICS);
        Map<String, Integer> topics =
                some.stream().collect(Collectors.toMap(Chat::id, Chat::topic));
        Known read = new Known(topics, some.size() <= MOST, now);
        // What was noted meanwhile is perhaps not among it.
        known.compareAndSet(before, read);
        return read;
    }

    @Override
    public void wroteIn(Address chat, @Nullable Integer topic) {
        String id = chat.toString();
        Query its = query(where("_id").is(id));
        if (topic == null ? known().isWithout(id) : known().has(id, topic)) {
            return;
        }
        if (topic == null) {
            mongo.remove(its, Chat.class, TOPICS);
        } else {
            mongo.upsert(its, Update.update("topic", topic), Chat.class, TOPICS);
        }
        known.set(nothing());
    }

    @Override
    public Set<String> collections() {
        return Set.of(TOPICS);
    }

    @Override
    public void forget(Erasure who) {
        OverMany.write(
                () -> mongo.remove(query(where("_id").in(who.addresses())), Chat.class, TOPICS));
        known.set(nothing());
    }
}
