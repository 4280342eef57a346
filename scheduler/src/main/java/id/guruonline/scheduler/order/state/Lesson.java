package id.guruonline.scheduler.order.state;

import id.guruonline.scheduler.people.Periods;
import id.guruonline.scheduler.people.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is to be taught, to whom, and when.
 *
 * @param npsn the school
 * @param className the class, as the school writes it
 * @param start when it begins
 * @param end when it ends; after the start
 * @param jp lesson hours, at least 1, as they count against a teacher's caps
 * @param oneJp how long one lesson hour lasts there
 * @param periods the lesson hours it was ordered by, so that it follows the school's bells; null
 *     where it was ordered by the clock, and as it was saved before that was kept
 */
public record Lesson(
        String npsn,
        Subject subject,
        String className,
        Instant start,
        Instant end,
        int jp,
        Duration oneJp,
        @Nullable Periods periods) {

    /** Ordered by the clock. */
    public Lesson(
            String npsn,
            Subject subject,
            String className,
            Instant start,
            Instant end,
            int jp,
            Duration oneJp) {
        this(npsn, subject, className, start, end, jp, oneJp, null);
    }

    /** With lesson hours that share its time out equally. */
    public Lesson(
            String npsn, Subject subject, String className, Instant start, Instant end, int jp) {
        this(npsn, subject, className, start, end, jp, shared(start, end, jp));
    }

    public Lesson {
        if (!start.isBefore(end) || jp < 1) {
            throw new IllegalArgumentException(
                    "a lesson of " + jp + " JP from " + start + " to " + end);
        }
        // Orders that were saved before anybody came after the bell have no such field.
        oneJp = oneJp == null || !oneJp.isPositive() ? shared(start, end, jp) : oneJp;
    }

    private static Duration shared(Instant start, Instant end, int jp) {
        return Duration.between(start, end).dividedBy(Math.max(1, jp));
    }

    /** Whether it has begun by then. */
    public boolean hasBegun(Instant now) {
        return !now.isBefore(start);
    }

    /**
     * Until when a teacher who comes is of use: one lesson hour is left then. One that is shorter
     * has to be begun with.
     */
    public Instant lastArrival() {
        Instant last = end.minus(oneJp);
        return last.isAfter(start) ? last : start;
    }

    /** Whether there is somebody to be sought for it still. */
    public boolean isWorthSeeking(Instant now) {
        return now.isBefore(lastArrival());
    }

    /**
     * What is left of it for somebody who is asked or says yes then: all of it before its start,
     * else what is left on arrival.
     *
     * @param arrival when that would be; asked for only once the lesson has begun
     * @return empty where that is less than one lesson hour
     */
    public Optional<Lesson> leftAt(Instant now, Supplier<Instant> arrival) {
        return hasBegun(now) ? from(arrival.get()) : Optional.of(this);
    }

    /**
     * What is left of it from the next full minute on, with the lesson hours that remain.
     *
     * @return empty where that is less than one lesson hour
     */
    public Optional<Lesson> from(Instant arrival) {
        Instant minute = arrival.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
        Instant begin = minute.isAfter(start) ? minute : start;
        if (begin.isAfter(lastArrival())) {
            return Optional.empty();
        }
        double hours = (double) Duration.between(begin, end).toMillis() / oneJp.toMillis();
        int left = Math.clamp(Math.round(hours), 1, jp);
        return Optional.of(new Lesson(npsn, subject, className, begin, end, left, oneJp, null));
    }

    /** Whether the same class has both at one moment. */
    public boolean doubles(Lesson other) {
        return npsn.equals(other.npsn)
                && className.equals(other.className)
                && overlaps(other.start, other.end);
    }

    /** Whether there is a moment that belongs to both; what merely touches does not overlap. */
    public boolean overlaps(Instant otherStart, Instant otherEnd) {
        return start.isBefore(otherEnd) && otherStart.isBefore(end);
    }
}
