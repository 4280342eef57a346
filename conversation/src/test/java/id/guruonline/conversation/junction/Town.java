package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.account.Postbox;
import id.guruonline.conversation.announce.Announcer;
import id.guruonline.conversation.assembly.ConversationFloor;
import id.guruonline.conversation.dialogue.Aside;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.limit.Limited;
import id.guruonline.conversation.limit.Limits;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.ChannelTraits;
import id.guruonline.conversation.message.Channels;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.store.MongoAccounts;
import id.guruonline.conversation.testing.ConversationDatabase;
import id.guruonline.conversation.testing.SomeChannels;
import id.guruonline.conversation.text.Rendered;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Texts;
import id.guruonline.conversation.turn.InboxLane;
import id.guruonline.scheduler.due.DueSweep;
import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.OfSchool;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.rating.RatingStore;
import id.guruonline.scheduler.store.MongoPeople;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestScheduler;
import id.guruonline.scheduler.work.HandOver;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A school with two operators and classes 5A, 5B and 6A, another school with one operator, teachers
 * t1 (nearest) to t3 of mathematics, pupils, an office. It is Monday, 23 November 2026, 09:00.
 *
 * <p>Every state and command goes through the database's mapping, and every command is carried out
 * twice: the second time must say the same. Messages are taken by their channel at once.
 */
final class Town implements AutoCloseable {

    static final String SCHOOL = "10500001";
    static final String OTHER_SCHOOL = "10500002";

    /** The number that strangers are told. */
    static final String OFFICE = "+6274721000";

    private static Limits limits(int openOrders) {
        return new Limits(40, 20, openOrders, 5000, List.of("+62"), 60, Duration.ofDays(14), true);
    }

    private final ChannelTraits everybodys;
    private final TestScheduler scheduler;
    private final Texts texts = new Texts(Given.ZONE, SomeChannels.LIMITS);
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, List<Rendered>> phones = new HashMap<>();
    private final Map<String, Integer> read = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private int turns;
    private int drawn;

    /** Happens once, after the next message is understood and before anything is done. */
    Runnable meanwhile = () -> {};

    /** What limits kept from happening. */
    final List<Limited> limited = new ArrayList<>();

    /** To what a class's code is appended where it is told. */
    final List<String> links = new ArrayList<>();

    final OrderStore store;
    final Orders orders;
    final RatingStore ratings;
    final MongoPeople people;
    final Accounts accounts;
    final Journal journal;
    private final Set<String> once = new HashSet<>();
    private final Junction junction;
    private final DueSweep sweep;
    private final Announcer announcer;

    record Kept(State state, Command command) {}

    /** Everybody has one of the playground's phones, or a chat once known there. */
    Town() {
        this(SomeChannels.PHONES, 100);
    }

    /** Everybody is reached by text messages, and by chats once known there. */
    static Town byTextMessages() {
        return new Town(SomeChannels.OTHER_NUMBERS, 100);
    }

    /** A school may have so many open orders. */
    static Town withOpenOrders(int most) {
        return new Town(SomeChannels.PHONES, most);
    }

    /** Everybody is reached where phone numbers are proven, and by chats once known there. */
    static Town onNumbers() {
        return new Town(SomeChannels.NUMBERS, 100);
    }

    private Town(ChannelTraits phones, int openOrders) {
        everybodys = phones;
        scheduler =
                TestScheduler.of(new ConversationDatabase(Junction.SAVED), schools(), persons());
        people = scheduler.floor().people();
        store = scheduler.floor().orderStore();
        orders = scheduler.floor().orders();
        ratings = scheduler.floor().ratingStore();
        sweep = scheduler.floor().dueSweep();
        ConversationFloor conversation =
                ConversationFloor.of(
                        new ConversationFloor.Parts(
                                scheduler.mongo(),
                                scheduler.floor(),
                                "town",
                                _ -> false,
                                scheduler::now,
                                new HandOver<>(),
                                new HandOver<>(),
                                () -> "ABCD" + (2345 + drawn++),
                                channels(phones),
                                _ -> new Phones(),
                                limits(openOrders),
                                limited::add,
                                OFFICE,
                                ConversationFloor.ForChildren.UNSET));
        accounts = conversation.accounts();
        journal = scheduler.floor().journal();
        junction = conversation.junction();
        announcer = conversation.announcer();
    }

    private Channels channels(ChannelTraits phones) {
        return SomeChannels.of(
                SomeChannels.opening(
                        SomeChannels.CHATS,
                        code -> links.stream().findFirst().map(link -> link + code)),
                phones);
    }

    private static List<School> schools() {
        return List.of(
                Given.aSchool(SCHOOL)
                        .named("SDN 12 Muara Bungo")
                        .withClass("5A", "p1", "p2")
                        .withClass("5B", "p3")
                        .withClass("6A")
                        .build(),
                Given.aSchool(OTHER_SCHOOL).named("SDN 7 Rimbo Tengah").build());
    }

