package id.guruonline.scheduler.simulation.memory;

import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.Timetable;
import id.guruonline.scheduler.timetable.TimetableStore;
import id.guruonline.scheduler.timetable.Week;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Timetables in memory; safe for many threads. */
public final class MemoryTimetables implements TimetableStore {

    private final ConcurrentMap<Week, ConcurrentMap<String, Timetable>> weeks =
            new ConcurrentHashMap<>();

    @Override
    public Optional<Timetable> find(String teacherId, Week week) {
        return Optional.ofNullable(of(week).get(teacherId));
    }

    @Override
    public Map<String, Timetable> listWeek(Week week, Set<String> teacherIds) {
        ConcurrentMap<String, Timetable> all = of(week);
        Map<String, Timetable> some = new HashMap<>();
        for (String id : teacherIds) {
            Timetable timetable = all.get(id);
            if (timetable != null) {
                some.put(id, timetable);
            }
        }
        return some;
    }

    @Override
    public boolean save(Timetable next) {
        ConcurrentMap<String, Timetable> saved = of(next.week());
        Timetable higher =
                new Timetable(next.teacherId(), next.week(), next.bookings(), next.version() + 1);
        if (next.version() == 0) {
            return saved.putIfAbsent(next.teacherId(), higher) == null;
        }
        Timetable present = saved.get(next.teacherId());
        return present != null
                && present.version() == next.version()
                && saved.replace(next.teacherId(), present, higher);
    }

    @Override
    public List<Timetable> listTentative(Instant before) {
        return weeks.values().stream()
                .flatMap(week -> week.values().stream())
                .filter(t -> t.bookings().stream().anyMatch(b -> isTentative(b, before)))
                .toList();
    }

    private ConcurrentMap<String, Timetable> of(Week week) {
        return weeks.computeIfAbsent(week, _ -> new ConcurrentHashMap<>());
    }

    private static boolean isTentative(Booking booking, Instant before) {
        Instant since = booking.tentativeSince();
        return since != null && since.isBefore(before);
    }
}
