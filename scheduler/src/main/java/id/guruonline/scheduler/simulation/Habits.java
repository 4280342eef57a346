package id.guruonline.scheduler.simulation;

import id.guruonline.scheduler.people.HomeHours;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.TimetableStore;
import id.guruonline.scheduler.timetable.Week;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** What each teacher of a simulated regency does with what is on their phone. */
final class Habits {

    /** What a teacher does who has read an offer. */
    enum Answer {
        YES,
        NO,
        NONE
    }

    private static final LocalTime UP = LocalTime.of(5, 0);
    private static final LocalTime ASLEEP = LocalTime.of(21, 30);

    private final Behaviour behaviour;
    private final Chance chance;
    private final TimetableStore timetables;
    private final ZoneId zone;
    private final Map<String, double[]> shares = new HashMap<>();
    private final Map<String, Integer> unanswered = new HashMap<>();

    Habits(Behaviour behaviour, Chance chance, TimetableStore timetables, ZoneId zone) {
        this.behaviour = behaviour;
        this.chance = chance;
        this.timetables = timetables;
        this.zone = zone;
    }

    /**
     * When the teacher reads what the phone shows since then.
     *
     * @param ask which time it is that the teacher is asked for that absence, from 1
     */
    Instant reads(Teacher teacher, String absence, int ask, Instant shown) {
        return awake(afterLesson(teacher, afterHomeHours(teacher, shown)))
                .plus(delay(teacher.id(), absence, ask));
    }

    private Duration delay(String teacherId, String absence, int ask) {
        SplittableRandom random = chance.of("reads", teacherId, absence, ask);
        double seconds =
                behaviour.reads().toSeconds()
                        * Math.exp(behaviour.readsSpread() * random.nextGaussian());
        return Duration.ofSeconds((long) seconds + 1);
    }

    /** What is done once it is read; who is asked in vain too often answers less. */
    Answer answers(Teacher teacher, String absence, int ask) {
        boolean tired = unanswered.getOrDefault(teacher.id(), 0) >= behaviour.tiredAfter();
        Answer answer = answer(teacher.id(), absence, ask, tired);
        unanswered.merge(
                teacher.id(), 1, (before, one) -> answer == Answer.NONE ? before + one : 0);
        return answer;
    }

    private Answer answer(String teacherId, String absence, int ask, boolean tired) {
        double[] share = shares.computeIfAbsent(teacherId, this::share);
        double silent = 1 - share[0] - share[1];
        double ignores = tired ? Math.min(0.95, 2 * silent) : silent;
        double scale = silent >= 1 ? 0 : (1 - ignores) / (1 - silent);
        double draw = chance.of("answers", teacherId, absence, ask).nextDouble();
        return draw < share[0] * scale
                ? Answer.YES
                : draw < (share[0] + share[1]) * scale ? Answer.NO : Answer.NONE;
    }

    /**
     * Whether the teacher, rested and with nothing booked, would say yes in time: at the first ask
     * or, after silence, at one of those that follow.
     *
     * @param asks how often anybody is asked for one wish
     */
    boolean wouldTake(Teacher teacher, Wish wish, int asks) {
        Instant read =
                awake(afterHomeHours(teacher, wish.orderedAt()))
                        .plus(delay(teacher.id(), wish.absence(), 1));
        if (!wish.lesson().isWorthSeeking(read)) {
            return false;
        }
        for (int ask = 1; ask <= asks; ask++) {
            Answer answer = answer(teacher.id(), wish.absence(), ask, false);
            if (answer != Answer.NONE) {
                return answer == Answer.YES;
            }
        }
        return false;
    }

    /** A share of each answer for everybody, from a Dirichlet distribution. */
    private double[] share(String teacherId) {
        SplittableRandom random = chance.of("habit", teacherId);
        double accepts = Chance.gamma(random, behaviour.accepts() * behaviour.likeness());
        double declines = Chance.gamma(random, behaviour.declines() * behaviour.likeness());
        double ignores =
                Chance.gamma(
                        random,
                        (1 - behaviour.accepts() - behaviour.declines()) * behaviour.likeness());
        double all = accepts + declines + ignores;
        return new double[] {accepts / all, declines / all};
    }

    /** Nobody reads while they teach at the home school. */
    private Instant afterHomeHours(Teacher teacher, Instant at) {
        ZonedDateTime local = at.atZone(zone);
        for (HomeHours hours : teacher.homeTimetable()) {
            if (hours.day() == local.getDayOfWeek()
                    && !local.toLocalTime().isBefore(hours.start())
                    && local.toLocalTime().isBefore(hours.end())) {
                return local.with(hours.end()).toInstant();
            }
        }
        return at;
    }

    /** Nor while they teach elsewhere. */
    private Instant afterLesson(Teacher teacher, Instant at) {
        return timetables
                .find(teacher.id(), Week.of(at, zone))
                .flatMap(week ->
                        week.bookings().stream()
                                .filter(b -> !at.isBefore(b.start()) && at.isBefore(b.end()))
                                .findFirst())
                .map(Booking::end)
                .orElse(at);
    }

    private Instant awake(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        if (local.toLocalTime().isBefore(UP)) {
            return local.with(UP).toInstant();
        }
        return local.toLocalTime().isBefore(ASLEEP) ? at : local.plusDays(1).with(UP).toInstant();
    }

    /** Whether the teacher gives back a lesson that was taken, and if so how long after. */
    Duration gaveBackAfter(String teacherId, String wishId, Duration untilStart) {
        SplittableRandom random = chance.of("gives back", teacherId, wishId);
        return random.nextDouble() < behaviour.cancels()
                ? Duration.ofSeconds((long) (untilStart.toSeconds() * random.nextDouble()))
                : Duration.ZERO;
    }

    /** Whether the teacher, whose yes came too late for that wish, stands by. */
    boolean standsBy(String teacherId, String wishId) {
        return chance.of("stands by", teacherId, wishId).nextDouble() < behaviour.standsBy();
    }

    /** What the teacher who stands by for that wish does when called. */
    Answer answersCall(String teacherId, String wishId) {
        return chance.of("called", teacherId, wishId).nextDouble() < behaviour.comesWhenCalled()
                ? Answer.YES
                : Answer.NO;
    }

    boolean failsToCome(String teacherId, String wishId) {
        return chance.of("fails", teacherId, wishId).nextDouble() < behaviour.failsToCome();
    }
}
