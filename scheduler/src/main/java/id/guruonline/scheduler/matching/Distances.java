package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Teacher;
import java.util.List;

/**
 * How far the teachers of a list live from one school: measured once, and exactly only for those
 * who might ever go there. Safe for many threads.
 */
final class Distances {

    private final double[] rough;
    private final double[] exact;

    private Distances(double[] rough, double[] exact) {
        this.rough = rough;
        this.exact = exact;
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
        return new Distances(rough, exact);
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
        return 2 * rough.length;
    }
}
