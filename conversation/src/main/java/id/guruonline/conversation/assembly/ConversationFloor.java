package id.guruonline.conversation.assembly;

import id.guruonline.conversation.account.AccountStore;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Links;
import id.guruonline.conversation.account.Messenger;
import id.guruonline.conversation.account.Postbox;
import id.guruonline.conversation.announce.Announcements;
import id.guruonline.conversation.announce.Announcer;
import id.guruonline.conversation.child.Protection;
import id.guruonline.conversation.child.Seal;
import id.guruonline.conversation.dialogue.Sides;
import id.guruonline.conversation.dialogue.office.CalendarChanges;
import id.guruonline.conversation.dialogue.office.Invitations;
import id.guruonline.conversation.dialogue.office.PersonChanges;
import id.guruonline.conversation.door.Door;
import id.guruonline.conversation.door.classroom.Classrooms;
import id.guruonline.conversation.door.forgetting.Forgetting;
import id.guruonline.conversation.junction.Junction;
import id.guruonline.conversation.junction.RoleSides;
import id.guruonline.conversation.limit.Gate;
import id.guruonline.conversation.limit.GuessBudget;
import id.guruonline.conversation.limit.LimitCount;
import id.guruonline.conversation.limit.Limits;
import id.guruonline.conversation.limit.PaidBudget;
import id.guruonline.conversation.limit.SchoolLimit;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.ChannelTraits.Ability;
import id.guruonline.conversation.message.Channels;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.Recipient;
import id.guruonline.conversation.outbox.AttemptTerms;
import id.guruonline.conversation.outbox.Budget;
import id.guruonline.conversation.outbox.OfferDelivery;
import id.guruonline.conversation.outbox.OfferNews;
import id.guruonline.conversation.outbox.OutboxQueue;
import id.guruonline.conversation.store.Arrivals;
import id.guruonline.conversation.store.MongoAccounts;
import id.guruonline.conversation.store.MongoConcerns;
import id.guruonline.conversation.store.MongoDialogues;
import id.guruonline.conversation.store.MongoGuesses;
import id.guruonline.conversation.store.MongoInbox;
import id.guruonline.conversation.store.MongoLanes;
import id.guruonline.conversation.store.MongoLinks;
import id.guruonline.conversation.store.MongoOutbox;
import id.guruonline.conversation.store.MongoPaid;
import id.guruonline.conversation.store.MongoShownButtons;
import id.guruonline.conversation.store.MongoTickets;
import id.guruonline.conversation.store.Purge;
import id.guruonline.conversation.text.OfficeSay;
import id.guruonline.conversation.text.Texts;
import id.guruonline.conversation.ticket.Desk;
import id.guruonline.conversation.turn.KeptDialogues;
import id.guruonline.conversation.turn.KeptLanes;
import id.guruonline.conversation.turn.Turn;
import id.guruonline.conversation.turn.TurnSettings;
import id.guruonline.conversation.turn.TurnWorker;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.scheduler.assembly.SchedulerFloor;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.work.HandOver;
import id.guruonline.scheduler.work.instance.Owners;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Who says what to whom: all of this floor, ready to work. Nothing is started and nothing is read
 * from the database yet.
 *
 * @param texts all that can be said, in each language
 * @param accountStore where the accounts are kept
 * @param accounts who is behind an address
 * @param understanding tells what a text is
 * @param junction leads each input to whose matter it is
 * @param inbox what came in
 * @param lanes who is being answered by which instance
 * @param messages where what is to go out is kept
 * @param outbox what is to go out
 * @param offerNews what became of offers on their way
 * @param turnWorker answers what came in
 * @param announcer tells people what follows from facts
 * @param purge throws away what is old
 * @param personData what this floor's stores know of people
 */
