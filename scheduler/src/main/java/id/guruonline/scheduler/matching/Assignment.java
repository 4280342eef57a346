package id.guruonline.scheduler.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares teachers out among orders, one each, by shortest augmenting paths (R. Jonker and A.
 * Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment
 * problems", Computing 38, 1987) on lists of whom each order may have. The orders come in one after
 * the other, the most urgent first; each may make those before it change their teacher, and leaves
 * none of them without. The sets of orders that can be served together are a matroid, so this
 * serves as many as possible, and the most urgent of all. Costs are whole numbers, so that sums are
 * exact.
 */
public final class Assignment {

    /** Scores are weighed as whole numbers of this part of a point. */
    private static final double SCALE = 1_000_000;

    private static final int NONE = -1;

    private final List<List<Candidate>> candidates;

    /** By order and place in its list: the teacher's number, and what that choice costs. */
    private final int[][] teachers;

    private final long[][] costs;

    /** By order the place in its list of the teacher it has; by teacher the order. */
    private final int[] choices;

    private final int[] holders;

    /** By teacher, how much dearer they are for being wanted by others; never positive. */
    private final long[] prices;

    // What follows is of one search, for one order's way to a teacher.

    /** The teachers met: first those whose way is known, then those at the edge. */
    private final int[] met;

    private int edge;

    /** By teacher: the search that met them last, what their way costs, and its last step. */
    private final int[] metIn;

    private final long[] ways;
    private final int[] lastOrders;
    private final int[] lastChoices;

    private Assignment(List<List<Candidate>> candidates) {
        this.candidates = candidates;
        Map<String, Integer> numbers = new HashMap<>();
        teachers = new int[candidates.size()][];
        costs = new long[candidates.size()][];
        for (int order = 0; order < candidates.size(); order++) {
            List<Candidate> list = candidates.get(order);
            teachers[order] = new int[list.size()];
            costs[order] = new long[list.size()];
            for (int choice = 0; choice < list.size(); choice++) {
                Candidate candidate = list.get(choice);
                numbers.putIfAbsent(candidate.teacherId(), numbers.size());
                teachers[order][choice] = numbers.get(candidate.teacherId());
                costs[order][choice] = -Math.round(candidate.score() * SCALE);
            }
        }
        choices = filled(candidates.size());
        holders = filled(numbers.size());
        metIn = filled(numbers.size());
        prices = new long[numbers.size()];
        met = new int[numbers.size()];
        ways = new long[numbers.size()];
        lastOrders = new int[numbers.size()];
        lastChoices = new int[numbers.size()];
    }

    private static int[] filled(int size) {
        int[] nothing = new int[size];
        Arrays.fill(nothing, NONE);
        return nothing;
    }

    /**
     * One teacher for each order, as far as that can be: as many orders as possible get one; where
     * not all can, the earlier in the list come first; and of all ways to do that, one with the
     * greatest sum of scores.
     *
     * @param candidates for each order the teachers it may have, best first; the most urgent order
     *     first
     * @return by the order's place in the list the candidate it gets; orders without one are absent
     */
    public static Map<Integer, Candidate> assign(List<List<Candidate>> candidates) {
        int orders = candidates.size();
        // The other orders take at most orders - 1 teachers, so each needs its best ones only.
        Assignment assignment =
                new Assignment(
                        candidates.stream()
                                .map(list -> list.subList(0, Math.min(orders, list.size())))
                                .toList());
        for (int order = 0; order < orders; order++) {
            assignment.bringIn(order);
        }
        return assignment.chosen();
    }

    private Map<Integer, Candidate> chosen() {
        Map<Integer, Candidate> chosen = new HashMap<>();
        for (int order = 0; order < choices.length; order++) {
            if (choices[order] != NONE) {
                chosen.put(order, candidates.get(order).get(choices[order]));
            }
        }
        return chosen;
    }

    /** Finds the cheapest way to a free teacher; where there is none the newcomer gets nobody. */
    private void bringIn(int newcomer) {
        edge = 0;
        int known = 0;
        int order = newcomer;
        long way = 0;
        while (order != NONE) {
            meetTeachersOf(order, way, newcomer);
            if (known == edge) {
                return;
            }
            int teacher = cheapestAtTheEdge(known++);
            way = ways[teacher];
            order = holders[teacher];
        }
        for (int i = 0; i < known; i++) {
            prices[met[i]] += ways[met[i]] - way;
        }
        handOn(met[known - 1], newcomer);
    }

    private void meetTeachersOf(int order, long way, int search) {
        int had = choices[order];
        long saved = had == NONE ? 0 : costs[order][had] - prices[teachers[order][had]];
        for (int choice = 0; choice < teachers[order].length; choice++) {
            int teacher = teachers[order][choice];
            long longer = way + costs[order][choice] - prices[teacher] - saved;
            if (metIn[teacher] != search) {
                metIn[teacher] = search;
                met[edge++] = teacher;
            } else if (longer >= ways[teacher]) {
                continue;
            }
            ways[teacher] = longer;
            lastOrders[teacher] = order;
            lastChoices[teacher] = choice;
        }
    }

    /** Moves the cheapest of those at the edge to its beginning. */
    private int cheapestAtTheEdge(int begin) {
        int cheapest = begin;
        for (int i = begin + 1; i < edge; i++) {
            if (ways[met[i]] < ways[met[cheapest]]) {
                cheapest = i;
            }
        }
        int teacher = met[cheapest];
        met[cheapest] = met[begin];
        met[begin] = teacher;
        return teacher;
    }

    /** Along the way each order takes the next teacher and leaves its own to the one before. */
    private void handOn(int free, int newcomer) {
        int teacher = free;
        int order;
        do {
            order = lastOrders[teacher];
            int had = choices[order];
            choices[order] = lastChoices[teacher];
            holders[teacher] = order;
            teacher = had == NONE ? NONE : teachers[order][had];
        } while (order != newcomer);
    }
}