    private static List<Person> persons() {
        List<Person> persons = new ArrayList<>();
        Collections.addAll(
                persons,
                new Operator("op1", "Rina", "+6281200000001", SCHOOL),
                new Operator("op2", "Budi", "+6281200000002", SCHOOL),
                new Operator("op3", "Dewi", "+6281200000003", OTHER_SCHOOL),
                new Officer("d1", "Dinas", "+6281200000900"),
                new Pupil("p1", "Adi", SCHOOL, "5A"),
                new Pupil("p2", "Bela", SCHOOL, "5A"),
                new Pupil("p3", "Cici", SCHOOL, "5B"),
                teacher("t1", "Siti", 0.11),
                teacher("t2", "Joko", 1.11),
                teacher("t3", "Maya", 2.21));
        Person.plain()
                .forEach(kind ->
                        addFirst(persons, kind.maker().of(kind.list() + "1", "Wati", null)));
        OfSchool.plain()
                .forEach(kind ->
                        addFirst(
                                persons, kind.maker().of(kind.list() + "1", "Wati", null, SCHOOL)));
        return persons;
    }

    /** So that there is somebody of each kind. */
    private static void addFirst(List<Person> persons, Person person) {
        if (persons.stream().noneMatch(each -> each.role() == person.role())) {
            persons.add(person);
        }
    }

    private static Teacher teacher(String id, String name, double kmAway) {
        return Given.aTeacher(id)
                .named(name)
                .reachedAt("+62812000001" + id.substring(1))
                .teaching(Subject.MATEMATIKA, Subject.IPAS)
                .at(Level.SD)
                .living(Given.kmNorth(kmAway))
                .with(new Stars(12, 56))
                .build();
    }

    static Instant at(String local) {
        return Given.at(local);
    }

    /** The person types; the answers, joined by an empty line. */
    String say(String person, String text) {
        return send(person, new Content.Text(text));
    }

    /** The person taps the newest button of that label; the answers. */
    String tap(String person, String label) {
        return tapData(person, button(person, label).data());
    }

    /** A tap on whatever carries that data, shown or not. */
    String tapData(String person, String data) {
        return send(person, new Content.Tap(data));
    }

    String send(String person, Content content) {
        return send(person, people.directory().findPerson(person).orElse(null), content);
    }

    /** Whoever is behind that Telegram chat, or nobody yet, sends something; the answers. */
    String sendFromTelegram(String chat, Content content) {
        String personId = accounts.find(telegram(chat)).map(Account::personId).orElse("");
        return send(chat, people.directory().findPerson(personId).orElse(null), content);
    }

    /** The same accounts, with those channels alone. */
    Accounts accountsWith(ChannelTraits... those) {
        return new Accounts(
                new MongoAccounts(scheduler.mongo(), _ -> false), people, SomeChannels.of(those));
    }

    static Address telegram(String chat) {
        return SomeChannels.at(SomeChannels.CHATS, chat);
    }

    private String send(String person, @Nullable Person who, Content content) {
        boolean onPlayground = people.directory().findPerson(person).isPresent();
        Address from =
                onPlayground ? SomeChannels.at(SomeChannels.PHONES, person) : telegram(person);
        return send(person, from, who, content);
    }

    /** A message that says it comes from that number; the answers, which its owner gets. */
    String text(String number, String words) {
        return text(number, new Content.Text(words));
    }

    /** As {@link #text(String, String)}. */
    String text(String number, Content content) {
        Address from = SomeChannels.at(everybodys, number);
        Person who =
                accounts.find(from)
                        .map(Account::personId)
                        .flatMap(people.directory()::findPerson)
                        .orElse(null);
        return send(number, from, who, content);
    }

    private String send(String person, Address from, @Nullable Person who, Content content) {
        settle();
        String turnId = "turn-" + ++turns;
        Input input = new Input(turnId, content, scheduler.now(), buttons(person));
        String lane = InboxLane.of(from, accounts.find(from));
        State state = states.getOrDefault(lane, junction.start(who));
        Command command = junction.decide(who, from, state, input);
        Kept kept = throughTheDatabase(new Kept(state, command));
        Runnable between = meanwhile;
        meanwhile = () -> {};
        between.run();
        Reply reply = junction.act(who, from, turnId, kept.command(), scheduler.now());
        assertThat(junction.act(who, from, turnId, kept.command(), scheduler.now()))
                .as("done again after a crash")
                .isEqualTo(reply);
        states.put(lane, throughTheDatabase(new Kept(reply.next(), command)).state());
        var language = accounts.languageOf(person);
        List<String> said = new ArrayList<>();
        for (Say say : reply.says()) {
            Rendered rendered = texts.render(say, language);
            phone(person).add(rendered);
            said.add(rendered.text());
        }
        reply.asides().forEach(this::tell);
        read.put(person, phone(person).size());
        settle();
        return String.join("\n\n", said);
    }

