package id.guruonline.conversation.turn;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Messenger;
import id.guruonline.conversation.limit.Gate;
import id.guruonline.conversation.limit.Limited;
import id.guruonline.conversation.limit.Limits;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Channels;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.IncomingMessage;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.Manner;
import id.guruonline.conversation.message.Outbox.Attempt;
import id.guruonline.conversation.outbox.AttemptTerms;
import id.guruonline.conversation.outbox.Budget;
import id.guruonline.conversation.outbox.NoOffers;
import id.guruonline.conversation.outbox.OfferNews;
import id.guruonline.conversation.outbox.OutboxQueue;
import id.guruonline.conversation.store.Arrivals;
import id.guruonline.conversation.store.MongoAccounts;
import id.guruonline.conversation.store.MongoDialogues;
import id.guruonline.conversation.store.MongoInbox;
import id.guruonline.conversation.store.MongoLanes;
import id.guruonline.conversation.store.MongoOutbox;
import id.guruonline.conversation.store.MongoShownButtons;
import id.guruonline.conversation.store.SettableTime;
import id.guruonline.conversation.testing.ConversationDatabase;
import id.guruonline.conversation.testing.SomeChannels;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Rendered;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.FreeTime;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.store.Outages;
import id.guruonline.scheduler.store.SetAside;
import id.guruonline.scheduler.testing.Neighbours;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.HandOver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** People with phones, a parrot to talk to, and a clock that stands. */
final class ChatRoom implements AutoCloseable {

    static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    static final Duration ATTEMPT = Duration.ofSeconds(30);

    final SettableTime clock = new SettableTime(NINE);
    final SettableTime realTime = new SettableTime(Instant.parse("2026-11-01T00:00:00Z"));
    final ConversationDatabase database =
            new ConversationDatabase(List.of(Parrot.Repeat.class, Parrot.Heard.class));

    /** Those whom the workers take for gone, or for alone. */
    final Neighbours neighbours = new Neighbours(false);

    private final AtomicInteger decisions = new AtomicInteger();
    private final Arrivals arrivals = new Arrivals(realTime);
    private final People people = new SomePeople();
    private Consumer<String> whileActing = _ -> {};

    private Limits limits =
            new Limits(1000, 1000, 100, 5000, List.of("+62"), 60, Duration.ofDays(14), false);

    /** What the limits kept from happening. */
    final List<Limited> limited = new ArrayList<>();

    /** So many messages a person are handled at once, and then so many a minute. */
    void limitMessages(int atOnce, int perMinute) {
        limits =
                new Limits(
                        atOnce,
                        perMinute,
                        100,
                        5000,
                        List.of("+62"),
                        60,
                        Duration.ofDays(14),
                        false);
    }

    MongoTemplate mongo() {
        return database.mongo();
    }

    /** What else happens while the parrot acts on a text. */
    void whileActing(Consumer<String> something) {
        whileActing = something;
    }

    boolean receive(String id, String personId, String text) {
        return receive(id, SomeChannels.at(SomeChannels.PHONES, personId), new Content.Text(text));
    }

    boolean receive(String id, Address from, Content content) {
        return receive(id, from, content, Manner.PLAIN);
    }

    boolean receive(String id, Address from, Content content, Manner manner) {
        return inbox(mongo())
                .receive(new IncomingMessage(id, from, content, clock.instant(), manner));
    }

    TurnWorker worker(String owner) {
        return worker(owner, mongo());
    }

    TurnWorker worker(String owner, MongoTemplate template) {
        Messenger messenger =
                new Messenger(accounts(template), ChatRoom::render, outbox(template), clock);
        Turn turn =
                new Turn(
                        inbox(template),
                        new KeptDialogues(new MongoDialogues(template)),
                        new Parrot(template, decisions, text -> whileActing.accept(text)),
                        accounts(template),
                        people,
                        messenger,
                        new MongoShownButtons(template),
                        new Gate(limits, channels(), limited::add));
        return new TurnWorker(
                owner,
                inbox(template),
                new KeptLanes(lanes(template), neighbours, System::nanoTime),
                neighbours,
                turn,
                TurnSettings.USUAL,
                clock,
                new Failures(Outages::isOutage, System::nanoTime),
                new HandOver<>());
    }

    MongoLanes lanes(MongoTemplate template) {
        return new MongoLanes(template, neighbours, arrivals, inbox(template)::goOnCounting);
    }

    OutboxQueue outbox(MongoTemplate template) {
        MongoOutbox store = new MongoOutbox(template);
        return new OutboxQueue(
                store,
                new OfferNews(
                        store, new NoOffers(), new Failures(Outages::isOutage, System::nanoTime)),
                accounts(template),
                arrivals::next,
                realTime,
                new AttemptTerms("room", neighbours, ATTEMPT),
                new HandOver<>(),
                new HandOver<>(),
                Budget.UNBOUNDED,
                _ -> 20);
    }

    MongoInbox inbox(MongoTemplate template) {
        return new MongoInbox(
                template,
                new SetAside(System::nanoTime),
                accounts(template),
                arrivals,
                clock,
                neighbours,
                new HandOver<>());
    }

    Accounts accounts(MongoTemplate template) {
        return new Accounts(new MongoAccounts(template, neighbours), people, channels());
    }

    private static Channels channels() {
        return SomeChannels.of(
                SomeChannels.CHATS,
                SomeChannels.PHONES,
                SomeChannels.NUMBERS,
                SomeChannels.OTHER_NUMBERS);
    }

    InboxEntry entry(String id) {
        InboxEntry entry = mongo().findById(id, InboxEntry.class, "inbox");
        if (entry == null) {
            throw new AssertionError("no message " + id);
        }
        return entry;
    }

    /** What the person is told, in order; it counts as delivered now. */
    List<String> told(String personId) {
        Address to = SomeChannels.at(SomeChannels.PHONES, personId);
        OutboxQueue outbox = outbox(mongo());
        List<String> texts = new ArrayList<>();
        Optional<Attempt> attempt = outbox.begin(to, clock.instant());
        while (attempt.isPresent()) {
            texts.add(attempt.get().message().text());
            String id = attempt.get().message().id();
            outbox.report(new DeliveryReport.Taken(id, clock.instant(), "c"));
            attempt = outbox.begin(to, clock.instant());
        }
        return texts;
    }

    @Nullable Account account(Address address) {
        return mongo().findById(address.toString(), Account.class, "accounts");
    }

    @Override
    public void close() {
        database.close();
    }

    private static Rendered render(Say say, Language language) {
        String text =
                say instanceof CommonSay.StrangerWithOffice(String spoken)
                        ? spoken
                        : say.getClass().getSimpleName();
        return new Rendered(text, List.of());
    }

    /** Officers, for they need no more than a name. */
    private static final class SomePeople implements People {

        private static final List<Person> ALL =
                List.of(
                        new Officer("ana", "Ana", null),
                        new Officer("budi", "Budi", null),
                        new Officer("citra", "Citra", null),
                        new Officer("dewi", "Dewi", null));

        @Override
        public Directory directory() {
            return new Directory(1, List.of(), ALL, Map.of());
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
