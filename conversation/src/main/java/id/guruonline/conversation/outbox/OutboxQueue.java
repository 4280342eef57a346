package id.guruonline.conversation.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.account.Postbox;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.Outbox;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.message.Recipient;
import id.guruonline.scheduler.work.HandOver;
import id.guruonline.scheduler.work.SetBack;
import id.guruonline.scheduler.work.instance.KnownWaiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The outbox: a message under the id that derives from what caused it. Here stands what is added,
 * waits and goes next; {@link Attempts} begin it, {@link OutboxReports} has what is reported, and
 * {@link SendingRules} what follows from it.
 */
public final class OutboxQueue implements Outbox, Postbox {

    /** More than usually wait for anybody; where as many do, each lane is looked at. */
    private static final int LOOKED_AT = 50;

    /** Of one lane so many, where many wait; what is behind those comes to its turn after them. */
    private static final int LOOKED_AT_IN_LANE = 10;

    /** What was true is believed to be so for that long; whoever waited longer asks again. */
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private final OutboxStore store;
    private final OutboxReports reports;
    private final Attempts attempts;
    private final KnownWaiting<Address, OutboxEntry> known;
    private final LoopGuard loops;
    private final OfferNews offerNews;
    private final Accounts accounts;
    private final LongSupplier places;
    private final HandOver<Recipient> waiting;
    private final HandOver<Address> reported;
    private final Budget budget;
    private final SetBack setBack = new SetBack();
    private final LongAdder tooLate = new LongAdder();

    /**
     * @param places numbers that grow with every call, so that they say what was added first
     * @param realTime what no playground winds forward
     * @param terms how attempts are named, and how long each is believed to be under way
     * @param waiting given whom a message was added for
     * @param reported given whose message on its way something became of
     * @param budget says which messages may still be paid for
     * @param sameAnswers how often the same answer goes to an address within five minutes
     */
    public OutboxQueue(
            OutboxStore store,
            OfferNews offerNews,
            Accounts accounts,
            LongSupplier places,
            InstantSource realTime,
            AttemptTerms terms,
            HandOver<Recipient> waiting,
            HandOver<Address> reported,
            Budget budget,
            ToIntFunction<Address> sameAnswers) {
        this.store = store;
        this.reports = new OutboxReports(store, this::insert, offerNews, accounts, realTime);
        this.attempts =
                new Attempts(
                        store, terms, realTime, places, reader -> languageOf(accounts, reader));
        this.known = new KnownWaiting<>(terms.owners(), OutboxEntry::id);
        this.loops = new LoopGuard(store, sameAnswers);
        this.offerNews = offerNews;
        this.accounts = accounts;
        this.places = places;
        this.waiting = waiting;
        this.reported = reported;
        this.budget = budget;
    }

    private static Language languageOf(Accounts accounts, Address reader) {
        return accounts.find(reader).map(Account::language).orElse(Language.ID);
    }

    @Override
    public boolean add(OutgoingMessage message, Matter matter, Instant at) {
        return insert(OutboxEntry.of(message, matter, places.getAsLong(), at));
    }

    @Override
    public boolean addReply(OutgoingMessage message, Instant at) {
        return !loops.isLoop(message, at) && add(message, Matter.REPLY, at);
    }

    private boolean insert(OutboxEntry entry) {
        boolean added = known.add(entry.to(), entry, () -> store.insert(entry));
        if (added) {
            waiting.give(new Recipient(entry.to(), entry.inLane()));
        }
        return added;
    }

    @Override
    public void addUndeliverable(OutgoingMessage message, Instant at, String why) {
        OutboxEntry entry =
                OutboxEntry.of(message, Matter.NEWS, places.getAsLong(), at).failed(at, why);
        if (store.insert(entry)) {
            offerNews.tell(entry);
        }
    }

