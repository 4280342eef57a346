package id.guruonline.scheduler.simulation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * How the people of a simulated regency behave; shown with every result, for it is worth as much as
 * this is true.
 *
 * @param accepts of how many asked for the first time would say yes, 0 to 1
 * @param declines of how many would say no; all others do not answer
 * @param likeness how alike teachers are: each has shares of their own, drawn around the two above
 *     from a Dirichlet distribution of that many pseudo-counts
 * @param reads the median of how long a message waits by day until it is read
 * @param readsSpread the standard deviation of that wait's logarithm
 * @param tiredAfter after how many asks without an answer a teacher ignores twice as often
 * @param cancels of how many lessons taken the teacher gives one back before it begins
 * @param failsToCome of how many the teacher does not come
 * @param standsBy of how many who come too late with their yes the teacher agrees to stand by
 * @param comesWhenCalled of how many who stand by the teacher comes when called
 * @param absencesPerSchoolDay how many teachers of a school are away on a school day, on average
 * @param notices how long before the lesson schools order, and how often
 */
public record Behaviour(
        double accepts,
        double declines,
        double likeness,
        Duration reads,
        double readsSpread,
        int tiredAfter,
        double cancels,
        double failsToCome,
        double standsBy,
        double comesWhenCalled,
        double absencesPerSchoolDay,
        List<Notice> notices) {

    /**
     * How long before a lesson it is ordered.
     *
     * @param name what it is called in results
     * @param ahead about how long before; what would be before the school's day began is that day's
     *     first hour
     * @param share of how many orders
     */
    public record Notice(String name, Duration ahead, double share) {}

    public Behaviour {
        notices = List.copyOf(notices);
        if (!(accepts >= 0 && declines >= 0 && accepts + declines <= 1) || !(likeness > 0)) {
            throw new IllegalArgumentException(
                    "not shares of one: " + accepts + ", " + declines + ", " + likeness);
        }
        if (reads.isNegative() || !(absencesPerSchoolDay >= 0) || notices.isEmpty()) {
            throw new IllegalArgumentException("nobody behaves like that: " + reads);
        }
    }

    /** What it is called when a lesson is ordered that long before: the nearest by proportion. */
    Notice noticeOf(Duration ahead) {
        double seconds = Math.max(1, ahead.toSeconds());
        return notices.stream()
                .min(
                        Comparator.comparingDouble(
                                notice -> Math.abs(Math.log(notice.ahead().toSeconds() / seconds))))
                .orElseThrow();
    }

    /** The same, where so many times as many do not answer; the others in the same proportion. */
    public Behaviour ignoring(double times) {
        double silent = Math.min(0.95, (1 - accepts - declines) * times);
        double rest = (1 - silent) / (accepts + declines);
        return new Behaviour(
                accepts * rest,
                declines * rest,
                likeness,
                reads,
                readsSpread,
                tiredAfter,
                cancels,
                failsToCome,
                standsBy,
                comesWhenCalled,
                absencesPerSchoolDay,
                notices);
    }
}