public record ConversationFloor(
        Texts texts,
        AccountStore accountStore,
        Accounts accounts,
        Messenger messenger,
        Understanding understanding,
        Junction junction,
        Protection protection,
        MongoInbox inbox,
        MongoLanes lanes,
        MongoOutbox messages,
        OutboxQueue outbox,
        OfferNews offerNews,
        TurnWorker turnWorker,
        Announcer announcer,
        Purge purge,
        List<PersonData> personData) {

    /**
     * For how long an attempt to send is believed to be under way, and its recipient's other
     * messages are held back after a crash. Should it really outlast this, another instance may
     * send the message again, so it is well above the longest that a channel takes.
     */
    public static final Duration ATTEMPT = Duration.ofMinutes(4);

    /** Longer than any channel delivers a message again. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** Until then somebody has looked at what could not be handled. */
    private static final Duration KEPT_PARKED = Duration.ofDays(90);

    /** After its end, or its day; longer than any message waits to be handled. */
    private static final Duration KEPT_CODES = Duration.ofDays(2);

    /** A year's bill can still be looked through. */
    private static final Duration KEPT_COUNTS = Duration.ofDays(400);

    /**
     * What the floor stands on; a test may hand in something else for each.
     *
     * @param mongo the database, the same as the scheduler's
     * @param scheduler the floor below, with the service's clock
     * @param instance tells this running service from others on the same database
     * @param owners tells whose claims on that database may be taken over
     * @param machine the machine's clock, by which attempts run out
     * @param lanes given the lane of each message that came in
     * @param recipients given whom a message was added for
     * @param codes draws a new code to type or to bring along
     * @param channels what the channels are like that there are
     * @param postbox what the messenger posts through: the outbox itself, or a test's phones
     * @param limits the numbers of the limits on people, schools and money
     * @param limited counts what they kept from happening
     * @param officeContact the number that strangers are told; null where they are sent to their
     *     school
     * @param children what looking after children needs
     */
    public record Parts(
            MongoTemplate mongo,
            SchedulerFloor scheduler,
            String instance,
            Owners owners,
            InstantSource machine,
            HandOver<String> lanes,
            HandOver<Recipient> recipients,
            Supplier<String> codes,
            Channels channels,
            UnaryOperator<Postbox> postbox,
            Limits limits,
            LimitCount limited,
            @Nullable String officeContact,
            ForChildren children) {}

    /**
     * What looking after children needs.
     *
     * @param contact the number of the officer who is told of a child in trouble; null where every
     *     officer is
     * @param seal what children write is kept under
     */
    public record ForChildren(@Nullable String contact, Seal seal) {

        /** Nothing was set. */
        public static final ForChildren UNSET = new ForChildren(null, Seal.of(""));
    }

    /** Puts the floor together. */
    public static ConversationFloor of(Parts parts) {
        return new Building(parts).floor();
    }

    /** What several are made with. */
    private static final class Building {

        private final Parts parts;
        private final MongoTemplate mongo;
        private final SchedulerFloor scheduler;
        private final ZoneId zone;
        private final Texts texts;
        private final MongoAccounts accountStore;
        private final Accounts accounts;
        private final Arrivals arrivals;
        private final Understanding understanding = new Understanding();
        private final MongoInbox inbox;
        private final OfferNews offerNews;
        private final MongoOutbox messages;
        private final OutboxQueue outbox;
        private final Messenger messenger;
        private final Protection protection;
        private final HandOver<Address> reported = new HandOver<>();

        Building(Parts parts) {
            this.parts = parts;
            mongo = parts.mongo();
            scheduler = parts.scheduler();
            zone = scheduler.rules().offers().zone();
            texts = new Texts(zone, parts.channels().limits());
            accountStore = new MongoAccounts(mongo, parts.owners());
            accounts = new Accounts(accountStore, scheduler.people(), parts.channels());
            arrivals = new Arrivals(parts.machine());
            inbox =
                    new MongoInbox(
                            mongo,
                            scheduler.setAside(),
                            accounts,
                            arrivals,
                            scheduler.clock(),
                            parts.owners(),
                            parts.lanes());
            protection =
                    new Protection(
                            new MongoConcerns(mongo),
                            parts.children().seal(),
                            scheduler.people(),
                            accounts,
                            parts.children().contact(),
                            zone);
            messages = new MongoOutbox(mongo, scheduler.setAside());
            offerNews =
                    new OfferNews(
                            messages,
                            new DeliveryToOrders(scheduler.orders()),
                            scheduler.failures());
            outbox =
                    new OutboxQueue(
                            messages,
                            offerNews,
                            accounts,
                            arrivals::next,
                            parts.machine(),
                            new AttemptTerms(parts.instance(), parts.owners(), ATTEMPT),
                            parts.recipients(),
                            reported,
                            budget(),
                            this::sameAnswers);
            messenger =
                    new Messenger(
                            accounts,
                            texts::render,
                            parts.postbox().apply(outbox),
                            scheduler.clock());
        }

        private int sameAnswers(Address to) {
            boolean unlimited =
                    parts.channels()
                            .find(to)
                            .filter(traits -> traits.can(Ability.BE_UNLIMITED))
                            .isPresent();
            return unlimited ? Integer.MAX_VALUE : parts.limits().sameAnswers();
        }

        ConversationFloor floor() {
            Junction junction = junction();
            MongoLanes lanes = new MongoLanes(mongo, parts.owners(), arrivals, inbox::goOnCounting);
            KeptLanes kept = new KeptLanes(lanes, parts.owners(), System::nanoTime);
            TurnWorker turnWorker = turnWorker(junction, kept);
            reported.to(turnWorker::reported);
            return new ConversationFloor(
                    texts,
                    accountStore,
                    accounts,
                    messenger,
                    understanding,
                    junction,
                    protection,
                    inbox,
                    lanes,
                    messages,
                    outbox,
                    offerNews,
                    turnWorker,
                    announcer(),
                    purge(),
                    List.of(
                            inbox,
                            messages,
                            new MongoDialogues(mongo, kept::letGo),
                            accountStore,
                            new MongoTickets(mongo),
                            new MongoLinks(mongo)));
        }

        /** How long each is kept that ends with time; the trust page says the same. */
        private Purge purge() {
            MongoDialogues dialogues = new MongoDialogues(mongo);
            MongoLinks links = new MongoLinks(mongo);
            MongoPaid paid = new MongoPaid(mongo);
            MongoGuesses guesses = new MongoGuesses(mongo);
            return new Purge(
                    List.of(
                            new Purge.Term(KEPT, inbox::forget),
                            new Purge.Term(KEPT_PARKED, inbox::forgetParked),
                            new Purge.Term(KEPT, messages::forget),
                            new Purge.Term(KEPT, dialogues::forgetStrangers),
                            new Purge.Term(KEPT_CODES, links::forget),
                            new Purge.Term(KEPT_CODES, before -> guesses.forget(dayOf(before))),
                            new Purge.Term(KEPT, before -> new MongoTickets(mongo).forget(before)),
                            new Purge.Term(KEPT_PARKED, new MongoConcerns(mongo)::forget),
                            new Purge.Term(KEPT_COUNTS, before -> paid.forget(dayOf(before))),
                            new Purge.Term(
                                    scheduler.rules().journal().kept(),
                                    scheduler.journal()::forget)),
                    scheduler.clock());
        }

        private LocalDate dayOf(Instant at) {
            return LocalDate.ofInstant(at, zone);
        }

        private Junction junction() {
            Links links = new Links(new MongoLinks(mongo), scheduler.people(), parts.codes());
            Sides sides = sides(links);
            Door door =
                    new Door(
                            sides,
                            accounts,
                            links,
                            classrooms(links),
                            scheduler.people(),
                            scheduler.journal(),
                            forgetting(),
                            understanding,
                            zone,
                            parts.officeContact(),
                            scheduler.people(),
                            messenger,
                            new GuessBudget(new MongoGuesses(mongo), zone, parts.limited()),
                            parts.limited(),
                            scheduler.orders());
            return new Junction(
                    door,
                    protection,
                    new Desk(
                            new MongoTickets(mongo),
                            inbox,
                            scheduler.people(),
                            parts.officeContact(),
                            zone),
                    sides,
                    accounts,
                    scheduler.people(),
                    scheduler.orders(),
                    understanding,
                    zone);
        }

        private Sides sides(Links links) {
            return RoleSides.of(
                    scheduler.orders(),
                    scheduler.ratings(),
                    scheduler.people(),
                    scheduler.people(),
                    scheduler.journal(),
                    invitations(links),
                    new PersonChanges(
                            scheduler.people(),
                            scheduler.people(),
                            scheduler.orders(),
                            accounts,
                            scheduler.journal()),
                    new CalendarChanges(
                            scheduler.people(),
                            scheduler.calendars(),
                            scheduler.orders(),
                            scheduler.journal(),
                            zone),
                    scheduler.calendars(),
                    scheduler.schoolTimetables(),
                    scheduler.absences(),
                    accounts,
                    scheduler.rules().offers(),
                    scheduler.whyNot(),
                    understanding,
                    schoolLimit());
        }

        private Budget budget() {
            PaidBudget paid =
                    new PaidBudget(
                            new MongoPaid(mongo),
                            parts.limits(),
                            parts.channels(),
                            zone,
                            parts.limited(),
                            this::tellNearlySpent);
            return (to, lane, now) ->
                    paid.take(to, lane == OutboxLane.REPLY || lane == OutboxLane.OFFER, now);
        }

        private void tellNearlySpent(LocalDate day, int sent, int most) {
            for (Officer officer : scheduler.people().directory().listOfficers()) {
                messenger.tell(
                        "paid/" + day + "/" + officer.id(),
                        officer.id(),
                        new OfficeSay.PaidNearlySpent(sent, most),
                        null);
            }
        }

        private SchoolLimit schoolLimit() {
            boolean limited =
                    parts.channels().list().stream()
                            .anyMatch(traits -> !traits.can(Ability.BE_UNLIMITED));
            return new SchoolLimit(
                    limited ? parts.limits().openOrdersPerSchool() : Integer.MAX_VALUE,
                    parts.officeContact(),
                    parts.limited());
        }

        private Invitations invitations(Links links) {
            return new Invitations(
                    scheduler.people(),
                    scheduler.people(),
                    links,
                    scheduler.journal(),
                    parts.channels()::findInvitation,
                    scheduler.rules().matching().defaultRadiusKm(),
                    understanding,
                    zone);
        }

        private Forgetting forgetting() {
            return new Forgetting(
                    scheduler.people(),
                    scheduler.people(),
                    scheduler.enrolment(),
                    scheduler.orders(),
                    scheduler.ratings(),
                    accounts,
                    scheduler.erasures(),
                    scheduler.journal());
        }

        private Classrooms classrooms(Links links) {
            return new Classrooms(
                    scheduler.enrolment(),
                    forgetting(),
                    scheduler.people(),
                    accounts,
                    scheduler.journal(),
                    links::draw,
                    parts.channels()::listJoinLinks,
                    understanding,
                    zone,
                    messenger,
                    scheduler.ratings(),
                    parts.limits(),
                    parts.limited());
        }

        private TurnWorker turnWorker(Junction junction, KeptLanes lanes) {
            Turn turn =
                    new Turn(
                            inbox,
                            new KeptDialogues(new MongoDialogues(mongo)),
                            junction,
                            accounts,
                            scheduler.people(),
                            messenger,
                            new MongoShownButtons(mongo),
                            new Gate(parts.limits(), parts.channels(), parts.limited()));
            return new TurnWorker(
                    parts.instance(),
                    inbox,
                    lanes,
                    parts.owners(),
                    turn,
                    TurnSettings.USUAL,
                    scheduler.clock(),
                    scheduler.failures(),
                    parts.lanes());
        }

        private Announcer announcer() {
            return new Announcer(
                    scheduler.orderStore(),
                    scheduler.consequences(),
                    new Announcements(
                            scheduler.people(),
                            scheduler.ratings(),
                            scheduler.orderStore(),
                            scheduler.rules().offers()),
                    messenger,
                    scheduler.clock(),
                    scheduler.failures());
        }
    }

    /** What the delivery of a message that asks a teacher something means to the order. */
    private record DeliveryToOrders(Orders orders) implements OfferDelivery {

        @Override
        public boolean isOpen(AskRef asked) {
            return switch (asked) {
                case OfferRef offer -> orders.isOfferOpen(offer);
                case AskRef.OfMove wish -> orders.isMoveAwaited(wish);
                case AskRef.OfBundle bundle -> bundle.refs().stream().anyMatch(orders::isOfferOpen);
            };
        }

        @Override
        public void taken(AskRef asked, Instant at) {
            tell(asked, offer -> orders.offerTaken(offer, at), wish -> orders.moveTaken(wish, at));
        }

        @Override
        public void undeliverable(AskRef asked) {
            tell(asked, orders::offerUndeliverable, orders::moveUndeliverable);
        }

        /** What perhaps arrived of a question about another time says nothing: time goes on. */
        @Override
        public void perhaps(AskRef asked, Instant at) {
            tell(asked, offer -> orders.offerPerhaps(offer, at), _ -> {});
        }

        @Override
        public void uncertain(AskRef asked) {
            tell(asked, orders::offerUncertain, _ -> {});
        }

        private void tell(
                AskRef asked, Consumer<OfferRef> ofOffer, Consumer<AskRef.OfMove> ofMove) {
            switch (asked) {
                case OfferRef offer -> ofOffer.accept(offer);
                case AskRef.OfMove wish -> ofMove.accept(wish);
                case AskRef.OfBundle bundle -> orders.listMade(bundle).forEach(ofOffer);
            }
        }
    }
}
