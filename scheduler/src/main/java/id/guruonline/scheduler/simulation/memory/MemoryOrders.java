package id.guruonline.scheduler.simulation.memory;

import static java.util.Comparator.comparing;

import id.guruonline.scheduler.order.Ask;
import id.guruonline.scheduler.order.Freed;
import id.guruonline.scheduler.order.LastPlaced;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.Past;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.order.state.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Orders in memory; safe for many threads. Those that are finished are handed on and forgotten, so
 * that years fit in.
 */
public final class MemoryOrders implements OrderStore {

    /** An order by what it is looked up by. */
    private record Entry(Instant at, String orderId) {}

    private static final Comparator<Entry> IN_TIME =
            comparing(Entry::at).thenComparing(Entry::orderId);

    private final Consumer<Order> finished;
    private final Map<String, Order> orders = new HashMap<>();
    private final NavigableSet<Entry> due = new TreeSet<>(IN_TIME);
    private final NavigableSet<Entry> withFacts = new TreeSet<>(IN_TIME);
    private final Map<String, NavigableSet<Entry>> bySchool = new HashMap<>();
    private final Map<String, NavigableSet<Entry>> byTeacher = new HashMap<>();
    private final Set<String> watching = new HashSet<>();

    /** By when their newest offer was made, as long as that is of a day that is asked about. */
    private final NavigableMap<Entry, List<Ask>> asks = new TreeMap<>(IN_TIME);

    /** What is to be known of those that are finished, by when their lessons ended. */
    private final NavigableMap<Instant, List<Past>> past = new TreeMap<>();

    private final Map<String, LastPlaced> lastPlaced = new HashMap<>();

    /**
     * @param finished given each order that waits for nothing more and whose facts are worked off
     */
    public MemoryOrders(Consumer<Order> finished) {
        this.finished = finished;
    }

