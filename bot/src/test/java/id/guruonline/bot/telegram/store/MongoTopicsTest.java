package id.guruonline.bot.telegram.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.conversation.message.Address;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoTopicsTest {

    private static final Address ANA = new Address("telegram", "11");
    private static final Address BUDI = new Address("telegram", "12");

    private final EmbeddedMongo embedded = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(embedded.connectionString());
    private final AtomicLong nanos = new AtomicLong();
    private final MongoTopics topics = instance();

    private MongoTopics instance() {
        return new MongoTopics(MongoMapping.template(client, "guru", List.of()), nanos::get);
    }

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
    void what_another_instance_noted_is_known_after_a_moment() {
        MongoTopics other = instance();
        assertThat(topics.find(ANA)).isEmpty();
        other.wroteIn(ANA, 7);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(topics.find(ANA)).contains(7);
        topics.wroteIn(ANA, null);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(other.find(ANA)).isEmpty();
    }

    @Test
    void where_many_write_in_topics_each_is_in_their_own() {
        IntStream.range(0, 1_100)
                .forEach(n -> topics.wroteIn(new Address("telegram", "1" + n), n + 1));
        assertThat(topics.find(new Address("telegram", "11099"))).contains(1_100);
        topics.wroteIn(new Address("telegram", "11099"), null);
        assertThat(topics.find(new Address("telegram", "11099"))).isEmpty();
        assertThat(topics.find(new Address("telegram", "11098"))).contains(1_099);
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
