package id.guruonline.scheduler.timetable;

import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The teachers' timetables, in which no two bookings ever clash: each change is decided upon what
 * was read and saved only if nothing changed meanwhile, else decided anew.
 */
public final class Timetables {

    private final TimetableStore store;
    private final TimetableRules rules;

    public Timetables(TimetableStore store, TimetableRules rules) {
        this.store = store;
        this.rules = rules;
    }

    /**
     * Books the lesson if it fits. The same answer booking again is done and changes nothing.
     *
     * @throws IllegalArgumentException where the booking names no answer
     */
    public Booked book(Teacher teacher, Booking booking) {
        if (booking.answerId().isEmpty()) {
            throw new IllegalArgumentException("a booking is made by an answer");
        }
        while (true) {
            Timetable read = read(teacher.id(), weekOf(booking.start()));
            if (read.find(booking.answerId()).isPresent()) {
                return new Booked.Done();
            }
            Optional<Reason> obstacle = read.findObstacle(booking, teacher, rules);
            if (obstacle.isPresent()) {
                return new Booked.Refused(obstacle.get());
            }
            if (store.save(read.with(booking))) {
                return new Booked.Done();
            }
        }
    }

    /** When the teacher is at that place who sets out then. */
    public Instant arrival(Teacher teacher, Place place, Instant now) {
        return rules.arrival(teacher.place(), place, now);
    }

    /** When the teacher teaches in the week of that instant, in no order. */
    public List<QuietTime> teaching(Teacher teacher, Instant at) {
        Week week = Week.of(at, rules.zone());
        return store.find(teacher.id(), week)
                .orElse(Timetable.empty(teacher.id(), week))
                .teaching(teacher, rules.zone());
    }

    /** Why the lesson would not fit as the timetable is now; empty where it would. */
    public Optional<Reason> findObstacle(Teacher teacher, Booking wanted) {
        return read(teacher.id(), weekOf(wanted.start())).findObstacle(wanted, teacher, rules);
    }

    /**
     * The order is filled by that answer: its booking is tentative no longer. Repeating it, or
     * confirming what was released, changes nothing.
     *
     * @param start when the booked lesson begins
     */
    public void confirm(String teacherId, Instant start, String answerId) {
        change(teacherId, weekOf(start), t -> t.confirmed(answerId));
    }

    /**
     * Takes the booking of that answer away. Repeating it changes nothing.
     *
     * @param start when the booked lesson begins
     */
    public void release(String teacherId, Instant start, String answerId) {
        change(teacherId, weekOf(start), t -> t.without(answerId));
    }

    /** The teacher's bookings that have a moment between the two, by start. */
    public List<Booking> listOf(String teacherId, Instant from, Instant to) {
        List<Booking> found = new ArrayList<>();
        Week last = weekOf(to);
        for (Week week = weekOf(from); week.compareTo(last) <= 0; week = week.next()) {
            read(teacherId, week).bookings().stream()
                    .filter(b -> b.overlaps(from, to))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /**
     * Whether that answer has a booking.
     *
     * @param start when the booked lesson begins
     */
    public boolean isBooked(String teacherId, Instant start, String answerId) {
        return read(teacherId, weekOf(start)).find(answerId).isPresent();
    }

    private void change(String teacherId, Week week, UnaryOperator<Timetable> decision) {
        Timetable read;
        Timetable next;
        do {
            read = read(teacherId, week);
            next = decision.apply(read);
        } while (!next.equals(read) && !store.save(next));
    }

    private Timetable read(String teacherId, Week week) {
        return store.find(teacherId, week).orElseGet(() -> Timetable.empty(teacherId, week));
    }

    private Week weekOf(Instant instant) {
        return Week.of(instant, rules.zone());
    }
}
