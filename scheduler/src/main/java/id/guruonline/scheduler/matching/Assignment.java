package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.Term;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares teachers out among orders, one each: the minimum-cost assignment by shortest augmenting
 * paths (Jonker and Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
 * assignment problems", Computing 38, 1987), in whole numbers, so that sums are exact. For r orders
 * and c teachers it takes r &times; r &times; c steps at most.
 */
final class Assignment {

    /** Scores are weighed as whole numbers of this part of a point. */
    private static final long SCALE = 1_000_000;

    private static final int NOBODY = -1;

    /** What it costs to give the order in a row the teacher in a column; 0 is not to serve it. */
    private final long[][] cost;

    private final int columns;
    private final long[] rowPotential;
    private final long[] columnPotential;

    /** By column the row that has it. One more column at the end is where each search begins. */
    private final int[] rowOf;

    private Assignment(long[][] cost, int columns) {
        this.cost = cost;
        this.columns = columns;
        this.rowPotential = new long[cost.length];
        this.columnPotential = new long[columns + 1];
        this.rowOf = new int[columns + 1];
        Arrays.fill(rowOf, NOBODY);
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
    static Map<Integer, Candidate> assign(List<List<Candidate>> candidates) {
        int rows = candidates.size();
        // The other orders take at most rows - 1 teachers, so each needs its best rows only.
        List<List<Candidate>> best =
                candidates.stream().map(c -> c.subList(0, Math.min(rows, c.size()))).toList();
        Map<String, Integer> columnOf = new LinkedHashMap<>();
        best.forEach(c -> c.forEach(t -> columnOf.putIfAbsent(t.teacherId(), columnOf.size())));
        int columns = Math.max(rows, columnOf.size());
        long[][] cost = new long[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (Candidate candidate : best.get(row)) {
                int column = columnOf.getOrDefault(candidate.teacherId(), NOBODY);
                cost[row][column] = -worth(row, rows, candidate.score());
            }
        }
        int[] columnByRow = new Assignment(cost, columns).solve();
        Map<Integer, Candidate> assigned = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            for (Candidate candidate : best.get(row)) {
                if (columnOf.getOrDefault(candidate.teacherId(), NOBODY) == columnByRow[row]) {
                    assigned.put(row, candidate);
                }
            }
        }
        return assigned;
    }

    /**
     * What giving the order in this row a teacher is worth. One row up is worth more than all
     * scores together. The sets of orders that can be served together are a matroid, so whatever
     * falls from row to row chooses the most urgent orders and as many as possible.
     */
    private static long worth(int row, int rows, double score) {
        long highestSum = SCALE * rows * Term.values().length;
        return (rows - row) * (highestSum + 1) + Math.round(score * SCALE);
    }

    /** By row its column. There are at least as many columns as rows. */
    private int[] solve() {
        for (int row = 0; row < cost.length; row++) {
            place(row);
        }
        int[] columnByRow = new int[cost.length];
        for (int column = 0; column < columns; column++) {
            if (rowOf[column] != NOBODY) {
                columnByRow[rowOf[column]] = column;
            }
        }
        return columnByRow;
    }

    /** Finds the cheapest way to give this row a column, other rows moving on to make room. */
    private void place(int row) {
        long[] distance = new long[columns];
        Arrays.fill(distance, Long.MAX_VALUE);
        int[] cameFrom = new int[columns];
        boolean[] reached = new boolean[columns + 1];
        rowOf[columns] = row;
        int at = columns;
        while (rowOf[at] != NOBODY) {
            reached[at] = true;
            at = nearest(at, distance, cameFrom, reached);
        }
        while (at != columns) {
            rowOf[at] = rowOf[cameFrom[at]];
            at = cameFrom[at];
        }
        rowOf[columns] = NOBODY;
    }

    /**
     * The column nearest to those reached, one of which was reached last. Potentials are shifted so
     * that it lies at distance 0, which keeps all distances at 0 or above.
     */
    private int nearest(int last, long[] distance, int[] cameFrom, boolean[] reached) {
        int row = rowOf[last];
        int nearest = NOBODY;
        for (int column = 0; column < columns; column++) {
            if (!reached[column]) {
                long fromLast = cost[row][column] - rowPotential[row] - columnPotential[column];
                if (fromLast < distance[column]) {
                    distance[column] = fromLast;
                    cameFrom[column] = last;
                }
                if (nearest == NOBODY || distance[column] < distance[nearest]) {
                    nearest = column;
                }
            }
        }
        shift(distance[nearest], distance, reached);
        return nearest;
    }

    private void shift(long by, long[] distance, boolean[] reached) {
        for (int column = 0; column <= columns; column++) {
            if (reached[column]) {
                rowPotential[rowOf[column]] += by;
                columnPotential[column] -= by;
            } else if (column < columns) {
                distance[column] -= by;
            }
        }
    }
}