    /** When the message was added that has been waiting longest, by lane; none where none waits. */
    public Map<OutboxLane, Instant> oldestWaiting() {
        Map<OutboxLane, Instant> oldest = new EnumMap<>(OutboxLane.class);
        for (OutboxLane lane : OutboxLane.values()) {
            store.findOldestWaiting(lane).ifPresent(at -> oldest.put(lane, at));
        }
        return oldest;
    }

    /**
     * How many messages this instance left uncertain since its start: sent as often as they may be,
     * nobody can tell whether they arrived, and their person has no other address.
     */
    public long countUncertain() {
        return reports.countUncertain();
    }

    /** How many messages this instance has not sent since its start because it was too late. */
    public long countTooLate() {
        return tooLate.sum();
    }

    /**
     * {@inheritDoc} As long as there is no crowd one look finds all; where there is, each lane is
     * looked at, so that none is hidden by another.
     */
    @Override
    public Map<OutboxLane, List<Address>> listDue(Instant now, int limit) {
        setBack.look(now, () -> clockWasSetBack(now));
        attempts.takeBackNeverMade();
        Map<OutboxLane, Set<Address>> due = new EnumMap<>(OutboxLane.class);
        List<OutboxEntry> some = store.listDue(now, limit);
        Stream.concat(attempts.listBrokenOff(limit).stream(), some.stream())
                .forEach(entry -> addressesOf(due, entry.inLane()).add(entry.to()));
        if (some.size() == limit) {
            Arrays.stream(OutboxLane.values())
                    .forEach(
                            lane -> addressesOf(due, lane).addAll(store.listDue(lane, now, limit)));
            addressesOf(due, OutboxLane.NEWS).addAll(store.listDue(null, now, limit));
        }
        Map<OutboxLane, List<Address>> listed = new EnumMap<>(OutboxLane.class);
        due.forEach((lane, addresses) -> listed.put(lane, List.copyOf(addresses)));
        return listed;
    }

    private void clockWasSetBack(Instant now) {
        store.releasePutOff(now);
        attempts.clockWasSetBack(now);
    }

    private static Set<Address> addressesOf(Map<OutboxLane, Set<Address>> due, OutboxLane lane) {
        return due.computeIfAbsent(lane, _ -> new LinkedHashSet<>());
    }

    @Override
    public Optional<Instant> findNextDue() {
        return store.findNextDue();
    }

    @Override
    public Optional<Next> findNext(Address to, Instant now) {
        List<OutboxEntry> unsent = known.list(to, () -> store.listUnsent(to, LOOKED_AT));
        Optional<OutboxEntry> underWay =
                unsent.stream().filter(entry -> entry.delivery().isUnderWay()).findFirst();
        return underWay.isPresent()
                ? underWay.filter(attempts::isBrokenOff)
                        .map(entry -> new Ready(entry, List.of(), unsent.size() == 1, now))
                : waiting(unsent.size() < LOOKED_AT ? unsent : ofEachLane(to, unsent), now);
    }

    /** A pile that waits for another day hides no reply. */
    private List<OutboxEntry> ofEachLane(Address to, List<OutboxEntry> some) {
        return Stream.concat(
                        some.stream(),
                        Arrays.stream(OutboxLane.values())
                                .flatMap(lane ->
                                        store.listUnsent(to, lane, LOOKED_AT_IN_LANE).stream()))
                .distinct()
                .toList();
    }

    /** The lowest in rank of those that are the first of their lane and due. */
    private Optional<Next> waiting(List<OutboxEntry> unsent, Instant now) {
        Map<OutboxLane, List<OutboxEntry>> lanes =
                unsent.stream()
                        .filter(entry -> isStillTrue(entry, now))
                        .collect(
                                groupingBy(
                                        OutboxEntry::inLane,
                                        () -> new EnumMap<>(OutboxLane.class),
                                        toList()));
        lanes.values().forEach(lane -> waitBehind(lane, now));
        return lanes.values().stream()
                .filter(lane -> lane.getFirst().isDue(now))
                .min(Comparator.comparingLong(lane -> lane.getFirst().inRank()))
                .map(lane -> ready(lane.getFirst(), toldWith(lane, now), unsent, now));
    }

