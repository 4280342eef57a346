package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.state.RankingTerm;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * What {@link Assignment} does, by JGraphT's Kuhn-Munkres algorithm, to compare with. It wants as
 * many orders as teachers and every pair of them: what is missing is filled up with nobody, and a
 * pair that cannot be is worth nothing.
 */
final class KuhnMunkres {

    /** Scores are weighed as whole numbers of this part of a point. */
    private static final long SCALE = 1_000_000;

    private KuhnMunkres() {}

    /** As {@link Assignment#assign}. */
    static Map<Integer, Candidate> assign(List<List<Candidate>> candidates) {
        int rows = candidates.size();
        Map<String, Integer> columnOf = new LinkedHashMap<>();
        candidates.forEach(
                c -> c.forEach(t -> columnOf.putIfAbsent(t.teacherId(), columnOf.size())));
        long[][] worth = worth(candidates, columnOf, Math.max(rows, columnOf.size()));
        int[] columnByRow = solve(worth);
        Map<Integer, Candidate> assigned = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            for (Candidate candidate : candidates.get(row)) {
                if (columnByRow[row] == columnOf.getOrDefault(candidate.teacherId(), -1)) {
                    assigned.put(row, candidate);
                }
            }
        }
        return assigned;
    }

    private static long[][] worth(
            List<List<Candidate>> candidates, Map<String, Integer> columnOf, int size) {
        long[][] worth = new long[size][size];
        for (int row = 0; row < candidates.size(); row++) {
            for (Candidate candidate : candidates.get(row)) {
                int column = columnOf.getOrDefault(candidate.teacherId(), -1);
                worth[row][column] = worth(row, candidates.size(), candidate.score());
            }
        }
        return worth;
    }

    /**
     * What giving the order in this row a teacher is worth. One row up is worth more than all
     * scores together. The sets of orders that can be served together are a matroid, so whatever
     * falls from row to row chooses the most urgent orders and as many as possible.
     */
    private static long worth(int row, int rows, double score) {
        long highestSum = SCALE * rows * RankingTerm.values().length;
        return (rows - row) * (highestSum + 1) + Math.round(score * SCALE);
    }

    /** By row its column. */
    private static int[] solve(long[][] worth) {
        int size = worth.length;
        int[] columnByRow = new int[size];
        if (size == 0) {
            return columnByRow;
        }
        Graph<Integer, DefaultWeightedEdge> graph = graph(worth);
        new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(
                        graph, vertices(0, size), vertices(size, 2 * size))
                .getMatching()
                .getEdges()
                .forEach(edge ->
                        columnByRow[graph.getEdgeSource(edge)] = graph.getEdgeTarget(edge) - size);
        return columnByRow;
    }

    /** Rows are the vertices from 0, columns those behind them; what is worth most costs least. */
    private static Graph<Integer, DefaultWeightedEdge> graph(long[][] worth) {
        int size = worth.length;
        Graph<Integer, DefaultWeightedEdge> graph =
                new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        IntStream.range(0, 2 * size).forEach(graph::addVertex);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                graph.addEdge(row, size + column);
                graph.setEdgeWeight(row, size + column, (double) -worth[row][column]);
            }
        }
        return graph;
    }

    private static Set<Integer> vertices(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.toSet());
    }
}
