package id.guruonline.scheduler.history;

import id.guruonline.scheduler.order.state.ClosedBy;

/**
 * What one teacher did of late.
 *
 * @param kept what speaks for the teacher's word, each deed by its weight
 * @param all of that and what speaks against it
 * @param lessons how many were taught
 * @param missedLately whether a lesson was missed within the last two weeks
 */
public record Deeds(double kept, double all, int lessons, boolean missedLately) {

    /** Nothing. */
    public static final Deeds NONE = new Deeds(0, 0, 0, false);

    /** Who did nothing yet is taken to keep so much of what is promised... */
    private static final double USUAL = 0.8;

    /** ...and that weighs as much as so many lessons. */
    private static final double USUAL_WEIGHT = 5;

    /**
     * A lesson kept weighs one; what hurts or saves a class weighs more, a silence hardly anything.
     */
    private static final double STEPPED_IN = 2;

    private static final double MISSED = 4;
    private static final double LEFT_LATE = 2;
    private static final double LEFT = 0.5;
    private static final double SILENT = 0.2;
    private static final double ANSWERED = 0.1;

    static Deeds taught(double weight, boolean steppedIn) {
        double worth = steppedIn ? STEPPED_IN * weight : weight;
        return new Deeds(worth, worth, 1, false);
    }

    static Deeds missed(double weight, boolean lately) {
        return new Deeds(0, MISSED * weight, 0, lately);
    }

    /** How an offer ended. */
    static Deeds of(ClosedBy cause, double weight, boolean lately) {
        return switch (cause) {
            case MISSED -> missed(weight, lately);
            case LEFT_LATE -> new Deeds(0, LEFT_LATE * weight, 0, false);
            case LEFT -> new Deeds(0, LEFT * weight, 0, false);
            case EXPIRED -> new Deeds(0, SILENT * weight, 0, false);
            case DECLINED -> new Deeds(ANSWERED * weight, ANSWERED * weight, 0, false);
            case TAKEN_BY_ANOTHER,
                    CANCELLED,
                    STARTED,
                    NEVER_TAKEN,
                    UNDELIVERABLE,
                    CLASHES,
                    KEPT_OUT ->
                    NONE;
        };
    }

    Deeds and(Deeds more) {
        return new Deeds(
                kept + more.kept,
                all + more.all,
                lessons + more.lessons,
                missedLately || more.missedLately);
    }

    /** How well the teacher keeps what is promised, from 0 to 1, shrunk towards the usual. */
    public double reliability() {
        return (kept + USUAL * USUAL_WEIGHT) / (all + USUAL_WEIGHT);
    }
}
