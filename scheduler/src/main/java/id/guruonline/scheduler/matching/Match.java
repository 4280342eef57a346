package id.guruonline.scheduler.matching;

import java.util.List;
import java.util.Map;

/**
 * What was found for one order. Every teacher is in exactly one of the three.
 *
 * @param chosen to be asked now; the first is the one the assignment gave, then the best first
 * @param waiting could be asked, but have another open offer, were given to another order in this
 *     round, or are not needed yet; the best first. Where nobody is chosen there is nobody left
 *     only if this is empty too
 * @param refused why not, by teacher id
 */
public record Match(List<Candidate> chosen, List<Candidate> waiting, Map<String, Refusal> refused) {

    public Match {
        chosen = List.copyOf(chosen);
        waiting = List.copyOf(waiting);
        refused = Map.copyOf(refused);
    }
}
