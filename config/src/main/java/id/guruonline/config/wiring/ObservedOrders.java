package id.guruonline.config.wiring;

import id.guruonline.config.health.SearchEnd;
import id.guruonline.scheduler.order.Ask;
import id.guruonline.scheduler.order.Freed;
import id.guruonline.scheduler.order.LastPlaced;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.Past;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Order;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The orders, telling of every change that was saved, and of every search that ended. */
final class ObservedOrders implements OrderStore {

    /**
     * So many ends of searches are known that wait to be worked off; far more than a look lists.
     */
    private static final int MOST_KNOWN = 1_000;

    private final OrderStore orders;
    private final Runnable whenSaved;
    private final Consumer<SearchEnd> whenEnded;
    private final Map<String, SearchEnd> endsByFact = new ConcurrentHashMap<>();

    /**
     * @param whenSaved told of every change
     * @param whenEnded told of every search that ended, once its fact is worked off
     */
    ObservedOrders(OrderStore orders, Runnable whenSaved, Consumer<SearchEnd> whenEnded) {
        this.orders = orders;
        this.whenSaved = whenSaved;
        this.whenEnded = whenEnded;
    }

    @Override
    public boolean insert(Order order) {
        return told(orders.insert(order));
    }

    @Override
    public Optional<LastPlaced> findLastPlaced(String npsn, String className) {
        return orders.findLastPlaced(npsn, className);
    }

    @Override
    public boolean noteLastPlaced(@Nullable LastPlaced before, Order order) {
        return orders.noteLastPlaced(before, order);
    }

    @Override
    public boolean replace(Order next) {
        // Before it is saved: what is saved is worked off at once.
        remember(next);
        boolean saved = told(orders.replace(next));
        if (!saved) {
            forget(next);
        }
        return saved;
    }

    private void forget(Order order) {
        for (Fact fact : order.facts()) {
            SearchEnd.of(order, fact).ifPresent(end -> endsByFact.remove(fact.id(), end));
        }
    }

    private boolean told(boolean saved) {
        if (saved) {
            whenSaved.run();
        }
        return saved;
    }

    @Override
    public Optional<Order> find(String id) {
        return orders.find(id);
    }

    @Override
    public List<Order> list(Set<String> ids) {
        return orders.list(ids);
    }

    @Override
    public List<Order> listDue(Instant now, int limit) {
        return orders.listDue(now, limit);
    }

    @Override
    public Optional<Instant> findNextDue() {
        return orders.findNextDue();
    }

    @Override
    public List<Order> listWithFacts(int limit) {
        List<Order> found = orders.listWithFacts(limit);
        found.forEach(this::remember);
        return found;
    }

    private void remember(Order order) {
        // Another instance may have worked off what was listed or saved here.
        if (endsByFact.size() > MOST_KNOWN) {
            endsByFact.clear();
        }
        for (Fact fact : order.facts()) {
            SearchEnd.of(order, fact).ifPresent(end -> endsByFact.put(fact.id(), end));
        }
    }

    @Override
    public void removeFacts(String orderId, List<String> factIds) {
        orders.removeFacts(orderId, factIds);
        for (String factId : factIds) {
            SearchEnd end = endsByFact.remove(factId);
            if (end != null) {
                whenEnded.accept(end);
            }
        }
    }

    @Override
    public void wakeWatching(Freed freed, Instant now) {
        orders.wakeWatching(freed, now);
    }

    @Override
    public List<Order> listOfSchool(String npsn, Instant endingAfter) {
        return orders.listOfSchool(npsn, endingAfter);
    }

    @Override
    public List<Order> listEndingAfter(Instant time) {
        return orders.listEndingAfter(time);
    }

    @Override
    public Optional<Order> findNewestOfSchool(String npsn) {
        return orders.findNewestOfSchool(npsn);
    }

    @Override
    public List<Order> listOfTeacher(String teacherId, Instant endingAfter) {
        return orders.listOfTeacher(teacherId, endingAfter);
    }

    @Override
    public List<Ask> listAsks(Instant since) {
        return orders.listAsks(since);
    }

    @Override
    public List<Past> listPast(Instant endingFrom, Instant endingBefore) {
        return orders.listPast(endingFrom, endingBefore);
    }

    @Override
    public List<Order> listTaught(String npsn, String className, int limit) {
        return orders.listTaught(npsn, className, limit);
    }

    @Override
    public List<Order> listAll(int limit) {
        return orders.listAll(limit);
    }
}
