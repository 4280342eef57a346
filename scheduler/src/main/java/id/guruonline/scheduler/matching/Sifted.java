package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.reason.ReasonTally;
import id.guruonline.scheduler.reason.Reasons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may be asked for one request.
 *
 * @param free may be asked now, the best first
 * @param heldBack may be asked once their other offer is over, or again once the matter is more
 *     urgent
 * @param hopeful whether any of those held back is so for another offer, which they answer soon
 * @param reasons why those who are not free are not asked
 * @param freeById the free ones by their ids
 */
record Sifted(
        Request request,
        List<Candidate> free,
        List<Candidate> heldBack,
        boolean hopeful,
        Reasons reasons,
        Map<String, Candidate> freeById) {

    Sifted(
            Request request,
            List<Candidate> free,
            List<Candidate> heldBack,
            boolean hopeful,
            Reasons reasons) {
        this(
                request,
                free,
                heldBack,
                hopeful,
                reasons,
                free.stream().collect(Collectors.toMap(Candidate::teacherId, Function.identity())));
    }

    String orderId() {
        return request.order().id();
    }

    Lesson lesson() {
        return request.order().lesson();
    }

    /** The teacher of that id, if free. */
    Optional<Candidate> find(String teacherId) {
        return Optional.ofNullable(freeById.get(teacherId));
    }

    /**
     * The match, once it is known who of the free ones is asked.
     *
     * @param given ids of the teachers whom this round gives an offer that lets them have no other
     */
    Match choosing(List<Candidate> chosen, Set<String> given) {
        Set<String> asked = chosen.stream().map(Candidate::teacherId).collect(Collectors.toSet());
        ReasonTally tally = ReasonTally.from(reasons);
        for (Candidate candidate : free) {
            if (!asked.contains(candidate.teacherId())) {
                boolean held = given.contains(candidate.teacherId());
                tally.add(
                        candidate.teacherId(), candidate.km(), held ? Reason.HELD : Reason.NOT_YET);
            }
        }
        List<Candidate> waiting =
                Stream.concat(free.stream(), heldBack.stream())
                        .filter(c -> !asked.contains(c.teacherId()))
                        .sorted(Candidate.BEST_FIRST)
                        .toList();
        boolean others = free.stream().anyMatch(c -> !asked.contains(c.teacherId()));
        return new Match(chosen, waiting, hopeful || others, tally.reasons());
    }
}
