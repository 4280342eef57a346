package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.state.RankingTerm;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the office may set about matching.
 *
 * @param weights what each term of the ranking counts; a term not named counts nothing
 * @param starsMean the stars that a teacher without any is taken to have, 1 to 5
 * @param starsWeight how many ratings that mean weighs
 * @param radiusSteps by how much the radius of those who agreed grows with each widening
 * @param stage the stage of the roll-out: schools of this stage or a lower one may order
 * @param defaultRadiusKm the radius of a teacher who gave none
 * @param classTeachers what a class teacher (GURU_KELAS) teaches besides, by level
 * @param families a subject, and those it is made of: teachers of either side teach the other
 * @param asksOfSilent how often somebody is asked for one order who does not answer
 * @param offersADay how many offers a teacher gets on one day of the regency at most, one that was
 *     not answered counted twice
 * @param offersAnHour how many offers a teacher gets within an hour at most, unless nobody else is
 *     left for a lesson that is about to begin
 */
public record MatchingSettings(
        Map<RankingTerm, Double> weights,
        double starsMean,
        double starsWeight,
        List<Double> radiusSteps,
        int stage,
        double defaultRadiusKm,
        Map<Level, Set<Subject>> classTeachers,
        Map<Subject, Set<Subject>> families,
        int asksOfSilent,
        int offersADay,
        int offersAnHour) {

    public MatchingSettings {
        weights = Map.copyOf(weights);
        radiusSteps = List.copyOf(radiusSteps);
        classTeachers = Map.copyOf(classTeachers);
        families = Map.copyOf(families);
        if (asksOfSilent < 1 || offersADay < 1 || offersAnHour < 1) {
            throw new IllegalArgumentException(
                    "nobody is asked: " + List.of(asksOfSilent, offersADay, offersAnHour));
        }
        if (weights.values().stream().anyMatch(w -> !(w >= 0 && w <= 1))) {
            throw new IllegalArgumentException("a weight is a number from 0 to 1: " + weights);
        }
        if (radiusSteps.stream().anyMatch(s -> !(s >= 1)) || !(defaultRadiusKm > 0)) {
            throw new IllegalArgumentException("a radius only grows: " + radiusSteps);
        }
        if (!(starsMean >= 1 && starsMean <= 5) || !(starsWeight > 0)) {
            throw new IllegalArgumentException("stars drawn to " + starsMean);
        }
    }

    /** The same with other weights. */
    public MatchingSettings weighing(Map<RankingTerm, Double> others) {
        return new MatchingSettings(
                others,
                starsMean,
                starsWeight,
                radiusSteps,
                stage,
                defaultRadiusKm,
                classTeachers,
                families,
                asksOfSilent,
                offersADay,
                offersAnHour);
    }

    /** How often the radius can be widened. */
    public int maxWidened() {
        return radiusSteps.size();
    }

    /**
     * What the radius is multiplied with after so many widenings; the last step stays.
     *
     * @param widened 0 before the first
     */
    public double radiusFactor(int widened) {
        return widened == 0 || radiusSteps.isEmpty()
                ? 1
                : radiusSteps.get(Math.min(widened, radiusSteps.size()) - 1);
    }
}
