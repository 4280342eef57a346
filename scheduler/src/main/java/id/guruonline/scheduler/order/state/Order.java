package id.guruonline.scheduler.order.state;

import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.timetable.Booking;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A school's request for a teacher for one lesson; its offers and the facts still to be worked off
 * live inside it, so that one write saves a decision whole.
 *
 * @param id a letter and digits, easy to say and type: {@code B4821}
 * @param createdBy the id of what made it, so that making it again finds it
 * @param operatorId who ordered
 * @param seriesId what orders of one series share; null for a single lesson
 * @param postponedUntil when it is looked at again after a fault; null where none keeps it from
 *     being decided
 * @param rounds what the newest rounds of offers found, the oldest first: one a wave, at most
 *     {@link #ROUNDS_KEPT}
 * @param excluded teachers who gave the lesson back or did not come, or had it at a time that it is
 *     not wanted at any more
 * @param voided answers that can no longer fill the order
 * @param factCount facts ever, the source of their ids
 * @param exchange what the school and its teacher have to say to each other
 * @param named the teacher whom the school named for it; null where it named nobody, and as it was
 *     saved before schools could
 * @param standBy who steps in where its teacher does not come; null for nobody, and as it was saved
 *     before anybody could
 * @param dueAt when something is to be decided next, the earliest of its {@link #deadlines}; null
 *     only when the order is finished
 * @param version grows with every decision saved
 */
@SavedIn("orders")
public record Order(
        String id,
        String createdBy,
        String operatorId,
        Lesson lesson,
        @Nullable String seriesId,
        Instant orderedAt,
        Progress progress,
        @Nullable Instant postponedUntil,
        List<Offer> offers,
        List<Round> rounds,
        Set<String> excluded,
        List<String> voided,
        List<Fact> facts,
        int factCount,
        Exchange exchange,
        @Nullable Named named,
        @Nullable StandBy standBy,
        @Nullable Instant dueAt,
        long version) {

    /** So many rounds are kept: enough to tell what changed, and an order stays small. */
    public static final int ROUNDS_KEPT = 3;

    /** What the ids of absences begin with, which the orders for one share as a series. */
    public static final String OF_ABSENCE = "absence-";

    public Order {
        offers = List.copyOf(offers);
        // Orders that were saved before rounds were kept have no such field.
        rounds = rounds == null ? List.of() : List.copyOf(rounds);
        excluded = Set.copyOf(excluded);
        voided = List.copyOf(voided);
        facts = List.copyOf(facts);
        // Nor had those from before notes any.
        exchange = exchange == null ? Exchange.NONE : exchange;
        if (progress instanceof Progress.Open open
                && open.matchAt() == null
                && dueAt != null
                && offers.stream().noneMatch(Offer::isOpen)) {
            // Saved by a version that kept what an order waits for in nothing but this instant.
            progress = open.matchAt(dueAt);
        }
    }

    /**
     * A new order that asks to be matched at once.
     *
     * @param note what its teacher is to know; null for nothing
     */
    public static Order place(
            String id,
            String createdBy,
            String operatorId,
            Lesson lesson,
            @Nullable String seriesId,
            @Nullable String note,
            Instant now) {
        return new Order(
                id,
                createdBy,
                operatorId,
                lesson,
                seriesId,
                now,
                Progress.Open.anew(lesson, now),
                null,
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                0,
                Exchange.NONE.noting(note),
                null,
                null,
                now,
                0);
    }

    /** The same, for which these teachers are not asked besides. */
    public Order without(Set<String> teachers) {
        Set<String> all = new HashSet<>(excluded);
        all.addAll(teachers);
        return with(all, named, version);
    }

    /** The same, for which the school named that teacher; null where it named nobody. */
    public Order naming(@Nullable Named teacher) {
        return with(excluded, teacher, version);
    }

    /** The same newly placed order, for which teachers are sought from then on. */
    public Order matchedFrom(Instant at) {
        return progress instanceof Progress.Open open
                ? kept(open.matchAt(at), facts, at, version)
                : this;
    }

    /** As it is once this is saved over what was read. */
    public Order nextVersion() {
        return with(excluded, named, version + 1);
    }

    private Order with(Set<String> others, @Nullable Named wished, long next) {
        return new Order(
                id,
                createdBy,
                operatorId,
                lesson,
                seriesId,
                orderedAt,
                progress,
                postponedUntil,
                offers,
                rounds,
                others,
                voided,
                facts,
                factCount,
                exchange,
                wished,
                standBy,
                dueAt,
                next);
    }

    /** The absence of the school's own teacher that it is for. */
    public Optional<String> findAbsence() {
        return Optional.ofNullable(seriesId).filter(id -> id.startsWith(OF_ABSENCE));
    }

    /** Whether something about it is to be decided by then. */
    public boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** How it stands, by name. */
    public OrderStatus status() {
        return progress.status();
    }

    /**
     * When stars for it close, or closed.
     *
     * @param open how long stars may be given, for a lesson whose pupils were not asked yet or that
     *     closed before its close was kept
     */
    public Instant starsCloseAt(Duration open) {
        Instant kept =
                switch (progress) {
                    case Progress.Taught taught -> taught.ratingsClose();
                    case Progress.Rated rated -> rated.closedAt();
                    case Progress.Open _,
                            Progress.Filled _,
                            Progress.Cancelled _,
                            Progress.Unfilled _,
                            Progress.NoShow _ ->
                            null;
                };
        return kept == null ? lesson.end().plus(open) : kept;
    }

    /** Whether a teacher is looked for or has it: it is neither called off nor over. */
    public boolean isStanding() {
        return status() == OrderStatus.OPEN || status() == OrderStatus.FILLED;
    }

    /**
     * Whether its school can call it off: while a teacher is sought, or before the one who has it
     * begins.
     */
    public boolean canBeCancelled(Instant now) {
        return switch (progress) {
            case Progress.Open _ -> lesson.isWorthSeeking(now);
            case Progress.Filled _ -> !taken().hasBegun(now);
            case Progress.Taught _,
                    Progress.Rated _,
                    Progress.Cancelled _,
                    Progress.Unfilled _,
                    Progress.NoShow _ ->
                    false;
        };
    }

    /** What the newest round of offers found; empty before the first. */
    public Optional<Round> findLastRound() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    }

    /** The number of the wave that goes out next, from 1. */
    public int nextWave() {
        return 1 + offers.stream().mapToInt(Offer::wave).max().orElse(0);
    }

    /** Why nobody can say yes to it now; empty while a teacher is looked for. */
    public Optional<Reason> findObstacle(Instant now) {
        return switch (progress) {
            case Progress.Open _ ->
                    lesson.isWorthSeeking(now) ? Optional.empty() : Optional.of(Reason.STARTED);
            case Progress.Filled _ -> Optional.of(Reason.TAKEN_BY_ANOTHER);
            case Progress.Cancelled _ -> Optional.of(Reason.CANCELLED);
            case Progress.Taught _, Progress.Rated _, Progress.Unfilled _, Progress.NoShow _ ->
                    Optional.of(Reason.STARTED);
        };
    }

    /**
     * What it waits for, in no order; nothing when it is finished. A fault's postponement stands
     * before all that its state waits for.
     */
    public List<Deadline> deadlines(OfferRules rules) {
        return postponedUntil == null
                ? progress.deadlines(this, rules)
                : List.of(new Deadline.Postponed(postponedUntil));
    }

    /** The teacher who has or had the lesson. */
    public Optional<String> findTeacher() {
        return progress.findTeacher();
    }

    /** The offer of that number. */
    public Optional<Offer> findOffer(int no) {
        return offers.stream().filter(o -> o.no() == no).findFirst();
    }

    /** The newest offer made to that teacher. */
    public Optional<Offer> findOfferTo(String teacherId) {
        return offers.reversed().stream().filter(o -> o.teacherId().equals(teacherId)).findFirst();
    }

    /** The same order as a store keeps it, which counts versions and forgets facts. */
    public Order kept(
            Progress newProgress,
            List<Fact> newFacts,
            @Nullable Instant newDueAt,
            long newVersion) {
        return new Order(
                id,
                createdBy,
                operatorId,
                lesson,
                seriesId,
                orderedAt,
                newProgress,
                postponedUntil,
                offers,
                rounds,
                excluded,
                voided,
                newFacts,
                factCount,
                exchange,
                named,
                standBy,
                newDueAt,
                newVersion);
    }

    /** How many teachers were asked: those whose offer no channel took do not count. */
    public int countAsked() {
        return (int) offers.stream().filter(Offer::wasPut).map(Offer::teacherId).distinct().count();
    }

    /**
     * Whether the class of that lesson has another by it at that time, or may have once a wish for
     * another time comes true.
     */
    public boolean doubles(Lesson other) {
        return isStanding()
                && (lesson.doubles(other)
                        || exchange.findOpenMove()
                                .filter(move -> move.to().doubles(other))
                                .isPresent());
    }

    /** Whether the lesson came to another time after that. */
    public boolean wasMovedSince(Instant time) {
        Instant moved = exchange.movedAt();
        return moved != null && time.isBefore(moved);
    }

    /** The teacher whom the school named, as long as nobody else is asked. */
    public Optional<Named> findAwaited() {
        return Optional.ofNullable(named).filter(Named::isAwaited);
    }

    /**
     * What the school wishes of who comes, as far as that still holds: it waits for the teacher
     * whom it named, or wants nobody else whatever came of it.
     */
    public Optional<Named> findWish() {
        return Optional.ofNullable(named)
                .filter(wish -> !wish.stoodBy())
                .filter(wish -> wish.isAwaited() || !wish.others());
    }

    /** Whether the school waits for that teacher, whom it named. */
    public boolean isWaitingFor(String teacherId) {
        return findAwaited().filter(wished -> wished.teacherId().equals(teacherId)).isPresent();
    }

    /** Who steps in where its teacher does not come. */
    public Optional<StandBy> findStandBy() {
        return Optional.ofNullable(standBy);
    }

    /** Whether that teacher is to step in where its own does not come. */
    public boolean hasStandBy(String teacherId) {
        return status() == OrderStatus.FILLED
                && findStandBy().filter(agreed -> agreed.teacherId().equals(teacherId)).isPresent();
    }

    /** Whether that teacher stood by and is asked now. */
    public boolean isCalling(String teacherId) {
        return isWaitingFor(teacherId) && findAwaited().filter(Named::stoodBy).isPresent();
    }

    /** Offers whose answer is awaited, in the order made. */
    public Stream<Offer> openOffers() {
        return offers.stream().filter(Offer::isOpen);
    }

    /** Whether this answer is the one that filled the order. */
    public boolean isFilledBy(String answerId) {
        return switch (progress) {
            case Progress.Filled filled -> filled.answerId().equals(answerId);
            case Progress.Taught taught -> taught.answerId().equals(answerId);
            case Progress.Open _,
                    Progress.Rated _,
                    Progress.Cancelled _,
                    Progress.Unfilled _,
                    Progress.NoShow _ ->
                    false;
        };
    }

    /** What names the offer outside the order. */
    public OfferRef ref(Offer offer) {
        return new OfferRef(id, offer.no());
    }

    /** What holds the offer's teacher while it is open. */
    public Hold hold(Offer offer, OfferRules rules) {
        return new Hold(
                offer.teacherId(),
                rules.bandAt(offer.madeAt(), lesson.start()),
                ref(offer),
                offer.findBundle().orElse(null));
    }

    /** What of the lesson its teacher has: all of it, unless the yes came after its start. */
    public Lesson taken() {
        return findTeacher()
                .flatMap(this::findOfferTo)
                .filter(offer -> offer.status() == OfferStatus.ACCEPTED)
                .flatMap(offer -> Optional.ofNullable(offer.from()))
                .flatMap(lesson::from)
                .orElse(lesson);
    }

    /**
     * The lesson's place in a timetable.
     *
     * @param answerId the answer that books it; empty only to ask whether it fits
     * @param part what of the lesson the teacher would have
     * @param place where the school is
     * @param tentativeSince when it is booked, until the order is known to be filled by the answer
     */
    public Booking booking(
            String answerId, Lesson part, Place place, @Nullable Instant tentativeSince) {
        return new Booking(
                id,
                answerId,
                part.start(),
                part.end(),
                lesson.npsn(),
                place,
                part.jp(),
                tentativeSince);
    }
}
