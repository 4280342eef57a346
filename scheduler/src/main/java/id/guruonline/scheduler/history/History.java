package id.guruonline.scheduler.history;

import id.guruonline.scheduler.order.Past;
import id.guruonline.scheduler.people.School;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What teachers did with the lessons of the last weeks.
 *
 * @param deeds by teacher id; who did nothing is absent
 * @param classes by school and class, who taught it or is going to
 * @param series by series id, the same
 * @param meanLessons how many lessons those had on average who had any; 0 where nobody had
 */
public record History(
        Map<String, Deeds> deeds,
        Map<String, Set<String>> classes,
        Map<String, Set<String>> series,
        double meanLessons) {

    /** Nobody did anything. */
    public static final History NONE = new History(Map.of(), Map.of(), Map.of(), 0);

    /** What lies that far back counts half. */
    private static final double HALF_AFTER_DAYS = 30;

    /** So long it is remembered by itself that somebody did not come. */
    private static final Duration LATELY = Duration.ofDays(14);

    public History {
        deeds = Map.copyOf(deeds);
        classes = Map.copyOf(classes);
        series = Map.copyOf(series);
    }

    /**
     * That of these orders, seen from then.
     *
     * @param pardonedAt by teacher id, of lessons that were over by then nothing counts against the
     *     teacher
     */
    public static History of(List<Past> pasts, Instant now, Function<String, Instant> pardonedAt) {
        Counting counting = new Counting(now, pardonedAt);
        pasts.forEach(counting::add);
        return counting.done();
    }

    /** What the teacher did. */
    public Deeds of(String teacherId) {
        return deeds.getOrDefault(teacherId, Deeds.NONE);
    }

    /**
     * How much it is the teacher's turn: 1 for who had no lesson of late, a half for who had as
     * many as the others on average, and the less the more they had.
     */
    public double turn(String teacherId) {
        double lessons = of(teacherId).lessons();
        return lessons == 0 ? 1 : meanLessons / (meanLessons + lessons);
    }

    /**
     * Tells of a teacher's id whether they have or had a lesson of that class, or of the series.
     */
    public Predicate<String> whoKnows(String npsn, String className, @Nullable String seriesId) {
        Set<String> ofClass = classes.getOrDefault(key(npsn, School.folded(className)), Set.of());
        Set<String> ofSeries =
                seriesId == null ? Set.of() : series.getOrDefault(seriesId, Set.of());
        return id -> ofClass.contains(id) || ofSeries.contains(id);
    }

    private static String key(String npsn, String className) {
        return npsn + "/" + className;
    }

    private static final class Counting {

        private final Instant now;
        private final Function<String, Instant> pardonedAt;
        private final Set<String> answered = new HashSet<>();
        private final Map<String, Deeds> deeds = new HashMap<>();
        private final Map<String, Set<String>> classes = new HashMap<>();
        private final Map<String, Set<String>> series = new HashMap<>();

        Counting(Instant now, Function<String, Instant> pardonedAt) {
            this.now = now;
            this.pardonedAt = pardonedAt;
        }

        void add(Past past) {
            boolean over = !past.end().isAfter(now);
            double weight = weight(past.end());
            boolean lately = past.end().isAfter(now.minus(LATELY));
            String teacher = past.teacherId();
            if (teacher != null) {
                String of = key(past.npsn(), past.className());
                classes.computeIfAbsent(of, _ -> new HashSet<>()).add(teacher);
                if (past.seriesId() != null) {
                    series.computeIfAbsent(past.seriesId(), _ -> new HashSet<>()).add(teacher);
                }
                if (over) {
                    count(teacher, Deeds.taught(weight, teacher.equals(past.stoodBy())));
                }
            }
            if (past.missedBy() != null) {
                countUnlessPardoned(past, past.missedBy(), Deeds.missed(weight, lately));
            }
            past.offers().stream()
                    .filter(this::isNew)
                    .forEach(end ->
                            countUnlessPardoned(
                                    past, end.teacherId(), Deeds.of(end.cause(), weight, lately)));
        }

        /** What came together was read, and answered or not, as one. */
        private boolean isNew(Past.Ended end) {
            return end.bundle() == null
                    || answered.add(end.teacherId() + "/" + end.bundle() + "/" + end.cause());
        }

        private double weight(Instant end) {
            double days = Math.max(0, Duration.between(end, now).toHours() / 24.0);
            return Math.pow(0.5, days / HALF_AFTER_DAYS);
        }

        private void countUnlessPardoned(Past past, String teacherId, Deeds more) {
            if (more.kept() >= more.all() || past.end().isAfter(pardonedAt.apply(teacherId))) {
                count(teacherId, more);
            }
        }

        private void count(String teacherId, Deeds more) {
            if (!more.equals(Deeds.NONE)) {
                deeds.merge(teacherId, more, Deeds::and);
            }
        }

        History done() {
            return new History(
                    deeds,
                    classes,
                    series,
                    deeds.values().stream()
                            .mapToInt(Deeds::lessons)
                            .filter(lessons -> lessons > 0)
                            .average()
                            .orElse(0));
        }
    }
}
