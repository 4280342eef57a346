package id.guruonline.scheduler.simulation;

import id.guruonline.scheduler.matching.Matching;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Directory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    Hindsight(Matching matching, Directory directory) {
        this.matching = matching;
        this.directory = directory;
    }

    /**
     * So many at most.
     *
     * @param willing whether the teacher of that id says yes to the order, if asked in time
     */
    int most(List<Order> orders, BiPredicate<Order, String> willing) {
        return overlapping(orders).stream()
                .mapToInt(group -> matching.countServable(group, directory, willing))
                .sum();
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
}
