package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.reason.ReasonTally;
import id.guruonline.scheduler.reason.Reasons;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far the teachers of a list live from one school: measured once, and exactly only for those
 * who might ever go there. Safe for many threads.
 */
final class Distances {

    private final double[] rough;
    private final double[] exact;
    private final int[] concerned;
    private final int[] beyond;

    /** Why those beyond are not asked, once somebody wanted to know. */
    private volatile @Nullable Reasons whyBeyond;

    private Distances(double[] rough, double[] exact, int[] concerned, int[] beyond) {
        this.rough = rough;
        this.exact = exact;
        this.concerned = concerned;
        this.beyond = beyond;
    }

    /**
     * Measures them.
     *
     * @param farthest by how much a radius grows at most
     */
    static Distances of(List<Teacher> teachers, School school, double farthest) {
        double[] rough = new double[teachers.size()];
        double[] exact = new double[teachers.size()];
        for (int i = 0; i < exact.length; i++) {
            Teacher teacher = teachers.get(i);
            rough[i] = teacher.place().roughKmTo(school.place());
            double radius = teacher.radiusKm() * (teacher.travelsFurther() ? farthest : 1);
            boolean near = rough[i] * (1 - Place.ROUGHNESS) <= radius;
            exact[i] = near ? teacher.place().kmTo(school.place()) : Double.NaN;
        }
        IntPredicate isBeyond = i -> Double.isNaN(exact[i]) && !mayRest(teachers.get(i));
        return new Distances(
                rough,
                exact,
                IntStream.range(0, exact.length).filter(isBeyond.negate()).toArray(),
                IntStream.range(0, exact.length).filter(isBeyond).toArray());
    }

    private static boolean mayRest(Teacher teacher) {
        return teacher.pausedUntil() != null || !teacher.rests().isEmpty();
    }

    /** Places in the list of those who have to be looked at for each lesson there. */
    int[] concerned() {
        return concerned;
    }

    /**
     * Why all others are not asked: they would never go there, and the reason they are told is the
     * same at any time. It is counted once.
     *
     * @param teachers the list
     * @param why by the place in it
     */
    Reasons whyBeyond(List<Teacher> teachers, IntFunction<Reason> why) {
        Reasons known = whyBeyond;
        if (known == null) {
            ReasonTally tally = new ReasonTally();
            for (int i : beyond) {
                tally.add(teachers.get(i).id(), rough[i], why.apply(i));
            }
            known = tally.reasons();
            whyBeyond = known;
        }
        return known;
    }

    /** Of the teacher at that place of the list, in km, as {@link Place#roughKmTo} tells it. */
    double rough(int teacher) {
        return rough[teacher];
    }

    /** In km; not a number where it was not measured. */
    double exact(int teacher) {
        return exact[teacher];
    }

    /** Whether that teacher would never go there. */
    boolean isFar(int teacher) {
        return Double.isNaN(exact[teacher]);
    }

    /** How many numbers it keeps. */
    int size() {
        return 3 * rough.length;
    }
}
