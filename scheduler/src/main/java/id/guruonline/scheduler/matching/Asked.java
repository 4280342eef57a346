package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.state.Hold;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What teachers are being asked.
 *
 * @param thinking by teacher id, the urgency of the most urgent offer that is open, see {@link
 *     Hold#band}
 */
public record Asked(Map<String, Integer> thinking) {

    /** Nobody is asked anything. */
    public static final Asked NOTHING = new Asked(Map.of());

    public Asked {
        thinking = Map.copyOf(thinking);
    }

    /** Those whom offers hold. */
    public static Asked of(List<Hold> holds) {
        return new Asked(
                holds.stream()
                        .collect(Collectors.toMap(Hold::teacherId, Hold::band, Integer::max)));
    }

    /** Whether the teacher thinks about a lesson that is as urgent as that request, or more so. */
    boolean isThinking(String teacherId, Request request) {
        Integer band = thinking.get(teacherId);
        return band != null && band >= request.band();
    }
}
