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
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.IncomingMessage;
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
import id.guruonline.conversation.store.MongoInbox;
import id.guruonline.conversation.store.MongoOutbox;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.store.Outages;
import id.guruonline.scheduler.store.SetAside;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import id.guruonline.scheduler.testing.Neighbours;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.HandOver;
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

    private final Arrivals places = new Arrivals(() -> NINE);

    @AfterEach
    void close() {
        client.close();
        embedded.close();
    }

    @Test
    void a_message_is_found_begun_and_closed_by_three_commands() {
        OutboxQueue outbox = outbox(false);
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

    @Test
    void one_message_after_another_takes_two_commands_where_nobody_else_adds_any() {
        OutboxQueue outbox = outbox(true);
        for (int i = 0; i < 10; i++) {
            outbox.add(new OutgoingMessage("m" + i, SITI, "?", List.of(), null), Matter.NEWS, NINE);
            commands.set(0);
            Attempt attempt = outbox.begin(SITI, NINE).orElseThrow();
            outbox.report(new DeliveryReport.Taken(attempt.message().id(), NINE, "c" + i));
            assertThat(commands).hasValue(i == 0 ? 3 : 2);
        }
    }

    @Test
    void what_somebody_writes_is_saved_by_two_commands_unless_clocks_may_differ() {
        for (boolean alone : new boolean[] {true, false}) {
            MongoInbox inbox = inbox(alone);
            commands.set(0);
            inbox.receive(new IncomingMessage("m" + alone, SITI, new Content.Text("ya"), NINE));
            assertThat(commands).hasValue(alone ? 2 : 4);
        }
    }

    @Test
    void where_the_clock_was_set_back_it_is_asked_what_was_shown_and_what_waits() {
        places.saw(places.next() + 1_000_000);
        MongoInbox inbox = inbox(true);
        commands.set(0);
        inbox.receive(new IncomingMessage("m", SITI, new Content.Text("ya"), NINE));
        assertThat(commands).hasValue(4);
    }

    private MongoInbox inbox(boolean alone) {
        MongoTemplate mongo = template();
        return new MongoInbox(
                mongo,
                new SetAside(System::nanoTime),
                new Accounts(
                        new MongoAccounts(mongo, _ -> false),
                        new NoPeople(),
                        new Channels(List.of())),
                places,
                () -> NINE,
                new Neighbours(alone),
                new HandOver<>());
    }

    private MongoTemplate template() {
        return MongoMapping.template(client, "guru", ConversationSchema.ROOTS);
    }

    private OutboxQueue outbox(boolean alone) {
        MongoTemplate mongo = template();
        MongoOutbox store = new MongoOutbox(mongo);
        return new OutboxQueue(
                store,
                new OfferNews(
                        store, new NoOffers(), new Failures(Outages::isOutage, System::nanoTime)),
                new Accounts(
                        new MongoAccounts(mongo, _ -> false),
                        new NoPeople(),
                        new Channels(List.of())),
                places::next,
                () -> NINE,
                new AttemptTerms("one", new Neighbours(alone), Duration.ofSeconds(30)),
                new HandOver<>(),
                new HandOver<>(),
                Budget.UNBOUNDED,
                _ -> 20);
    }

    private static final class NoOffers implements OfferDelivery {

        @Override
        public boolean isOpen(AskRef offer) {
            return true;
        }

        @Override
        public void taken(AskRef offer, Instant at) {
            throw new AssertionError("no offer " + offer);
        }

        @Override
        public void perhaps(AskRef offer, Instant at) {
            throw new AssertionError("no offer " + offer);
        }

        @Override
        public void undeliverable(AskRef offer) {
            throw new AssertionError("no offer " + offer);
        }

        @Override
        public void uncertain(AskRef offer) {
            throw new AssertionError("no offer " + offer);
        }
    }
}
