package id.guruonline.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.account.Messenger;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Outbox.Attempt;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.store.Arrivals;
import id.guruonline.conversation.store.MongoAccounts;
import id.guruonline.conversation.store.MongoOutbox;
import id.guruonline.conversation.store.SettableTime;
import id.guruonline.conversation.testing.ConversationDatabase;
import id.guruonline.conversation.testing.SomeChannels;
import id.guruonline.conversation.text.Rendered;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.FreeTime;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.store.Outages;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.HandOver;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** An outbox with the database there is, for people of several addresses. */
abstract class WithOutbox {

    static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    static final Duration TERM = Duration.ofSeconds(30);
    static final Address SITI = SomeChannels.at(SomeChannels.CHATS, "7");
    static final Address SITIS_WHATSAPP = SomeChannels.at(SomeChannels.NUMBERS, "+6281200000101");
    static final Address SITIS_SMS = SomeChannels.at(SomeChannels.OTHER_NUMBERS, "+6281200000101");
    static final Address ADI = SomeChannels.at(SomeChannels.CHATS, "8");

    final ConversationDatabase database = new ConversationDatabase(List.of());
    final SettableTime realTime = new SettableTime(Instant.parse("2026-11-01T00:00:00Z"));
    final Offers offers = new Offers();
    final MongoAccounts accounts = new MongoAccounts(database.mongo(), _ -> false);
    final Registered registered = new Registered();
    final Arrivals places = new Arrivals(realTime);
    final MongoOutbox store = new MongoOutbox(database.mongo());
    final Set<String> gone = new HashSet<>();
    final OutboxQueue outbox = outbox(store);

    @AfterEach
    void close() {
        database.close();
    }

    void in(OutboxLane lane, String id) {
        outbox.add(message(id, SITI, null), new Matter(lane, null, null, null), NINE);
    }

    /** Everything that leaves for Siti then, each taken. */
    List<String> sendAll(Instant now) {
        List<String> sent = new ArrayList<>();
        for (Optional<Attempt> next = outbox.begin(SITI, now);
                next.isPresent();
                next = outbox.begin(SITI, now)) {
            sent.add(next.get().message().id());
            outbox.report(new DeliveryReport.Taken(sent.getLast(), now, sent.getLast()));
        }
        return sent;
    }

    OutboxQueue outbox(MongoOutbox messages) {
        return outbox(messages, "one");
    }

    OutboxQueue outbox(OutboxStore messages, String instance) {
        return new OutboxQueue(
                messages,
                new OfferNews(messages, offers, new Failures(Outages::isOutage, System::nanoTime)),
                accounts(),
                places::next,
                realTime,
                new AttemptTerms(instance, gone::contains, TERM),
                new HandOver<>(),
                new HandOver<>(),
                Budget.UNBOUNDED,
                _ -> 20);
    }

    Accounts accounts() {
        return new Accounts(
                accounts,
                registered,
                SomeChannels.of(
                        SomeChannels.CHATS, SomeChannels.NUMBERS, SomeChannels.OTHER_NUMBERS));
    }

    /** All lanes' together. */
    List<Address> due(Instant now, int limit) {
        return outbox.listDue(now, limit).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    OfferNews news() {
        return new OfferNews(store, offers, new Failures(Outages::isOutage, System::nanoTime));
    }

    Messenger messenger() {
        return new Messenger(
                accounts(),
                (say, language) ->
                        new Rendered(language + " " + say.getClass().getSimpleName(), List.of()),
                outbox,
                () -> NINE);
    }

    Address reachable() {
        return accounts().findReachable("siti").orElseThrow().address();
    }

    void sitiIsRegistered() {
        registered.persons.add(new Officer("siti", "Siti", SITIS_SMS.id()));
    }

    void add(String id, Address to, @Nullable String offer) {
        outbox.add(message(id, to, offer), offer == null ? Matter.NEWS : Matter.OFFER, NINE);
    }

    /** It is sent, and nobody can tell whether it arrived. */
    void perhaps(String id, Address to, Instant at) {
        assertThat(begin(to, at)).isEqualTo(id);
        outbox.report(new DeliveryReport.Uncertain(id, at, at.plusSeconds(2), "timed out"));
    }

    static OutgoingMessage message(String id, Address to, @Nullable String offer) {
        return new OutgoingMessage(id, to, "?", List.of(new Button("Ya", "yes")), offer);
    }

    String begin(Address to) {
        return begin(to, NINE);
    }

    String begin(Address to, Instant now) {
        return outbox.begin(to, now).orElseThrow().message().id();
    }

    Delivery delivery(String id) {
        return store.find(id)
                .map(OutboxEntry::delivery)
                .orElseThrow(() -> new AssertionError("no message " + id));
    }

    /** A store whose writes take effect while its answers are lost, or only later. */
    static final class Unsteady {

        final OutboxStore store;
        final List<Runnable> lateWrites = new ArrayList<>();
        boolean losesAnswers;
        boolean holdsWritesUp;

        Unsteady(OutboxStore store) {
            this.store = store;
        }

        OutboxStore store() {
            return (OutboxStore)
                    Proxy.newProxyInstance(
                            OutboxStore.class.getClassLoader(),
                            new Class<?>[] {OutboxStore.class},
                            (_, method, args) ->
                                    holdsWritesUp && method.getName().equals("save")
                                            ? holdUp((OutboxEntry) args[0])
                                            : answer(method.getName(), method.invoke(store, args)));
        }

        private Object holdUp(OutboxEntry entry) {
            lateWrites.add(() -> store.save(entry));
            throw new IllegalStateException("no answer in time");
        }

        @Nullable Object answer(String method, @Nullable Object result) {
            if (losesAnswers && method.equals("save")) {
                throw new IllegalStateException("the answer is lost");
            }
            return result;
        }
    }

    /** Offers that remember what they were told. */
    static final class Offers implements OfferDelivery {

        final Set<AskRef> closed = new HashSet<>();
        final List<String> told = new ArrayList<>();
        boolean deaf;

        @Override
        public boolean isOpen(AskRef offer) {
            return !closed.contains(offer);
        }

        @Override
        public void taken(AskRef offer, Instant at) {
            hear("taken " + offer + " at " + at);
        }

        @Override
        public void perhaps(AskRef offer, Instant at) {
            hear("perhaps " + offer + " at " + at);
        }

        @Override
        public void uncertain(AskRef offer) {
            hear("uncertain " + offer);
        }

        @Override
        public void undeliverable(AskRef offer) {
            hear("undeliverable " + offer);
        }

        void hear(String news) {
            if (deaf) {
                throw new IllegalStateException("deaf");
            }
            told.add(news);
        }
    }

    /** Nobody at first. */
    static final class Registered implements People {

        final List<Person> persons = new ArrayList<>();

        @Override
        public Directory directory() {
            return new Directory(1, List.of(), persons, Map.of());
        }

        @Override
        public void pause(String teacherId, @Nullable Instant until) {
            throw new UnsupportedOperationException("nobody pauses here");
        }

        @Override
        public void keepFree(String teacherId, List<FreeTime> rests) {
            throw new UnsupportedOperationException("nobody rests here");
        }
    }
}
