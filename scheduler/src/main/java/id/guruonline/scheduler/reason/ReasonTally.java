package id.guruonline.scheduler.reason;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Reasons being counted, one teacher after another. Of many thousand it keeps no more than {@link
 * Reasons#NAMED}; not thread-safe.
 */
public final class ReasonTally {

    private final Map<Reason, Integer> counts = new EnumMap<>(Reason.class);

    /** The farthest on top: it goes when a nearer one comes. */
    private final PriorityQueue<NotAsked> nearest =
            new PriorityQueue<>(Collections.reverseOrder(NotAsked.NEAREST_FIRST));

    /** Counts on from what was counted before; each teacher must come once only. */
    public static ReasonTally from(Reasons before) {
        ReasonTally tally = new ReasonTally();
        before.counts().forEach(c -> tally.counts.put(c.reason(), c.teachers()));
        tally.nearest.addAll(before.nearest());
        return tally;
    }

    /**
     * Counts a teacher who is not asked.
     *
     * @param km from the teacher's place to the school, by one part in a hundred
     */
    public void add(String teacherId, double km, Reason reason) {
        counts.merge(reason, 1, Integer::sum);
        NotAsked farthest = nearest.size() < Reasons.NAMED ? null : nearest.peek();
        if (farthest == null || km <= farthest.km()) {
            nearest.add(new NotAsked(teacherId, km, reason));
            if (nearest.size() > Reasons.NAMED) {
                nearest.remove();
            }
        }
    }

    /** Counts so many more for that reason, none of them by name. */
    public void count(Reason reason, int teachers) {
        if (teachers > 0) {
            counts.merge(reason, teachers, Integer::sum);
        }
    }

    /** What was counted so far. */
    public Reasons reasons() {
        return new Reasons(
                counts.entrySet().stream()
                        .map(count -> new ReasonCount(count.getKey(), count.getValue()))
                        .sorted(ReasonCount.MOST_FIRST)
                        .toList(),
                nearest.stream().sorted(NotAsked.NEAREST_FIRST).toList());
    }
}
