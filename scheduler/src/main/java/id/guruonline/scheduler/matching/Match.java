package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.reason.ReasonTally;
import id.guruonline.scheduler.reason.Reasons;
import java.util.List;
import java.util.Set;

/**
 * What was found for one order. Every teacher is either chosen or counted among the reasons.
 *
 * @param chosen to be asked now; the first is the one the assignment gave, then the best first
 * @param waiting of those not chosen the ones whose reason {@link Reason#passesByItself passes by
 *     itself}: they have another open offer, were given to another order in this round, or are not
 *     needed yet; the best first. Where nobody is chosen there is nobody left only if this is empty
 *     too
 * @param hopeful whether any of those who wait does so for an answer of theirs, or is not needed
 *     yet
 * @param reasons why the others are not asked
 */
public record Match(
        List<Candidate> chosen, List<Candidate> waiting, boolean hopeful, Reasons reasons) {

    public Match {
        chosen = List.copyOf(chosen);
        waiting = List.copyOf(waiting);
    }

    /**
     * The reasons, once it is known whom of the chosen another order got to first.
     *
     * @param asked ids of those who were really asked
     */
    public Reasons reasonsBut(Set<String> asked) {
        ReasonTally tally = ReasonTally.from(reasons);
        chosen.stream()
                .filter(c -> !asked.contains(c.teacherId()))
                .forEach(c -> tally.add(c.teacherId(), c.km(), Reason.HELD));
        return tally.reasons();
    }
}
