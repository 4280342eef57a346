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
        bookings = bookings.stream().sorted(Comparator.comparing(Booking::start)).toList();
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
     * between, and under the caps; empty where it fits. What the same answer booked already is not
     * in its own way. Of several obstacles the first is told, in the order of {@link Reason}.
     */
    public Optional<Reason> findObstacle(Booking wanted, Teacher teacher, TimetableRules rules) {
        if (!week.holds(wanted.start(), wanted.end(), rules.zone())) {
            return Optional.of(Reason.ACROSS_WEEKS);
        }
        List<Busy> booked =
                bookings.stream()
                        .filter(b -> !b.answerId().equals(wanted.answerId()))
                        .map(Busy::of)
                        .toList();
        List<Busy> home =
                teacher.homeTimetable().stream()
                        .map(h -> Busy.of(h, week, teacher.place(), rules.zone()))
                        .toList();
        return findOverlap(wanted, booked, home)
                .or(() -> findTooFar(wanted, booked, home, rules))
                .or(() -> findCap(wanted, teacher, rules));
    }

    /** All JP of this week, home hours included. */
    public int jp(Teacher teacher, TimetableRules rules) {
        return bookings.stream().mapToInt(Booking::jp).sum()
                + rules.homeJp(teacher, teacher.homeTimetable());
    }

    Timetable with(Booking booking) {
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

    private static Optional<Reason> findOverlap(
            Booking wanted, List<Busy> booked, List<Busy> home) {
        return Stream.concat(booked.stream(), home.stream())
                .filter(b -> wanted.overlaps(b.start(), b.end()))
                .map(Busy::inTheWay)
                .findFirst();
    }

    private static Optional<Reason> findTooFar(
            Booking wanted, List<Busy> booked, List<Busy> home, TimetableRules rules) {
        return Stream.concat(booked.stream(), home.stream())
                .filter(busy -> busy.gap(wanted).compareTo(busy.travel(wanted, rules)) < 0)
                .findFirst()
                .map(_ -> Reason.TRAVEL);
    }

    private Optional<Reason> findCap(Booking wanted, Teacher teacher, TimetableRules rules) {
        LocalDate day = LocalDate.ofInstant(wanted.start(), rules.zone());
        Timetable others = without(wanted.answerId());
        if (others.jpOn(day, teacher, rules) + wanted.jp() > rules.maxJpPerDay()) {
            return Optional.of(Reason.DAY_FULL);
        }
        if (others.jp(teacher, rules) + wanted.jp() > rules.maxJpPerWeek()) {
            return Optional.of(Reason.WEEK_FULL);
        }
        return Optional.empty();
    }

    private int jpOn(LocalDate day, Teacher teacher, TimetableRules rules) {
        int booked =
                bookings.stream()
                        .filter(b -> LocalDate.ofInstant(b.start(), rules.zone()).equals(day))
                        .mapToInt(Booking::jp)
                        .sum();
        DayOfWeek weekday = day.getDayOfWeek();
        List<HomeHours> home =
                teacher.homeTimetable().stream().filter(h -> h.day() == weekday).toList();
        return booked + rules.homeJp(teacher, home);
    }

    /** Time in which the teacher is somewhere: at a booked lesson or at the home school. */
    private record Busy(Instant start, Instant end, Place place, @Nullable Booking booking) {

        static Busy of(Booking booking) {
            return new Busy(booking.start(), booking.end(), booking.place(), booking);
        }

        static Busy of(HomeHours hours, Week week, Place place, ZoneId zone) {
            LocalDate day = week.day(hours.day());
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

        Duration travel(Booking wanted, TimetableRules rules) {
            return booking != null && booking.npsn().equals(wanted.npsn())
                    ? Duration.ZERO
                    : rules.travel(place, wanted.place());
        }
    }
}
