package id.guruonline.scheduler.order.state;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * When offers go out and when they are over.
 *
 * @param urgencies from the least urgent to the most; the last applies to the very start
 * @param quietFrom when the quiet hours begin
 * @param quietTo when they end, usually the next morning
 * @param backstop how long after its answer time an offer is given up that no channel took
 * @param watchEvery how often an order that keeps watch looks around even when nothing woke it
 * @param ratingsOpen how long stars may be given after pupils were asked
 * @param eveningAt when teachers are reminded of tomorrow's lessons
 * @param zone the regency's zone
 */
public record OfferRules(
        List<Urgency> urgencies,
        LocalTime quietFrom,
        LocalTime quietTo,
        Duration backstop,
        Duration watchEvery,
        Duration ratingsOpen,
        LocalTime eveningAt,
        ZoneId zone) {

    public OfferRules {
        urgencies = List.copyOf(urgencies);
        boolean sorted =
                urgencies.stream()
                        .map(Urgency::over)
                        .sorted(Comparator.reverseOrder())
                        .toList()
                        .equals(urgencies.stream().map(Urgency::over).toList());
        if (urgencies.isEmpty() || !urgencies.getLast().over().isZero() || !sorted) {
            throw new IllegalArgumentException(
                    "urgencies go from the most time left down to none: " + urgencies);
        }
    }

    /**
     * The number, within {@link #urgencies}, of what applies to a lesson at that start; the start
     * must lie ahead.
     */
    public int bandAt(Instant now, Instant start) {
        Duration left = Duration.between(now, start);
        for (int band = 0; band < urgencies.size(); band++) {
            if (left.compareTo(urgencies.get(band).over()) > 0) {
                return band;
            }
        }
        throw new IllegalArgumentException("the lesson began at " + start);
    }

    /**
     * Since when a lesson at that start is as urgent as it is in that band.
     *
     * @return {@link Instant#EPOCH} for the least urgent
     */
    public Instant urgentSince(int band, Instant start) {
        return band == 0 ? Instant.EPOCH : start.minus(urgencies.get(band - 1).over());
    }

    /** When the matter is more urgent next, seen from then; the start itself in the last band. */
    public Instant urgentNext(Instant now, Instant start) {
        return start.minus(urgencies.get(bandAt(now, start)).over());
    }

    /**
     * Whether a lesson becomes more urgent after that band, and most urgent only after that: what
     * is hoped for in the most urgent one is no reason to keep quiet before.
     */
    public boolean growsUrgent(int band) {
        return band < urgencies.size() - 2;
    }

    /**
     * When offers for a lesson at that start may go out: now, or, in quiet hours, when they end or
     * the matter becomes urgent.
     */
    public Instant offersFrom(Instant now, Instant start) {
        if (!now.isBefore(start)
                || !urgencies.get(bandAt(now, start)).waitsForMorning()
                || !isQuiet(now)) {
            return now;
        }
        Instant morning = morningAfter(now);
        Instant urgent =
                urgencies.stream()
                        .filter(Urgency::waitsForMorning)
                        .map(u -> start.minus(u.over()))
                        .max(Comparator.naturalOrder())
                        .orElse(morning);
        return urgent.isBefore(morning) ? urgent : morning;
    }

    /**
     * Whether word about an offer must not go out now: these are quiet hours, and the offer was not
     * urgent when it was made.
     *
     * @param madeAt when the offer was made, before the start
     * @param start the lesson's
     */
    public boolean isHushed(Instant madeAt, Instant start, Instant now) {
        return isQuiet(now) && urgencies.get(bandAt(madeAt, start)).waitsForMorning();
    }

    /** Whether these are quiet hours: who is not in a hurry is left in peace. */
    public boolean isQuiet(Instant now) {
        LocalTime time = now.atZone(zone).toLocalTime();
        boolean afterFrom = !time.isBefore(quietFrom);
        boolean beforeTo = time.isBefore(quietTo);
        return quietFrom.isAfter(quietTo) ? afterFrom || beforeTo : afterFrom && beforeTo;
    }

    private Instant morningAfter(Instant now) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime morning = here.with(quietTo);
        return (morning.isAfter(here) ? morning : morning.plusDays(1)).toInstant();
    }
}
