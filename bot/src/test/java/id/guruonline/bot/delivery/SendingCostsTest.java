package id.guruonline.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import id.guruonline.bot.NoPeople;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Channels;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Outbox.Attempt;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.outbox.AttemptTerms;
import id.guruonline.conversation.outbox.Budget;
import id.guruonline.conversation.outbox.OfferDelivery;
import id.guruonline.conversation.outbox.OfferNews;
import id.guruonline.conversation.outbox.OutboxQueue;
import id.guruonline.conversation.store.Arrivals;
import id.guruonline.conversation.store.ConversationSchema;
import id.guruonline.conversation.store.MongoAccounts;
import id.guruonline.conversation.store.MongoOutbox;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.store.MongoMapping;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** How many commands of the database it takes to send a message. */
class SendingCostsTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Address SITI = new Address("pigeon", "siti");

    private final AtomicInteger commands = new AtomicInteger();
    private final EmbeddedMongo embedded = EmbeddedMongo.inMemory();
    private final MongoClient client =
            MongoClients.create(
                    MongoClientSettings.builder()
                            .applyConnectionString(
                                    new ConnectionString(embedded.connectionString()))
                            .addCommandListener(
                                    new CommandListener() {
                                        @Override
                                        public void commandStarted(CommandStartedEvent event) {
                                            commands.incrementAndGet();
                                        }
                                    })
                            .build());

    @AfterEach
    void close() {
        client.close();
        embedded.close();
    }

    @Test
    void a_message_is_found_begun_and_closed_by_three_commands() {
        OutboxQueue outbox = outbox();
        for (int i = 0; i < 10; i++) {
            outbox.add(new OutgoingMessage("m" + i, SITI, "?", List.of(), null), Matter.NEWS, NINE);
        }
        commands.set(0);
        for (int i = 0; i < 10; i++) {
            Attempt attempt = outbox.begin(SITI, NINE).orElseThrow();
            outbox.report(new DeliveryReport.Taken(attempt.message().id(), NINE, "c" + i));
        }

        assertThat(commands).hasValue(30);
    }

    private OutboxQueue outbox() {
        MongoTemplate mongo = MongoMapping.template(client, "guru", ConversationSchema.ROOTS);
        MongoOutbox store = new MongoOutbox(mongo);
        return new OutboxQueue(
                store,
                new OfferNews(store, new NoOffers()),
                new Accounts(new MongoAccounts(mongo), new NoPeople(), new Channels(List.of())),
                new Arrivals(() -> NINE)::next,
                () -> NINE,
                new AttemptTerms("one", _ -> false, Duration.ofSeconds(30)),
                () -> {},
                Budget.UNBOUNDED);
    }

    private static final class NoOffers implements OfferDelivery {

        @Override
        public boolean isOpen(OfferRef offer) {
            return true;
        }

        @Override
        public void taken(OfferRef offer, Instant at) {
            throw new AssertionError("no offer " + offer);
        }

        @Override
        public void perhaps(OfferRef offer, Instant at) {
            throw new AssertionError("no offer " + offer);
        }

        @Override
        public void undeliverable(OfferRef offer) {
            throw new AssertionError("no offer " + offer);
        }

        @Override
        public void uncertain(OfferRef offer) {
            throw new AssertionError("no offer " + offer);
        }
    }
}
