package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.state.RankingShare;
import java.util.Comparator;
import java.util.List;

/**
 * A teacher who may take the lesson.
 *
 * @param km how far the school is from the teacher's place
 * @param score the weighted sum of the reasons
 * @param reasons the terms of the ranking, one each
 */
public record Candidate(String teacherId, double km, double score, List<RankingShare> reasons) {

    /** The best first; equals by id, so that the same question has the same answer. */
    static final Comparator<Candidate> BEST_FIRST =
            (one, other) -> {
                int worse = Double.compare(other.score, one.score);
                return worse == 0 ? one.teacherId.compareTo(other.teacherId) : worse;
            };

    /** The same, worth that much. */
    Candidate scoring(double all) {
        return new Candidate(teacherId, km, all, reasons);
    }

    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
