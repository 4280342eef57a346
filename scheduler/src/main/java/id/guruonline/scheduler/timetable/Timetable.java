package id.guruonline.scheduler.timetable;

import id.guruonline.scheduler.people.HomeHours;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.saved.SavedIn;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's bookings of one week. It is saved whole, so what was checked is what is saved. Ways
 * between the last lesson of a Sunday and the first of the Monday after are not looked at.
 *
 * @param bookings by start
 * @param version 0 before it was first saved; grows with every save
 */
@SavedIn("timetables")
public record Timetable(String teacherId, Week week, List<Booking> bookings, long version) {

    public Timetable {
        bookings =
                bookings.size() < 2
                        ? List.copyOf(bookings)
                        : bookings.stream().sorted(Comparator.comparing(Booking::start)).toList();
    }

    /** One that was never saved. */
    public static Timetable empty(String teacherId, Week week) {
        return new Timetable(teacherId, week, List.of(), 0);
    }

    /** The booking that the answer made. */
    public Optional<Booking> find(String answerId) {
        return bookings.stream().filter(b -> b.answerId().equals(answerId)).findFirst();
    }

    /**
     * Why the lesson does not fit between the bookings and the home hours, with the ways in
     * between, and under the caps; empty where it fits. What the same answer booked already, or
     * another for the same order, is not in its own way. Of several obstacles the first is told, in
     * the order of {@link Reason}.
     */
    public Optional<Reason> findObstacle(Booking wanted, Teacher teacher, TimetableRules rules) {
        LocalDate day = LocalDate.ofInstant(wanted.start(), rules.zone());
        if (!isWithin(wanted, day, rules.zone())) {
            return Optional.of(Reason.ACROSS_WEEKS);
        }
        List<Busy> busy = busyAround(wanted, day, teacher, rules.zone());
        return findOverlap(wanted, busy)
                .or(() -> findTooFar(wanted, busy, rules))
                .or(() -> findCap(wanted, day, teacher, rules));
    }

    private boolean isWithin(Booking wanted, LocalDate day, ZoneId zone) {
        LocalDate lastDay = LocalDate.ofInstant(wanted.end().minusNanos(1), zone);
        return Week.of(day).equals(week) && (lastDay.equals(day) || Week.of(lastDay).equals(week));
    }

    /** A lesson that comes to another time has two places until the first is given up. */
    private static boolean isOwn(Booking booking, Booking wanted) {
        return booking.answerId().equals(wanted.answerId())
                || booking.orderId().equals(wanted.orderId());
    }

    /**
     * All bookings but those of the same answer and order, then the home hours of that day and its
     * neighbours: no way takes longer than a day.
     */
    private List<Busy> busyAround(Booking wanted, LocalDate day, Teacher teacher, ZoneId zone) {
        List<Busy> busy = new ArrayList<>(bookings.size() + 2);
        for (Booking booking : bookings) {
            if (!isOwn(booking, wanted)) {
                busy.add(Busy.of(booking));
            }
        }
        for (int days = -1; days <= 1; days++) {
            LocalDate date = day.plusDays(days);
            for (HomeHours hours : teacher.homeHoursOn(date)) {
                busy.add(Busy.of(hours, date, teacher.place(), zone));
            }
        }
        return busy;
    }

    /** All JP of this week, home hours included. */
    public int jp(Teacher teacher, TimetableRules rules) {
        int jp = 0;
        for (Booking booking : bookings) {
            jp += booking.jp();
        }
        for (HomeHours hours : teacher.homeHoursOfWeek(week.day(DayOfWeek.MONDAY))) {
            jp += rules.homeJp(teacher, hours);
        }
        return jp;
    }

    /** When the teacher teaches in this week, booked or at the home school, in no order. */
    public List<QuietTime> teaching(Teacher teacher, ZoneId zone) {
        return Stream.concat(
                        bookings.stream().map(Busy::of),
                        teacher.homeHoursOfWeek(week.day(DayOfWeek.MONDAY)).stream()
                                .map(h -> Busy.of(h, week.day(h.day()), teacher.place(), zone)))
                .map(busy -> new QuietTime(busy.start(), busy.end()))
                .toList();
    }

    public Timetable with(Booking booking) {
        return new Timetable(
                teacherId,
                week,
                Stream.concat(bookings.stream(), Stream.of(booking)).toList(),
                version);
    }

    Timetable without(String answerId) {
        return new Timetable(
                teacherId,
                week,
                bookings.stream().filter(b -> !b.answerId().equals(answerId)).toList(),
                version);
    }

    Timetable confirmed(String answerId) {
        UnaryOperator<Booking> confirm = b -> b.answerId().equals(answerId) ? b.confirmed() : b;
        return new Timetable(teacherId, week, bookings.stream().map(confirm).toList(), version);
    }

    private static Optional<Reason> findOverlap(Booking wanted, List<Busy> all) {
        for (Busy busy : all) {
            if (wanted.overlaps(busy.start(), busy.end())) {
                return Optional.of(busy.inTheWay());
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> findTooFar(
            Booking wanted, List<Busy> all, TimetableRules rules) {
        for (Busy busy : all) {
            if (!busy.leavesTheWay(wanted, rules)) {
                return Optional.of(Reason.TRAVEL);
            }
        }
        return Optional.empty();
    }

    private Optional<Reason> findCap(
            Booking wanted, LocalDate day, Teacher teacher, TimetableRules rules) {
        int today = wanted.jp();
        int thisWeek = wanted.jp();
        for (Booking booking : bookings) {
            if (!isOwn(booking, wanted)) {
                thisWeek += booking.jp();
                boolean same = LocalDate.ofInstant(booking.start(), rules.zone()).equals(day);
                today += same ? booking.jp() : 0;
            }
        }
        for (HomeHours hours : teacher.homeHoursOfWeek(week.day(DayOfWeek.MONDAY))) {
            int jp = rules.homeJp(teacher, hours);
            thisWeek += jp;
            today += hours.day() == day.getDayOfWeek() ? jp : 0;
        }
        if (today > rules.maxJpPerDay()) {
            return Optional.of(Reason.DAY_FULL);
        }
        return thisWeek > rules.maxJpPerWeek() ? Optional.of(Reason.WEEK_FULL) : Optional.empty();
    }

    /** Time in which the teacher is somewhere: at a booked lesson or at the home school. */
    private record Busy(Instant start, Instant end, Place place, @Nullable Booking booking) {

        static Busy of(Booking booking) {
            return new Busy(booking.start(), booking.end(), booking.place(), booking);
        }

        static Busy of(HomeHours hours, LocalDate day, Place place, ZoneId zone) {
            return new Busy(
                    day.atTime(hours.start()).atZone(zone).toInstant(),
                    day.atTime(hours.end()).atZone(zone).toInstant(),
                    place,
                    null);
        }

        Reason inTheWay() {
            return booking == null ? Reason.HOME_HOURS : Reason.OVERLAPS;
        }

        /** The time between the two, which do not overlap. */
        Duration gap(Booking wanted) {
            return end.isAfter(wanted.start())
                    ? Duration.between(wanted.end(), start)
                    : Duration.between(end, wanted.start());
        }

        boolean leavesTheWay(Booking wanted, TimetableRules rules) {
            return (booking != null && booking.npsn().equals(wanted.npsn()))
                    || rules.isEnough(gap(wanted), place, wanted.place());
        }
    }
}
