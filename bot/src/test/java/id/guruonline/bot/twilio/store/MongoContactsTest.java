package id.guruonline.bot.twilio.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.conversation.message.Address;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoContactsTest {

    private static final Address SITI = new Address("whatsapp", "+6281200000101");
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    private final EmbeddedMongo embedded = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(embedded.connectionString());
    private final MongoContacts contacts =
            new MongoContacts(MongoMapping.template(client, "guru", List.of()));

    @AfterEach
    void close() {
        client.close();
        embedded.close();
    }

    @Test
    void a_stop_that_is_brought_again_has_its_effect_once() {
        contacts.stopped(SITI, "SM1", NINE);
        contacts.stopped(SITI, "SM1", NINE.plusSeconds(9));
        assertThat(contacts.find(SITI).orElseThrow().stoppedAt()).isEqualTo(NINE);
    }

    @Test
    void what_was_decided_before_undoes_nothing_when_it_is_brought_again() {
        contacts.started(SITI, "SM1");
        contacts.stopped(SITI, "SM2", NINE);
        contacts.started(SITI, "SM1");
        assertThat(contacts.find(SITI).orElseThrow().stoppedAt()).isEqualTo(NINE);
        contacts.started(SITI, "SM3");
        contacts.stopped(SITI, "SM2", NINE);
        assertThat(contacts.find(SITI).orElseThrow().stoppedAt()).isNull();
    }
}
