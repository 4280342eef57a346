package id.guruonline.config.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps callers who make the service wait from keeping others out. A connection waits while its
 * caller has not sent a whole request: headers or a body that drip, a connection kept open for
 * later, answers that he does not take. It may do so for {@link #PATIENCE} in all; where half the
 * room of a port is taken by those who wait, the service is done with those that waited longest at
 * once. So there is always room for a caller who says what he wants, as who asks for the service's
 * health does. A request that came whole is never broken off.
 */
final class Connections {

    /** From the first byte awaited to the last of a request, however they come. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * For so many reviews a connection is new: its request may be here, and have to wait for a
     * processor. On a machine that is slow to get at requests, reviews come less often too.
     */
    static final int NEW = 12;

    /** So long one that is ended has for closing itself, and for taking what it was answered. */
    static final Duration CLOSING = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    /** Of those that came between two reviews, the one that Tomcat numbered first. */
    private static final Comparator<Map.Entry<String, State>> LONGEST_FIRST =
            Comparator.<Map.Entry<String, State>>comparingLong(entry -> entry.getValue().since())
                    .thenComparingInt(entry -> entry.getKey().length())
                    .thenComparing(Map.Entry::getKey);

    private final LongSupplier nanoTime;
    private final Map<String, State> states = new ConcurrentHashMap<>();

    /** Since when; only the thread that reviews knows it. */
    private final Map<String, Long> ended = new HashMap<>();

    private final AtomicInteger reviews = new AtomicInteger();

    /**
     * @param nanoTime as {@link System#nanoTime} counts
     */
    Connections(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * One of them.
     *
     * @param served whether its request came whole and is being answered
     * @param since when that began, or the waiting
     * @param review how many reviews there had been
     * @param dismissed whether nothing more is wanted from it
     */
    private record State(boolean served, long since, int review, boolean dismissed) {}

    /** An open connection, as the web server has it. */
    interface Open {

        /** As requests name it. */
        String id();

        /** Takes nothing more from it; what it was answered still reaches it. */
        void end() throws IOException;

        /** Gives nothing more to it either. */
        void cut() throws IOException;
    }

    /**
     * Where they come in.
     *
     * @param room how many connections it takes
     * @param open those there are
     */
    record Port(int room, List<? extends Open> open) {

        /** Half of the room: the others are being served, or are new. */
        int mostWaiting() {
            return room / 2;
        }
    }

    /** Its request came whole. */
    void serves(String id) {
        states.put(id, new State(true, nanoTime.getAsLong(), reviews.get(), false));
    }

    /** It was answered, and may ask for more. */
    void served(String id) {
        states.put(id, new State(false, nanoTime.getAsLong(), reviews.get(), false));
    }

    /** It was answered before all was read that it had to say, which nobody wants to hear. */
    void dismiss(String id) {
        states.put(id, new State(false, nanoTime.getAsLong(), reviews.get(), true));
    }

    /**
     * Ends those that made the service wait too long. For one thread.
     *
     * @param ports lists those there are; whoever comes while it does is not taken for gone
     */
    void review(Supplier<List<Port>> ports) {
        Set<String> known = Set.copyOf(states.keySet());
        List<Port> listed = ports.get();
        long now = nanoTime.getAsLong();
        Set<String> open = new HashSet<>();
        for (Port port : listed) {
            port.open().forEach(connection -> open.add(connection.id()));
        }
        open.forEach(id -> states.putIfAbsent(id, new State(false, now, reviews.get(), false)));
        known.stream().filter(id -> !open.contains(id)).forEach(states::remove);
        ended.keySet().retainAll(open);
        listed.forEach(port -> endThoseOf(port, now));
        reviews.incrementAndGet();
    }

    private void endThoseOf(Port port, long now) {
        Map<String, State> waiting = new HashMap<>();
        Set<String> done = new HashSet<>();
        for (Open connection : port.open()) {
            State state = Objects.requireNonNull(states.get(connection.id()));
            if (state.dismissed() || isTooLong(state, now)) {
                done.add(connection.id());
            } else if (!state.served()) {
                waiting.put(connection.id(), state);
            }
        }
        done.addAll(listTooMany(waiting, port));
        port.open().stream()
                .filter(connection -> done.contains(connection.id()))
                .forEach(connection -> end(connection, now));
    }

    private List<String> listTooMany(Map<String, State> waiting, Port port) {
        List<Map.Entry<String, State>> sorted =
                waiting.entrySet().stream().sorted(LONGEST_FIRST).toList();
        int tooMany = Math.max(0, sorted.size() - port.mostWaiting());
        int old = reviews.get() - NEW;
        return IntStream.range(0, tooMany)
                .filter(i -> sorted.get(i).getValue().review() <= old)
                .mapToObj(i -> sorted.get(i).getKey())
                .toList();
    }

    private static boolean isTooLong(State state, long now) {
        return !state.served() && now - state.since() >= PATIENCE.toNanos();
    }

    private void end(Open connection, long now) {
        Long since = ended.putIfAbsent(connection.id(), now);
        try {
            if (since == null) {
                connection.end();
            } else if (now - since >= CLOSING.toNanos()) {
                connection.cut();
            }
        } catch (IOException | RuntimeException e) {
            // One that cannot be ended keeps no other from it.
            LOG.debug("a connection was gone already", e);
        }
    }
}
