package id.guruonline.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.bot.NoPeople;
import id.guruonline.bot.delivery.SendOutcome.NotKnownYet;
import id.guruonline.bot.delivery.SendOutcome.Sent;
import id.guruonline.bot.delivery.SendOutcome.TryLater;
import id.guruonline.bot.delivery.SendOutcome.Uncertain;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.ChannelTraits;
import id.guruonline.conversation.message.Channels;
import id.guruonline.conversation.message.JoinLink;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.outbox.AttemptTerms;
import id.guruonline.conversation.outbox.Budget;
import id.guruonline.conversation.outbox.OfferDelivery;
import id.guruonline.conversation.outbox.OfferNews;
import id.guruonline.conversation.outbox.OutboxQueue;
import id.guruonline.conversation.outbox.OutboxStore;
import id.guruonline.conversation.store.Arrivals;
import id.guruonline.conversation.store.ConversationSchema;
import id.guruonline.conversation.store.MongoAccounts;
import id.guruonline.conversation.store.MongoOutbox;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.store.MongoSchema;
import id.guruonline.scheduler.store.Outages;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.HandOver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The process lives on while one write of a sending fails, or the channel misbehaves: each message
 * arrives within seconds.
 */
class ShakenSendingTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Address SITI = new Address("pigeon", "siti");
    private static final Set<String> WRITES =
            Set.of(
                    "insert",
                    "save",
                    "putOff",
                    "releasePutOff",
                    "releaseUnderWay",
                    "told",
                    "tellWith");

    private final EmbeddedMongo embedded = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(embedded.connectionString());
    private final MongoTemplate mongo =
            MongoMapping.template(client, "guru", ConversationSchema.ROOTS);
    private final MongoOutbox store = new MongoOutbox(mongo);
    private final Arrivals places = new Arrivals(() -> NINE);
    private final Pigeons pigeons = new Pigeons();
    private final List<AskRef> taken = new ArrayList<>();
    private Instant now = NINE;
    private int failing = Integer.MAX_VALUE;
    private boolean takesEffect;
    private int writes;

    ShakenSendingTest() {
        new MongoSchema(mongo, ConversationSchema.INDEXES).create();
    }

    @AfterEach
    void close() {
        client.close();
        embedded.close();
    }

    @Test
    void an_offer_arrives_once_within_seconds_whichever_write_fails() {
        int all = writesOf(Integer.MAX_VALUE, false);
        assertThat(all).isBetween(4, 20);
        for (int write = 1; write <= all; write++) {
            writesOf(write, false);
            writesOf(write, true);
        }
    }

    /** How many writes it takes to send an offer, though one of them fails. */
    private int writesOf(int failingWrite, boolean afterItTookEffect) {
        OfferRef offer = new OfferRef("B" + failingWrite + afterItTookEffect, 1);
        writes = 0;
        failing = failingWrite;
        takesEffect = afterItTookEffect;
        OutboxQueue outbox = outbox();
        OutboxSender sender = sender(outbox);
        OfferNews news =
                new OfferNews(
                        shaken(), new Offers(), new Failures(Outages::isOutage, System::nanoTime));
        OutgoingMessage message =
                new OutgoingMessage(offer.toString(), SITI, "?", List.of(), offer.toString());
        again(() -> outbox.add(message, Matter.OFFER, now));
        Instant began = now;
        for (int second = 0; second < 5; second++) {
            again(sender::runOnce);
            again(news::runOnce);
            now = now.plusSeconds(1);
        }

        assertThat(pigeons.flown).as("write %d", failingWrite).containsExactly(offer.toString());
        assertThat(taken).contains(offer);
        assertThat(store.findNextDue()).isEmpty();
        assertThat(news.hasDue(now)).isFalse();
        assertThat(Duration.between(began, now)).isLessThan(Duration.ofSeconds(10));
        pigeons.flown.clear();
        return writes;
    }

    /** As whoever called is called again a moment later. */
    private static void again(Runnable something) {
        try {
            something.run();
        } catch (DataAccessResourceFailureException _) {
            assertThatCode(something::run).doesNotThrowAnyException();
        }
    }

    @Test
    void a_page_of_a_gateway_a_hang_and_a_drop_are_followed_by_a_copy() {
        arrives(3, new Uncertain("HTTP 502"));
        arrives(24, new Uncertain("HTTP 502"), new Uncertain("hangs"));
        arrives(3, new NotKnownYet(Duration.ZERO, "drop after taking"));
    }

    @Test
    void too_many_requests_are_waited_out_as_long_as_was_asked() {
        arrives(4, new TryLater(Duration.ofSeconds(3), "429"));
        arrives(3, new TryLater(null, "429"));
        arrives(14, new TryLater(null, "429"), new TryLater(null, "429"));
    }

    /** The message arrives in the end, after those answers and so many seconds at most. */
    private void arrives(int seconds, SendOutcome... answers) {
        pigeons.answers.addAll(List.of(answers));
        OutboxQueue outbox = outbox();
        OutboxSender sender = sender(outbox);
        outbox.add(new OutgoingMessage("m" + now, SITI, "?", List.of(), null), Matter.NEWS, now);
        for (int second = 0; second <= seconds; second++) {
            sender.runOnce();
            now = now.plusSeconds(1);
        }

        assertThat(pigeons.answers).isEmpty();
        assertThat(store.findNextDue()).isEmpty();
        assertThat(pigeons.flown).hasSize(answers.length + 1);
        pigeons.flown.clear();
    }

    private OutboxSender sender(OutboxQueue outbox) {
        return new OutboxSender(
                outbox,
                List.of(pigeons),
                SendSettings.USUAL,
                () -> now,
                System::nanoTime,
                new Failures(Outages::isOutage, System::nanoTime));
    }

    private OutboxQueue outbox() {
        return new OutboxQueue(
                shaken(),
                new OfferNews(
                        shaken(), new Offers(), new Failures(Outages::isOutage, System::nanoTime)),
                new Accounts(
                        new MongoAccounts(mongo, _ -> false),
                        new NoPeople(),
                        new Channels(List.of())),
                places::next,
                () -> now,
                new AttemptTerms("one", _ -> false, Duration.ofMinutes(4)),
                new HandOver<>(),
                new HandOver<>(),
                Budget.UNBOUNDED,
                _ -> 20);
    }

    /** The store, of which one write fails, before it took effect or after. */
    private OutboxStore shaken() {
        return (OutboxStore)
                Proxy.newProxyInstance(
                        OutboxStore.class.getClassLoader(),
                        new Class<?>[] {OutboxStore.class},
                        (_, method, args) -> {
                            boolean fails =
                                    WRITES.contains(method.getName()) && ++writes == failing;
                            if (fails && !takesEffect) {
                                throw new DataAccessResourceFailureException("before the write");
                            }
                            try {
                                Object result = method.invoke(store, args);
                                if (fails) {
                                    throw new DataAccessResourceFailureException("after the write");
                                }
                                return result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    /** Carries as it is told to, and cannot tell what became of anything. */
    private static final class Pigeons implements Channel {

        private final List<String> flown = new ArrayList<>();
        private final Deque<SendOutcome> answers = new ArrayDeque<>();

        @Override
        public ChannelTraits traits() {
            return new ChannelTraits(
                    "pigeon",
                    ChannelTraits.Price.FREE,
                    ChannelTraits.Ids.CHAT,
                    new ChannelTraits.Limits(160, 0, 20),
                    Set.of(),
                    JoinLink.NONE);
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public Optional<Duration> awaitTurn(Address to, OutboxLane lane) {
            return Optional.empty();
        }

        @Override
        public Duration longestAttempt() {
            return Duration.ofSeconds(1);
        }

        @Override
        public SendOutcome send(OutgoingMessage message) {
            flown.add(message.id());
            return answers.isEmpty() ? new Sent("p" + flown.size()) : answers.remove();
        }

        @Override
        public Optional<SendOutcome> lookUp(
                OutgoingMessage message, Instant since, Instant lostAt) {
            return Optional.empty();
        }
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
            throw new AssertionError(offer + " was certainly taken");
        }

        @Override
        public void uncertain(AskRef offer) {
            throw new AssertionError(offer + " was certainly taken");
        }

        @Override
        public void undeliverable(AskRef offer) {
            throw new AssertionError(offer + " can be delivered");
        }
    }
}
