package id.guruonline.config.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps callers who make the service wait from keeping others out. A connection waits while its
 * caller has not sent a whole request: headers or a body that drip, a connection kept open for
 * later. It may do so for {@link #PATIENCE} in all; where more than {@link #MOST_WAITING} wait, the
 * service is done with those that waited longest at once. So there is always room for a caller who
 * says what he wants, as who asks for the service's health does. A request that came whole is never
 * broken off.
 */
final class Connections {

    /** From the first byte awaited to the last of a request, however they come. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Half of those that Tomcat accepts: the others are being served, or are new. */
    static final int MOST_WAITING = 500;

    /** More than these are too many even of new ones: some room stays for who comes next. */
    static final int MOST_NEW = 900;

    /** So long a connection is new: its request may be here, and have to wait for a processor. */
    static final Duration NEW = Duration.ofMillis(250);

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    /** Of those that came between two reviews, the one that Tomcat numbered first. */
    private static final Comparator<Map.Entry<String, Long>> LONGEST_FIRST =
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparingInt(entry -> entry.getKey().length())
                    .thenComparing(Map.Entry.comparingByKey());

    private final LongSupplier nanoTime;
    private final Map<String, State> states = new ConcurrentHashMap<>();

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
     * @param dismissed whether nothing more is wanted from it
     */
    private record State(boolean served, long since, boolean dismissed) {}

    /** An open connection, as the web server has it. */
    interface Open {

        /** As requests name it. */
        String id();

        /** Takes nothing more from it; what it was answered still reaches it. */
        void end() throws IOException;
    }

    /** Its request came whole. */
    void serves(String id) {
        states.put(id, new State(true, nanoTime.getAsLong(), false));
    }

    /** It was answered, and may ask for more. */
    void served(String id) {
        states.put(id, new State(false, nanoTime.getAsLong(), false));
    }

    /** It was answered before all was read that it had to say, which nobody wants to hear. */
    void dismiss(String id) {
        states.put(id, new State(false, nanoTime.getAsLong(), true));
    }

    /**
     * Ends those that made the service wait too long. For one thread.
     *
     * @param open lists those there are; whoever comes while it does is not taken for gone
     */
    void review(Supplier<? extends List<? extends Open>> open) {
        Set<String> known = Set.copyOf(states.keySet());
        Map<String, Open> byId = new HashMap<>();
        open.get().forEach(connection -> byId.put(connection.id(), connection));
        long now = nanoTime.getAsLong();
        byId.keySet().forEach(id -> states.putIfAbsent(id, new State(false, now, false)));
        known.stream().filter(id -> !byId.containsKey(id)).forEach(states::remove);
        endThoseOf(byId, now);
    }

    private void endThoseOf(Map<String, Open> open, long now) {
        Map<String, Long> waiting = new HashMap<>();
        Set<String> done = new HashSet<>();
        states.forEach((id, state) -> {
            if (state.dismissed() || isTooLong(state, now)) {
                done.add(id);
            } else if (!state.served()) {
                waiting.put(id, now - state.since());
            }
        });
        done.addAll(listTooMany(waiting));
        done.forEach(id -> end(open.get(id)));
    }

    private static List<String> listTooMany(Map<String, Long> waiting) {
        List<Map.Entry<String, Long>> sorted =
                waiting.entrySet().stream().sorted(LONGEST_FIRST).toList();
        int tooMany = Math.max(0, sorted.size() - MOST_WAITING);
        int tooManyNew = Math.max(0, sorted.size() - MOST_NEW);
        return IntStream.range(0, tooMany)
                .filter(i -> i < tooManyNew || sorted.get(i).getValue() >= NEW.toNanos())
                .mapToObj(i -> sorted.get(i).getKey())
                .toList();
    }

    private static boolean isTooLong(State state, long now) {
        return !state.served() && now - state.since() >= PATIENCE.toNanos();
    }

    private static void end(@Nullable Open connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.end();
        } catch (IOException e) {
            LOG.debug("a connection was gone already", e);
        }
    }
}
