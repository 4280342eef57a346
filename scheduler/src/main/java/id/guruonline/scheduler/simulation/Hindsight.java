package id.guruonline.scheduler.simulation;

import id.guruonline.scheduler.matching.Asked;
import id.guruonline.scheduler.matching.Assignment;
import id.guruonline.scheduler.matching.Candidate;
import id.guruonline.scheduler.matching.Matching;
import id.guruonline.scheduler.matching.Request;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Directory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * How many lessons could have been taught at most, had everybody's answers been known before: of
 * lessons that all overlap each teacher takes one, and as many get one as an optimal assignment
 * gives. Between such groups nothing keeps a teacher from both, neither the way nor a cap, so the
 * truth may lie a little lower, never higher.
 */
final class Hindsight {

    private static final Comparator<Order> BY_START =
            Comparator.comparing((Order order) -> order.lesson().start()).thenComparing(Order::id);

    private final Matching matching;
    private final Directory directory;
    private final int widened;

    /**
     * @param widened how often the radius is widened at most
     */
    Hindsight(Matching matching, Directory directory, int widened) {
        this.matching = matching;
        this.directory = directory;
        this.widened = widened;
    }

    /**
     * As many of them as could be.
     *
     * @param willing whether the teacher of that id says yes to the order, if asked in time
     */
    List<Order> most(List<Order> orders, BiPredicate<Order, String> willing) {
        return overlapping(orders).stream()
                .flatMap(group -> mostOf(group, willing).stream())
                .toList();
    }

    /** Parted so that all lessons of a group have a moment in common. */
    private static List<List<Order>> overlapping(List<Order> orders) {
        List<List<Order>> groups = new ArrayList<>();
        Instant firstEnd = Instant.MIN;
        for (Order order : orders.stream().sorted(BY_START).toList()) {
            Instant end = order.lesson().end();
            if (order.lesson().start().isBefore(firstEnd)) {
                firstEnd = end.isBefore(firstEnd) ? end : firstEnd;
            } else {
                groups.add(new ArrayList<>());
                firstEnd = end;
            }
            groups.getLast().add(order);
        }
        return groups;
    }

    /** Each teacher takes one of them. */
    private List<Order> mostOf(List<Order> group, BiPredicate<Order, String> willing) {
        List<List<Candidate>> candidates =
                group.stream()
                        .map(order ->
                                listEligible(order).stream()
                                        .filter(c -> willing.test(order, c.teacherId()))
                                        .toList())
                        .toList();
        return Assignment.assign(candidates).keySet().stream().map(group::get).toList();
    }

    /** All who may take it where nobody has a booking. */
    private List<Candidate> listEligible(Order order) {
        Request alone =
                new Request(order, Integer.MAX_VALUE, false, widened, Instant.EPOCH, false, 0);
        return matching.listEligible(
                alone, directory, (_, _) -> Map.of(), Asked.NOTHING, order.orderedAt());
    }
}
