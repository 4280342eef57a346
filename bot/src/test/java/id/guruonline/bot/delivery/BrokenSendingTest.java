package id.guruonline.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.bot.NoPeople;
import id.guruonline.bot.playground.PhoneMessage;
import id.guruonline.bot.playground.Phones;
import id.guruonline.bot.playground.Playground;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Channels;
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
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.store.MongoSchema;
import id.guruonline.scheduler.store.Outages;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.store.embedded.WriteGate;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.HandOver;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The outbox, its sender and the playground together, stopped at each of their writes. */
class BrokenSendingTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Address SITI = new Address("playground", "siti");

    private final EmbeddedMongo embedded = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(embedded.connectionString());
    private final MongoTemplate mongo = template(client);
    private final Arrivals places = new Arrivals(() -> NINE);
    private final Set<AskRef> taken = new LinkedHashSet<>();

    BrokenSendingTest() {
        new MongoSchema(
                        mongo,
                        Stream.concat(ConversationSchema.INDEXES.stream(), Phones.INDEXES.stream())
                                .toList())
                .create();
    }

    @AfterEach
    void close() {
        client.close();
        embedded.close();
    }

    @Test
    void an_offer_broken_off_before_any_write_is_shown_once_and_begins_to_run() {
        breaksOffAtEveryWrite(WriteGate::closingBefore);
    }

    @Test
    void an_offer_broken_off_after_any_write_is_shown_once_and_begins_to_run() {
        breaksOffAtEveryWrite(WriteGate::closingAfter);
    }

    private void breaksOffAtEveryWrite(LongFunction<WriteGate> gate) {
        for (int write = 1; write <= 5; write++) {
            OfferRef offer = new OfferRef("B1", write);
            OutgoingMessage message =
                    new OutgoingMessage(
                            "o" + write, SITI, "offer " + write, List.of(), offer.toString());
            outbox(mongo).add(message, Matter.OFFER, NINE);
            String door = embedded.openEntrance(gate.apply(write)).connectionString();
            try (MongoClient dying = MongoClients.create(door + "&retryWrites=false")) {
                sender(template(dying)).runOnce();
            }

            MongoOutbox store = new MongoOutbox(mongo);
            store.releaseAll();
            sender(mongo).runOnce();
            new OfferNews(store, new Offers(), new Failures(Outages::isOutage, System::nanoTime))
                    .runOnce();

            assertThat(store.findNextDue()).isEmpty();
            assertThat(taken).hasSize(write).contains(offer);
            assertThat(new Phones(mongo, () -> NINE).list("siti", write - 1))
                    .extracting(PhoneMessage::text)
                    .containsExactly("offer " + write);
        }
    }

    private OutboxSender sender(MongoTemplate template) {
        Playground playground =
                new Playground(new Phones(template, () -> NINE), () -> "new", false);
        return new OutboxSender(
                outbox(template),
                playground.channels(),
                SendSettings.USUAL,
                () -> NINE,
                System::nanoTime,
                new Failures(Outages::isOutage, System::nanoTime));
    }

    private OutboxQueue outbox(MongoTemplate template) {
        MongoOutbox store = new MongoOutbox(template);
        return new OutboxQueue(
                store,
                new OfferNews(
                        store, new Offers(), new Failures(Outages::isOutage, System::nanoTime)),
                new Accounts(
                        new MongoAccounts(template, _ -> false),
                        new NoPeople(),
                        new Channels(List.of())),
                places::next,
                () -> NINE,
                new AttemptTerms("one", _ -> false, Duration.ofSeconds(30)),
                new HandOver<>(),
                new HandOver<>(),
                Budget.UNBOUNDED,
                _ -> 20);
    }

    private static MongoTemplate template(MongoClient client) {
        return MongoMapping.template(client, "guru", ConversationSchema.ROOTS);
    }

    private final class Offers implements OfferDelivery {

        @Override
        public boolean isOpen(AskRef offer) {
            return true;
        }

        @Override
        public void taken(AskRef offer, Instant at) {
            taken.add(offer);
        }

        @Override
        public void perhaps(AskRef offer, Instant at) {
            // It may be answered by then, and that is all.
        }

        @Override
        public void uncertain(AskRef offer) {
            throw new AssertionError("the playground can tell of " + offer);
        }

        @Override
        public void undeliverable(AskRef offer) {
            throw new AssertionError(offer + " can be delivered");
        }
    }
}