    private void tell(Aside aside) {
        String to =
                switch (aside) {
                    case Aside.At(Address address, Say _) -> address.id();
                    case Aside.OnceAt(String about, Address address, Say _) ->
                            once.add(about) ? address.id() : "";
                    case Aside.AtOnce(String personId, Say _) -> personId;
                    case Aside.To(String personId, Say _) -> personId;
                    case Aside.Once(String _, String personId, Say _) -> personId;
                };
        boolean reached =
                aside instanceof Aside.At
                        || (aside instanceof Aside.OnceAt ? !to.isEmpty() : accounts.isActive(to));
        if (reached) {
            phone(to).add(texts.render(aside.say(), Language.ID));
        }
    }

    private Kept throughTheDatabase(Kept kept) {
        Document document = new Document();
        scheduler.mongo().getConverter().write(kept, document);
        Kept back = scheduler.mongo().getConverter().read(Kept.class, document);
        assertThat(back).isEqualTo(kept);
        return back;
    }

    private List<Rendered> phone(String person) {
        return phones.computeIfAbsent(person, _ -> new ArrayList<>());
    }

    private List<Button> buttons(String person) {
        return phone(person).reversed().stream()
                .map(Rendered::buttons)
                .filter(buttons -> !buttons.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The newest button of that label that the person ever saw. */
    Button button(String person, String label) {
        return phone(person).reversed().stream()
                .flatMap(message -> message.buttons().stream())
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " never saw [" + label + "]"));
    }

    /** The labels under the newest message with buttons. */
    List<String> labels(String person) {
        return buttons(person).stream().map(Button::label).toList();
    }

    /** What reached the person since the last look or turn. */
    String news(String person) {
        List<Rendered> all = phone(person);
        List<String> fresh =
                all.subList(read.getOrDefault(person, 0), all.size()).stream()
                        .map(Rendered::text)
                        .toList();
        read.put(person, all.size());
        return String.join("\n\n", fresh);
    }

    /** Works off what is due for orders; nobody is told yet. */
    void sweep() {
        sweep.runOnce();
    }

    /** Until nothing that is due now waits. */
    void settle() {
        int done;
        do {
            done = sweep.runOnce() + announcer.runOnce();
        } while (done > 0);
    }

    /** Winds the clock, standing still at each due moment. */
    void windTo(String local) {
        Instant to = at(local);
        settle();
        while (sweep.findNextDue().filter(due -> due.isBefore(to)).isPresent()) {
            Instant due = sweep.findNextDue().orElseThrow();
            scheduler.set(due.isAfter(scheduler.now()) ? due : scheduler.now());
            settle();
        }
        scheduler.set(to);
        settle();
    }

    void wind(Duration by) {
        windTo(LocalDateTime.ofInstant(scheduler.now().plus(by), Given.ZONE).toString());
    }

    List<Order> orders() {
        return store.listAll(100);
    }

    Order order() {
        assertThat(orders()).hasSize(1);
        return orders().getFirst();
    }

    @Override
    public void close() {
        scheduler.close();
    }

    /** The way to the phones: every message arrives at once. */
    private final class Phones implements Postbox {

        @Override
        public boolean add(OutgoingMessage message, Matter matter, Instant at) {
            if (!told.add(message.id())) {
                return false;
            }
            phone(message.to().id()).add(new Rendered(message.text(), message.buttons()));
            String offer = message.offer();
            switch (offer == null ? null : AskRef.find(offer).orElseThrow()) {
                case OfferRef ref -> orders.offerTaken(ref, at);
                case AskRef.OfMove wish -> orders.moveTaken(wish, at);
                case AskRef.OfBundle bundle ->
                        orders.listMade(bundle).forEach(ref -> orders.offerTaken(ref, at));
                case null -> {}
            }
            return true;
        }

        @Override
        public boolean addReply(OutgoingMessage message, Instant at) {
            return add(message, Matter.REPLY, at);
        }

        @Override
        public void addUndeliverable(OutgoingMessage message, Instant at, String why) {
            String offer = message.offer();
            switch (offer == null ? null : AskRef.find(offer).orElseThrow()) {
                case OfferRef ref -> orders.offerUndeliverable(ref);
                case AskRef.OfMove wish -> orders.moveUndeliverable(wish);
                case AskRef.OfBundle bundle ->
                        orders.listMade(bundle).forEach(orders::offerUndeliverable);
                case null -> {}
            }
        }
    }
}
