package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.Term;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Shares teachers out among orders, one each: the minimum-cost assignment, written as the matching
 * of greatest weight between orders and teachers, which need neither be equally many nor all know
 * each other.
 */
final class Assignment {

    /** Scores are weighed as whole numbers, for then sums are exact. */
    private static final long SCALE = 1_000_000;

    private Assignment() {}

    /** A side of the graph. */
    private sealed interface Node {
        record OrderNode(int row) implements Node {}

        record TeacherNode(String id) implements Node {}
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
        Graph<Node, DefaultWeightedEdge> graph =
                new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Candidate> byEdge = new HashMap<>();
        Set<Node> orders = new LinkedHashSet<>();
        Set<Node> teachers = new LinkedHashSet<>();
        int rows = candidates.size();
        for (int row = 0; row < rows; row++) {
            Node order = new Node.OrderNode(row);
            orders.add(order);
            graph.addVertex(order);
            // The other orders take at most rows - 1 teachers, so each needs its best rows only.
            for (Candidate candidate : candidates.get(row).stream().limit(rows).toList()) {
                Node teacher = new Node.TeacherNode(candidate.teacherId());
                teachers.add(teacher);
                graph.addVertex(teacher);
                DefaultWeightedEdge edge = graph.addEdge(order, teacher);
                graph.setEdgeWeight(edge, weight(row, rows, candidate.score()));
                byEdge.put(edge, candidate);
            }
        }
        Map<Integer, Candidate> assigned = new HashMap<>();
        for (DefaultWeightedEdge edge :
                new MaximumWeightBipartiteMatching<>(graph, orders, teachers).getMatching()) {
            if (graph.getEdgeSource(edge) instanceof Node.OrderNode(int row)) {
                assigned.put(row, byEdge.get(edge));
            }
        }
        return assigned;
    }

    /**
     * What giving the order in this row a teacher is worth. One row up is worth more than all
     * scores together. The sets of orders that can be served together are a matroid, so whatever
     * falls from row to row chooses the most urgent orders and as many as possible.
     */
    private static double weight(int row, int rows, double score) {
        long highestSum = (long) Term.values().length * rows * SCALE;
        return (double) ((rows - row) * (highestSum + 1) + Math.round(score * SCALE));
    }
}