    @Override
    public synchronized Optional<Order> find(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public synchronized List<Order> list(Set<String> ids) {
        return ids.stream().map(orders::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized boolean insert(Order order) {
        if (orders.containsKey(order.id())) {
            return false;
        }
        put(order);
        return true;
    }

    @Override
    public synchronized Optional<LastPlaced> findLastPlaced(String npsn, String className) {
        return Optional.ofNullable(lastPlaced.get(npsn + "/" + className));
    }

    @Override
    public synchronized boolean noteLastPlaced(@Nullable LastPlaced before, Order order) {
        String key = order.lesson().npsn() + "/" + order.lesson().className();
        LastPlaced present = lastPlaced.get(key);
        long version = present == null ? 0 : present.version();
        if (version != (before == null ? 0 : before.version())) {
            return false;
        }
        lastPlaced.put(key, new LastPlaced(order, version + 1));
        return true;
    }

    @Override
    public synchronized boolean replace(Order next) {
        Order present = orders.get(next.id());
        if (present == null || present.version() != next.version()) {
            return false;
        }
        remove(present);
        put(next.kept(next.progress(), next.facts(), next.dueAt(), next.version() + 1));
        return true;
    }

    @Override
    public synchronized List<Order> listDue(Instant now, int limit) {
        return due.stream()
                .takeWhile(entry -> !entry.at().isAfter(now))
                .limit(limit)
                .map(this::get)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> findNextDue() {
        return due.isEmpty() ? Optional.empty() : Optional.of(due.first().at());
    }

    @Override
    public synchronized List<Order> listWithFacts(int limit) {
        return withFacts.stream().limit(limit).map(this::get).toList();
    }

    @Override
    public synchronized void removeFacts(String orderId, List<String> factIds) {
        Order order = orders.get(orderId);
        if (order != null) {
            List<Fact> left =
                    order.facts().stream().filter(fact -> !factIds.contains(fact.id())).toList();
            remove(order);
            put(order.kept(order.progress(), left, order.dueAt(), order.version()));
        }
    }

    @Override
    public synchronized void wakeWatching(Freed freed, Instant now) {
        for (String id : List.copyOf(watching)) {
            Order order = get(id);
            if (freed.concerns(order)
                    && order.progress() instanceof Progress.Open open
                    && due(order).isAfter(now)) {
                remove(order);
                put(order.kept(open.matchAt(now), order.facts(), now, order.version() + 1));
            }
        }
    }

    private static Instant due(Order order) {
        return order.dueAt() == null ? Instant.MAX : order.dueAt();
    }

    @Override
    public synchronized List<Order> listOfSchool(String npsn, Instant endingAfter) {
        return endingAfter(bySchool.get(npsn), endingAfter);
    }

    @Override
    public synchronized List<Order> listEndingAfter(Instant time) {
        return byStart(orders.values().stream().filter(o -> o.lesson().end().isAfter(time)));
    }

    @Override
    public synchronized Optional<Order> findNewestOfSchool(String npsn) {
        return entries(bySchool.get(npsn)).stream()
                .map(this::get)
                .max(comparing(Order::orderedAt).thenComparing(Order::id));
    }

    @Override
    public synchronized List<Order> listOfTeacher(String teacherId, Instant endingAfter) {
        return endingAfter(byTeacher.get(teacherId), endingAfter);
    }

    @Override
    public synchronized List<Ask> listAsks(Instant since) {
        while (!asks.isEmpty() && asks.firstKey().at().isBefore(since)) {
            asks.pollFirstEntry();
        }
        return asks.values().stream()
                .flatMap(List::stream)
                .filter(ask -> !ask.at().isBefore(since))
                .toList();
    }

    @Override
    public synchronized List<Past> listPast(Instant endingFrom, Instant endingBefore) {
        Stream<Past> open =
                orders.values().stream()
                        .filter(order -> !order.lesson().end().isBefore(endingFrom))
                        .filter(order -> order.lesson().end().isBefore(endingBefore))
                        .map(Past::of);
        return Stream.concat(
                        past.subMap(endingFrom, endingBefore).values().stream()
                                .flatMap(List::stream),
                        open)
                .toList();
    }

    @Override
    public synchronized List<Order> listTaught(String npsn, String className, int limit) {
        return entries(bySchool.get(npsn)).reversed().stream()
                .map(this::get)
                .filter(order -> order.lesson().className().equals(className))
                .filter(order -> order.status() == OrderStatus.TAUGHT)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Order> listAll(int limit) {
        return orders.values().stream()
                .sorted(comparing(Order::orderedAt).thenComparing(Order::id))
                .limit(limit)
                .toList();
    }

    private List<Order> endingAfter(@Nullable NavigableSet<Entry> entries, Instant time) {
        return byStart(
                entries(entries).reversed().stream()
                        .takeWhile(entry -> entry.at().isAfter(time))
                        .map(this::get));
    }

    private static List<Order> byStart(Stream<Order> some) {
        return some.sorted(comparing((Order o) -> o.lesson().start()).thenComparing(Order::id))
                .toList();
    }

    private static NavigableSet<Entry> entries(@Nullable NavigableSet<Entry> entries) {
        return entries == null ? new TreeSet<>(IN_TIME) : entries;
    }

    private Order get(Entry entry) {
        return get(entry.orderId());
    }

    private void put(Order order) {
        newestOffer(order)
                .ifPresent(newest ->
                        asks.put(
                                newest,
                                order.offers().stream()
                                        .filter(Offer::wasPut)
                                        .map(Ask::of)
                                        .toList()));
        if (order.dueAt() == null && order.facts().isEmpty()) {
            orders.remove(order.id());
            past.computeIfAbsent(order.lesson().end(), _ -> new ArrayList<>()).add(Past.of(order));
            finished.accept(order);
            return;
        }
        orders.put(order.id(), order);
        Lesson lesson = order.lesson();
        Entry end = new Entry(lesson.end(), order.id());
        bySchool.computeIfAbsent(lesson.npsn(), _ -> new TreeSet<>(IN_TIME)).add(end);
        teachers(order)
                .forEach(id -> byTeacher.computeIfAbsent(id, _ -> new TreeSet<>(IN_TIME)).add(end));
        if (order.dueAt() != null) {
            due.add(new Entry(order.dueAt(), order.id()));
        }
        if (!order.facts().isEmpty()) {
            withFacts.add(oldestFact(order));
        }
        if (order.progress() instanceof Progress.Open open && open.watching()) {
            watching.add(order.id());
        }
    }

    private void remove(Order order) {
        newestOffer(order).ifPresent(asks::remove);
        Entry end = new Entry(order.lesson().end(), order.id());
        entries(bySchool.get(order.lesson().npsn())).remove(end);
        teachers(order).forEach(id -> entries(byTeacher.get(id)).remove(end));
        if (order.dueAt() != null) {
            due.remove(new Entry(order.dueAt(), order.id()));
        }
        if (!order.facts().isEmpty()) {
            withFacts.remove(oldestFact(order));
        }
        watching.remove(order.id());
    }

    private static Stream<String> teachers(Order order) {
        return order.offers().stream().map(Offer::teacherId).distinct();
    }

    private static Optional<Entry> newestOffer(Order order) {
        return order.offers().isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(order.offers().getLast().madeAt(), order.id()));
    }

    private static Entry oldestFact(Order order) {
        return new Entry(order.facts().getFirst().at(), order.id());
    }
}
