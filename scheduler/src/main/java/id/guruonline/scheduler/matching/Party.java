package id.guruonline.scheduler.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Requests that are put before teachers together, or one by itself.
 *
 * @param members at least one, by the start of their lessons
 * @param free who may be asked for all of them, the best first, with the scores of all
 */
record Party(List<Sifted> members, List<Candidate> free) {

    static Party alone(Sifted sifted) {
        return new Party(List.of(sifted), sifted.free());
    }

    /** What the teacher is worth to all of these; nothing where one may not ask the teacher. */
    static double score(List<Sifted> members, String teacherId) {
        return members.stream()
                .flatMap(member -> member.find(teacherId).stream())
                .mapToDouble(Candidate::score)
                .sum();
    }

    /** The first of them, which is the most urgent. */
    Sifted lead() {
        return members.getFirst();
    }

    boolean isBundle() {
        return members.size() > 1;
    }

    List<String> orderIds() {
        return members.stream().map(Sifted::orderId).toList();
    }

    /**
     * Adds the match of each of them, once it is known who of the free ones is asked.
     *
     * @param given as for {@link Sifted#choosing}
     * @param matches by order id
     */
    void choosing(List<Candidate> chosen, Set<String> given, Map<String, Match> matches) {
        for (Sifted member : members) {
            List<Candidate> own =
                    chosen.stream().flatMap(all -> member.find(all.teacherId()).stream()).toList();
            matches.put(member.orderId(), member.choosing(own, given));
        }
    }

    /** How many are to be asked at once: as many as the most urgent of them wants. */
    int wanted() {
        return lead().request().wanted();
    }

    /** The best of the free ones who is not given away. */
    Optional<Candidate> findBestBut(Set<String> given) {
        return free.stream().filter(c -> !given.contains(c.teacherId())).findFirst();
    }
}
