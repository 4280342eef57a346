package id.guruonline.bot.telegram.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.conversation.message.Address;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoTopicsTest {

    private static final Address ANA = new Address("telegram", "11");
    private static final Address BUDI = new Address("telegram", "12");

    private final EmbeddedMongo embedded = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(embedded.connectionString());
    private final MongoTopics topics =
            new MongoTopics(MongoMapping.template(client, "guru", List.of()));

    @AfterEach
    void close() {
        client.close();
        embedded.close();
    }

    @Test
    void the_topic_last_written_in_is_kept_by_chat() {
        topics.wroteIn(ANA, 7);
        topics.wroteIn(ANA, 8);
        assertThat(topics.find(ANA)).contains(8);
        assertThat(topics.find(BUDI)).isEmpty();
    }

    @Test
    void who_writes_outside_of_topics_is_in_none() {
        topics.wroteIn(ANA, 7);
        topics.wroteIn(ANA, null);
        topics.wroteIn(BUDI, null);
        assertThat(topics.find(ANA)).isEmpty();
        assertThat(topics.find(BUDI)).isEmpty();
    }

    @Test
    void of_whoever_is_forgotten_nothing_stays_and_others_stay() {
        topics.wroteIn(ANA, 7);
        topics.wroteIn(BUDI, 8);
        Instant nine = Instant.parse("2026-11-23T02:00:00Z");
        topics.forget(
                new Erasure("t1", "Ana", null, List.of(ANA.toString()), "telegram:1", nine, nine));
        assertThat(topics.find(ANA)).isEmpty();
        assertThat(topics.find(BUDI)).contains(8);
    }
}
