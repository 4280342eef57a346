package id.guruonline.scheduler.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may be asked for one request.
 *
 * @param free may be asked now, the best first
 * @param heldBack may be asked once their other offer is over
 * @param refused may not be asked
 */
record Sifted(
        Request request,
        List<Candidate> free,
        List<Candidate> heldBack,
        Map<String, Refusal> refused) {

    /** The best of the free ones who is not given away. */
    Optional<Candidate> findBestBut(Set<String> given) {
        return free.stream().filter(c -> !given.contains(c.teacherId())).findFirst();
    }

    /** The match, once it is known who of the free ones is asked. */
    Match choosing(List<Candidate> chosen) {
        Set<Candidate> asked = Set.copyOf(chosen);
        List<Candidate> waiting =
                Stream.concat(free.stream(), heldBack.stream())
                        .filter(c -> !asked.contains(c))
                        .sorted(Candidate.BEST_FIRST)
                        .toList();
        return new Match(chosen, waiting, refused);
    }
}
