package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.Ask;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.state.Hold;
import id.guruonline.scheduler.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What teachers are being asked, and how often they were of late.
 *
 * @param thinking by teacher id, the urgency of the most urgent offer that is open, see {@link
 *     Hold#band}
 * @param counts by teacher id, how often they were asked; who was not is absent
 */
public record Asked(Map<String, Integer> thinking, Map<String, Count> counts) {

    /** Nobody is or was asked anything. */
    public static final Asked NOTHING = new Asked(Map.of(), Map.of());

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Count NEVER = new Count(0, 0);

    public Asked {
        // Looked up for each teacher of a round: a hash map is the fastest to ask.
        thinking = Collections.unmodifiableMap(new HashMap<>(thinking));
        counts = Collections.unmodifiableMap(new HashMap<>(counts));
    }

    /**
     * How often somebody was asked.
     *
     * @param today offers made on this day of the regency, one that was not answered counted twice
     * @param lately offers made within the last hour
     */
    record Count(int today, int lately) {

        Count and(Count more) {
            return new Count(today + more.today, lately + more.lately);
        }
    }

    /** What one teacher was asked in one message. */
    private record Together(String teacherId, String bundle) {}

    /** Since when offers count for anything now. */
    static Instant since(Instant now, ZoneId zone) {
        Instant midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        Instant anHourAgo = now.minus(HOUR);
        return midnight.isBefore(anHourAgo) ? midnight : anHourAgo;
    }

    /**
     * What is known of everybody.
     *
     * @param holds who is held now
     * @param orders tell who was asked
     */
    public static Asked now(List<Hold> holds, OrderStore orders, Instant now, ZoneId zone) {
        return of(holds, orders.listAsks(since(now, zone)), now, zone);
    }

    /**
     * As {@link #now}.
     *
     * @param asks all {@link #since} then
     */
    static Asked of(List<Hold> holds, List<Ask> asks, Instant now, ZoneId zone) {
        Map<String, Count> counts = new HashMap<>();
        Instant midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        Instant tomorrow =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        Instant anHourAgo = now.minus(HOUR);
        Set<Together> taken = new HashSet<>();
        for (Ask ask : asks) {
            if (ask.bundle() != null && !taken.add(new Together(ask.teacherId(), ask.bundle()))) {
                // What comes together is asked once.
                continue;
            }
            boolean isOfToday = !ask.at().isBefore(midnight) && ask.at().isBefore(tomorrow);
            int weight = ask.silent() ? 2 : 1;
            Count one = new Count(isOfToday ? weight : 0, ask.at().isAfter(anHourAgo) ? 1 : 0);
            counts.merge(ask.teacherId(), one, Count::and);
        }
        return new Asked(
                holds.stream().collect(Collectors.toMap(Hold::teacherId, Hold::band, Integer::max)),
                counts);
    }

    /** Whether the teacher thinks about a lesson that is as urgent as that request, or more so. */
    boolean isThinking(String teacherId, Request request) {
        Integer band = thinking.get(teacherId);
        return band != null && band >= request.band();
    }

    /** Whether the teacher got as many offers within the hour as anybody should. */
    boolean isAskedOften(String teacherId, MatchingSettings settings) {
        return count(teacherId).lately() >= settings.offersAnHour();
    }

    /** How many offers more the teacher may get today; none where negative. */
    int leftToday(String teacherId, MatchingSettings settings) {
        return settings.offersADay() - count(teacherId).today();
    }

    /**
     * Why the teacher should be left in peace; empty where nothing speaks against one offer more.
     *
     * @param today the day of the regency
     * @param day that of the lesson
     */
    Optional<Reason> findCap(
            String teacherId,
            Request request,
            MatchingSettings settings,
            LocalDate today,
            LocalDate day) {
        if (leftToday(teacherId, settings) < 1) {
            return Optional.of(day.equals(today) ? Reason.ASKED_ENOUGH : Reason.ASKED_OFTEN);
        }
        return request.exclusive() && isAskedOften(teacherId, settings)
                ? Optional.of(Reason.ASKED_OFTEN)
                : Optional.empty();
    }

    private Count count(String teacherId) {
        return counts.getOrDefault(teacherId, NEVER);
    }
}
