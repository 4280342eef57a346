package id.guruonline.bot.telegram.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.bot.telegram.topic.Topics;
import id.guruonline.conversation.message.Address;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.store.OverMany;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Topics in MongoDB: a document a chat in which somebody last wrote in a topic. */
public final class MongoTopics implements Topics, PersonData {

    private static final String TOPICS = "telegramTopics";

    private final MongoTemplate mongo;

    public MongoTopics(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * A chat.
     *
     * @param id its address as one word
     */
    @SavedIn("telegramTopics")
    record Chat(String id, int topic) {}

    @Override
    public Optional<Integer> find(Address chat) {
        return Optional.ofNullable(mongo.findById(chat.toString(), Chat.class, TOPICS))
                .map(Chat::topic);
    }

    @Override
    public void wroteIn(Address chat, @Nullable Integer topic) {
        Query its = query(where("_id").is(chat.toString()));
        if (topic == null) {
            mongo.remove(its, Chat.class, TOPICS);
        } else {
            mongo.upsert(its, Update.update("topic", topic), Chat.class, TOPICS);
        }
    }

    @Override
    public Set<String> collections() {
        return Set.of(TOPICS);
    }

    @Override
    public void forget(Erasure who) {
        OverMany.write(
                () -> mongo.remove(query(where("_id").in(who.addresses())), Chat.class, TOPICS));
    }
}
