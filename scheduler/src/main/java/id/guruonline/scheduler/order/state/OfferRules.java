package id.guruonline.scheduler.order.state;

import id.guruonline.scheduler.timetable.QuietTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When offers go out and when they are over.
 *
 * @param urgencies from the least urgent to the most; the last applies to the very start
 * @param burst how orders of the same moment are gathered
 * @param answers until when those may answer who have until the evening
 * @param quietFrom when the quiet hours begin
 * @param quietTo when they end, usually the next morning
 * @param backstop how long after its answer time an offer is given up that no channel took
 * @param watchEvery how often an order that keeps watch looks around even when nothing woke it,
 *     once the lesson is near; before that rarer
 * @param ratingsOpen how long stars may be given after pupils were asked
 * @param eveningAt when teachers are reminded of tomorrow's lessons
 * @param zone the regency's zone
 */
public record OfferRules(
        List<Urgency> urgencies,
        Burst burst,
        AnswerHours answers,
        LocalTime quietFrom,
        LocalTime quietTo,
        Duration backstop,
        Duration watchEvery,
        Duration ratingsOpen,
        LocalTime eveningAt,
        ZoneId zone) {

    /** An order that keeps watch looks around so often in the time that is left. */
    private static final int LOOKS_IN_THE_TIME_LEFT = 12;

    /** But not rarer. */
    private static final Duration LONGEST_WATCH = Duration.ofMinutes(30);

    /** Whom a school named is asked alone for this part of the time that is left. */
    private static final int PART_ALONE = 10;

    /** But not longer. */
    private static final Duration LONGEST_ALONE = Duration.ofHours(2);

    /** Who is called has so long at least before others are asked. */
    private static final Duration LEAST_CALLED = Duration.ofMinutes(3);

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

    /** The same with other urgencies. */
    public OfferRules with(List<Urgency> others) {
        return with(others, burst);
    }

    /** The same with orders gathered otherwise. */
    public OfferRules gathering(Burst other) {
        return with(urgencies, other);
    }

    private OfferRules with(List<Urgency> otherUrgencies, Burst otherBurst) {
        return new OfferRules(
                otherUrgencies,
                otherBurst,
                answers,
                quietFrom,
                quietTo,
                backstop,
                watchEvery,
                ratingsOpen,
                eveningAt,
                zone);
    }

    /**
     * The number, within {@link #urgencies}, of what applies to a lesson at that start; the last
     * where it has begun.
     */
    public int bandAt(Instant now, Instant start) {
        Duration left = Duration.between(now, start);
        for (int band = 0; band < urgencies.size(); band++) {
            if (left.compareTo(urgencies.get(band).over()) > 0) {
                return band;
            }
        }
        return urgencies.size() - 1;
    }

    /**
     * Since when a lesson at that start is as urgent as it is in that band.
     *
     * @return {@link Instant#EPOCH} for the least urgent
     */
    public Instant urgentSince(int band, Instant start) {
        return band == 0 ? Instant.EPOCH : start.minus(urgencies.get(band - 1).over());
    }

    /**
     * When an order that keeps watch looks around again if nobody wakes it: the more time is left
     * the later, and at any rate when the matter is more urgent.
     */
    public Instant looksAgain(Instant now, Instant start) {
        Duration part = Duration.between(now, start).dividedBy(LOOKS_IN_THE_TIME_LEFT);
        Duration most = part.compareTo(LONGEST_WATCH) < 0 ? part : LONGEST_WATCH;
        Instant again = now.plus(most.compareTo(watchEvery) < 0 ? watchEvery : most);
        Instant urgent = urgentNext(now, start);
        return urgent.isBefore(again) ? urgent : again;
    }

    /**
     * Until when a teacher whom a school named is asked alone for a lesson at that start that is
     * asked now; offers that wait for the morning begin then. That time does not run in quiet
     * hours, unless the matter is urgent.
     */
    public Instant aloneUntil(Instant now, Instant start) {
        Instant from = offersFrom(now, start);
        Duration part = Duration.between(from, start).dividedBy(PART_ALONE);
        Duration alone = part.compareTo(LONGEST_ALONE) < 0 ? part : LONGEST_ALONE;
        if (!alone.isPositive()) {
            return from;
        }
        boolean rests = urgencies.get(bandAt(from, start)).waitsForMorning();
        Stream<QuietTime> night = rests ? Stream.of(night(from)) : Stream.empty();
        return after(from, alone, night);
    }

    /**
     * As {@link #aloneUntil(Instant, Instant)} for who stood by and is called: long enough to read
     * it, however near the lesson is, or has begun.
     */
    public Instant calledUntil(Instant now, Instant start) {
        Instant alone = aloneUntil(now, start);
        Instant least = offersFrom(now, start).plus(LEAST_CALLED);
        return alone.isAfter(least) ? alone : least;
    }

    /** Until when the named teacher is asked alone who is asked now. */
    public Instant aloneUntil(Named named, Instant now, Instant start) {
        return named.stoodBy() ? calledUntil(now, start) : aloneUntil(now, start);
    }

    /**
     * When the matter is more urgent next, seen from then: the start itself in the last band, and
     * never again once the lesson has begun.
     */
    private Instant urgentNext(Instant now, Instant start) {
        return now.isBefore(start)
                ? start.minus(urgencies.get(bandAt(now, start)).over())
                : Instant.MAX;
    }

    /** Whether a lesson becomes more urgent after that band. */
    public boolean growsUrgent(int band) {
        return band < urgencies.size() - 1;
    }

    /**
     * When the next wave of a lesson at that start goes out after one that goes out now, though
     * offers are still open: as the urgency has it, and at any rate when the matter is more urgent.
     * Empty where only a wave that has ended brings the next.
     */
    public Optional<Instant> widensAt(Instant now, Instant start) {
        Instant urgent = urgentNext(now, start);
        Duration every = urgencies.get(bandAt(now, start)).widensEvery();
        Instant next = every == null ? Instant.MAX : now.plus(every);
        return Optional.of(urgent.isBefore(next) ? urgent : next)
                .filter(at -> at.isBefore(Instant.MAX));
    }

    /** Whether who declines is replaced at once, though others have not answered yet. */
    public boolean replacesAtOnce(Instant now, Instant start) {
        return urgencies.get(bandAt(now, start)).widensEvery() != null;
    }

    /**
     * How long a teacher who is asked now has to answer. It does not run while the teacher teaches,
     * nor in quiet hours unless the matter is urgent.
     *
     * @param teaching when the teacher does so next, in any order
     */
    public Duration answerTime(int band, Instant now, List<QuietTime> teaching) {
        Urgency urgency = urgencies.get(band);
        if (urgency.answeredByEvening()) {
            return Duration.between(now, answeredBy(now));
        }
        Stream<QuietTime> night =
                urgency.waitsForMorning() ? Stream.of(night(now)) : Stream.empty();
        Stream<QuietTime> pauses = Stream.concat(night, teaching.stream());
        return Duration.between(now, after(now, urgency.answerTime(), pauses));
    }

    /** When that time is over which begins now and stands still in those pauses. */
    private static Instant after(Instant now, Duration time, Stream<QuietTime> pauses) {
        Instant at = now;
        Duration left = time;
        for (QuietTime pause :
                pauses.filter(p -> p.end().isAfter(now))
                        .sorted(Comparator.comparing(QuietTime::start))
                        .toList()) {
            Duration runs = Duration.between(at, pause.start());
            if (runs.compareTo(left) >= 0) {
                break;
            }
            left = runs.isPositive() ? left.minus(runs) : left;
            at = pause.end().isAfter(at) ? pause.end() : at;
        }
        return at.plus(left);
    }

    private Instant answeredBy(Instant now) {
        ZonedDateTime here = now.atZone(zone);
        return here.toLocalTime().isBefore(answers.lateFrom())
                ? here.with(answers.by()).toInstant()
                : here.plusDays(1).with(answers.nextBy()).toInstant();
    }

    /** The quiet hours that are, or that come next. */
    private QuietTime night(Instant now) {
        Instant end = morningAfter(now);
        ZonedDateTime there = end.atZone(zone);
        ZonedDateTime from = there.with(quietFrom);
        return new QuietTime((from.isAfter(there) ? from.minusDays(1) : from).toInstant(), end);
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

    /**
     * Whether an offer made then was one of many for a lesson about to begin: who does not answer
     * it is spared all word of how it ended.
     */
    public boolean isHurried(Instant madeAt, Instant start) {
        return !urgencies.get(bandAt(madeAt, start)).exclusive();
    }

    /** Whether these are quiet hours: who is not in a hurry is left in peace. */
    public boolean isQuiet(Instant now) {
        LocalTime time = now.atZone(zone).toLocalTime();
        boolean afterFrom = !time.isBefore(quietFrom);
        boolean beforeTo = time.isBefore(quietTo);
        return quietFrom.isAfter(quietTo) ? afterFrom || beforeTo : afterFrom && beforeTo;
    }

    /**
     * When orders whose offers were put before a teacher together, and came back, are matched: at
     * the next of moments that lie so far apart that all of them are back by then; in a hurry each
     * at once.
     */
    public Instant backTogether(Instant now, Instant start) {
        long apart = burst.quiet().toMillis();
        if (apart == 0 || Duration.between(now, start).compareTo(burst.over()) <= 0) {
            return now;
        }
        return Instant.ofEpochMilli((now.toEpochMilli() / apart + 1) * apart);
    }

    private Instant morningAfter(Instant now) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime morning = here.with(quietTo);
        return (morning.isAfter(here) ? morning : morning.plusDays(1)).toInstant();
    }
}
