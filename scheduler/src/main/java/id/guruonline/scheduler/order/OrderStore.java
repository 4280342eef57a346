package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.state.Order;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where orders are kept; a port. */
public interface OrderStore {

    Optional<Order> find(String id);

    /** The order; throws {@link NoSuchElementException} where there is none. */
    default Order get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no order " + id));
    }

    /** Those that are there of these, in no order. */
    List<Order> list(Set<String> ids);

    /** Saves a new order; false, and nothing changed, where the id is taken. */
    boolean insert(Order order);

    /** What was placed last for the class. */
    Optional<LastPlaced> findLastPlaced(String npsn, String className);

    /**
     * Notes the order as the one placed last for its class, in one atomic step.
     *
     * @param before what was read last; null where there was none
     * @return false, and nothing changed, where another was noted since
     */
    boolean noteLastPlaced(@Nullable LastPlaced before, Order order);

    /**
     * Saves what was decided, unless somebody else's decision came first: then false, and nothing
     * changed.
     *
     * @param next the order as decided upon what was read, its version still the one that was read;
     *     it is saved one higher
     */
    boolean replace(Order next);

    /** Orders with {@code dueAt} at or before now, the longest due first. */
    List<Order> listDue(Instant now, int limit);

    /** The earliest {@code dueAt} of all. */
    Optional<Instant> findNextDue();

    /** Orders with facts still to be worked off, the oldest fact first. */
    List<Order> listWithFacts(int limit);

    /**
     * Forgets facts whose consequences are all saved. Leaves the version alone; repeating it
     * changes nothing.
     */
    void removeFacts(String orderId, List<String> factIds);

    /** Makes every order that keeps watch and that the teacher may be asked for due now. */
    void wakeWatching(Freed freed, Instant now);

    /** The school's orders whose lesson ends after that time, by start. */
    List<Order> listOfSchool(String npsn, Instant endingAfter);

    /** All schools' orders whose lesson ends after that time, by start. */
    List<Order> listEndingAfter(Instant time);

    /** The order that the school placed last. */
    Optional<Order> findNewestOfSchool(String npsn);

    /** Orders with an offer to the teacher whose lesson ends after that time, by start. */
    List<Order> listOfTeacher(String teacherId, Instant endingAfter);

    /**
     * Every offer made since then, of whatever order, in no order; those whose message is known
     * never to have arrived are left out.
     */
    List<Ask> listAsks(Instant since);

    /**
     * What is to be known of every order whose lesson ends from then to before then, in no order.
     */
    List<Past> listPast(Instant endingFrom, Instant endingBefore);

    /** Lessons of one class whose stars are not closed yet, the latest ended first. */
    List<Order> listTaught(String npsn, String className, int limit);

    /** All orders, oldest first. */
    List<Order> listAll(int limit);
}