    private Ready ready(
            OutboxEntry first, List<OutboxEntry> others, List<OutboxEntry> unsent, Instant now) {
        return new Ready(first, others, unsent.size() == 1 + others.size(), now);
    }

    private List<OutboxEntry> toldWith(List<OutboxEntry> lane, Instant now) {
        return accounts.takesMuch(lane.getFirst().to()) ? Telling.with(lane, now) : List.of();
    }

    /**
     * What cannot leave yet lets all behind it in its lane wait as long; save what was put off by
     * the clock as it was before it was set back, which will leave sooner than it says.
     */
    private void waitBehind(List<OutboxEntry> lane, Instant now) {
        OutboxEntry head = lane.getFirst();
        boolean sooner = head.delivery().changedAt().isAfter(now);
        if (!head.isDue(now) && !sooner && lane.stream().anyMatch(entry -> entry.isDue(now))) {
            store.putOff(head.to(), head.inLane(), now, head.delivery().notBefore());
        }
    }

    @Override
    public void putOff(Address to, Instant now, Instant until) {
        store.putOff(to, null, now, until);
    }

    @Override
    public void report(DeliveryReport report) {
        OutboxEntry ended = attempts.end(report.messageId());
        reports.take(report, ended);
        if (ended != null) {
            note(report, ended);
            reported.give(ended.to());
        }
    }

    private void note(DeliveryReport report, OutboxEntry ended) {
        if (report instanceof DeliveryReport.Taken) {
            known.ended(ended.to(), ended);
        } else {
            known.forget(ended.to());
        }
    }

    /** Whether it is still to be sent; what is not is dropped. */
    private boolean isStillTrue(OutboxEntry entry, Instant now) {
        if (entry.isTooLate(now)) {
            if (store.save(entry.with(entry.delivery().tooLate(now)))) {
                tooLate.increment();
            }
            return false;
        }
        boolean isTrue = entry.about().map(offerNews::isOpen).orElse(true);
        if (!isTrue) {
            store.save(entry.with(entry.delivery().dropped(now)));
        }
        return isTrue;
    }

    /** What no money is left for lets its lane wait; the others go on. */
    private boolean isPaidFor(OutboxEntry entry, Instant now) {
        Optional<Instant> later = budget.take(entry.to(), entry.inLane(), now);
        later.ifPresent(until -> store.putOff(entry.to(), entry.inLane(), now, until));
        return later.isEmpty();
    }

    /** Which message is to go, and those that are told with it. */
    private final class Ready implements Next {

        private final OutboxEntry entry;
        private final List<OutboxEntry> others;
        private final boolean last;
        private final Instant found;

        /**
         * @param last whether nothing else waits there
         * @param found when it was found, and was still true
         */
        Ready(OutboxEntry entry, List<OutboxEntry> others, boolean last, Instant found) {
            this.entry = entry;
            this.others = others;
            this.last = last;
            this.found = found;
        }

        @Override
        public OutboxLane lane() {
            return entry.inLane();
        }

        @Override
        public Instant addedAt() {
            return entry.addedAt();
        }

        @Override
        public boolean isLookedUp() {
            return entry.delivery().isUnderWay();
        }

        @Override
        public Optional<Attempt> begin(Instant now) {
            return entry.delivery().isUnderWay() || (isBelieved(now) && isPaidFor(entry, now))
                    ? attempts.begin(entry, others, last, now)
                    : Optional.empty();
        }

        private boolean isBelieved(Instant now) {
            boolean justFound = !now.isBefore(found) && now.isBefore(found.plus(BELIEVED));
            return justFound || isStillTrue(entry, now);
        }
    }
}
