package id.guruonline.scheduler.testing;

import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.Timetable;
import id.guruonline.scheduler.timetable.TimetableStore;
import id.guruonline.scheduler.timetable.Week;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/** Timetables in memory; safe for many threads. */
public final class InMemoryTimetableStore implements TimetableStore {

    private record Key(String teacherId, Week week) {}

    private final ConcurrentMap<Key, Timetable> saved = new ConcurrentHashMap<>();

    @Override
    public Optional<Timetable> find(String teacherId, Week week) {
        return Optional.ofNullable(saved.get(new Key(teacherId, week)));
    }

    @Override
    public Map<String, Timetable> listWeek(Week week) {
        return saved.values().stream()
                .filter(t -> t.week().equals(week))
                .collect(Collectors.toUnmodifiableMap(Timetable::teacherId, t -> t));
    }

    @Override
    public boolean save(Timetable next) {
        Key key = new Key(next.teacherId(), next.week());
        Timetable higher =
                new Timetable(next.teacherId(), next.week(), next.bookings(), next.version() + 1);
        if (next.version() == 0) {
            return saved.putIfAbsent(key, higher) == null;
        }
        Timetable present = saved.get(key);
        return present != null
                && present.version() == next.version()
                && saved.replace(key, present, higher);
    }

    @Override
    public List<Timetable> listTentative(Instant before) {
        return saved.values().stream()
                .filter(t -> t.bookings().stream().anyMatch(b -> isTentative(b, before)))
                .toList();
    }

    private static boolean isTentative(Booking booking, Instant before) {
        Instant since = booking.tentativeSince();
        return since != null && since.isBefore(before);
    }
}
