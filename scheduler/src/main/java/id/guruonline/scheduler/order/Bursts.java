package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.state.Burst;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells orders that come in a burst from one that comes alone, and until when those are gathered.
 * What was placed together, as the lessons of a series, came as one, and is matched once all of it
 * is there.
 *
 * <p>When the last came is kept in memory, by each instance of those that it placed itself: an
 * order says when it is matched if nobody knows better, so that after a restart, and where another
 * instance sweeps, it is matched then, among those that are due at the same moment.
 */
public final class Bursts {

    /** All lessons of one card are placed within that, also where no burst is waited for. */
    private static final Duration PLACING = Duration.ofSeconds(2);

    private final OfferRules rules;
    private final Burst burst;

    /** When the first of those came that are matched together. */
    private Instant began = Instant.EPOCH;

    private Instant last = Instant.EPOCH;
    private String lastTurn = "";

    /** Whether the last came alone. */
    private boolean alone = true;

    public Bursts(OfferRules rules) {
        this.rules = rules;
        this.burst = rules.burst();
    }

    /**
     * An order comes in.
     *
     * @param turnId what all that is placed together has in common
     * @return the same, to be matched at once if it came alone; when the burst is over, or the
     *     others of its series are there, else
     */
    synchronized Order gathered(Order order, String turnId) {
        Instant now = order.orderedAt();
        boolean apart = Duration.between(last, now).abs().compareTo(burst.quiet()) > 0;
        if (apart || !turnId.equals(lastTurn)) {
            alone = apart;
            if (alone || !now.isBefore(latest())) {
                began = now;
            }
            lastTurn = turnId;
        }
        last = now;
        if (order.seriesId() != null) {
            return order.matchedFrom(
                    findEnd(order.lesson(), now).orElseGet(() -> allThere(order.lesson(), now)));
        }
        return alone ? order : findEnd(order.lesson(), now).map(order::matchedFrom).orElse(order);
    }

    /** When the others of the series are there too; in a hurry nobody waits for them. */
    private Instant allThere(Lesson lesson, Instant now) {
        boolean exclusive = rules.urgencies().get(rules.bandAt(now, lesson.start())).exclusive();
        Duration wait = burst.quiet().compareTo(PLACING) > 0 ? burst.quiet() : PLACING;
        return exclusive ? now.plus(wait) : now;
    }

    /**
     * Until when an order that asks for teachers waits for others that may come; empty where it
     * waits for none.
     */
    public synchronized Optional<Instant> findEnd(Order order, Instant now) {
        return isGathered(order) && !order.orderedAt().isBefore(began)
                ? findEnd(order.lesson(), now)
                : Optional.empty();
    }

    /** Whether it followed another and was not matched yet. */
    private static boolean isGathered(Order order) {
        return order.findLastRound().isEmpty()
                && order.progress() instanceof Progress.Open open
                && open.matchAt() != null
                && open.matchAt().isAfter(order.orderedAt());
    }

    /** Never so late that the night, or the matter's becoming urgent, comes before. */
    private Optional<Instant> findEnd(Lesson lesson, Instant now) {
        Instant quiet = last.plus(burst.quiet());
        Instant end = quiet.isBefore(latest()) ? quiet : latest();
        return Optional.of(end)
                .filter(at -> at.isAfter(now))
                .filter(at ->
                        Duration.between(at, lesson.start()).compareTo(burst.over()) > 0
                                && rules.offersFrom(at, lesson.start()).equals(at));
    }

    private Instant latest() {
        return began.plus(burst.most());
    }

    /** Forgets what came. */
    public synchronized void forget() {
        began = Instant.EPOCH;
        last = Instant.EPOCH;
        lastTurn = "";
        alone = true;
    }
}
