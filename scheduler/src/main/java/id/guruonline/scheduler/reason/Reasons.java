package id.guruonline.scheduler.reason;

import java.util.List;
import java.util.Optional;

/**
 * Why those who were not asked were not: how many for each reason, and the nearest by name. However
 * many teachers there are, it stays small enough to be saved with an order.
 *
 * @param counts the most frequent first; each teacher who was not asked counts once, and a reason
 *     that nobody has is absent
 * @param nearest at most {@link #NAMED}, the nearest first: those who teach the subject
 */
public record Reasons(List<ReasonCount> counts, List<NotAsked> nearest) {

    /** How many are kept by name. */
    public static final int NAMED = 20;

    public Reasons {
        counts = List.copyOf(counts);
        nearest = List.copyOf(nearest);
    }

    /** How many have that reason. */
    public int count(Reason reason) {
        return counts.stream()
                .filter(c -> c.reason() == reason)
                .mapToInt(ReasonCount::teachers)
                .sum();
    }

    /** Why that teacher was not asked; empty where the teacher was, or is not kept by name. */
    public Optional<Reason> find(String teacherId) {
        return nearest.stream()
                .filter(n -> n.teacherId().equals(teacherId))
                .map(NotAsked::reason)
                .findFirst();
    }
}
