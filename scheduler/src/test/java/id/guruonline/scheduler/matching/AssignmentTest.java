package id.guruonline.scheduler.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void no_orders_get_nobody() {
        assertThat(Assignment.assign(List.of())).isEmpty();
        assertThat(Assignment.assign(List.of(List.of(), List.of()))).isEmpty();
    }

    @Test
    void an_order_that_only_one_teacher_can_have_gets_that_teacher() {
        // Greedy would give the first order its best, t1, and leave the second with nobody.
        Candidate second = candidate("t1", 0.5);
        Candidate first = candidate("t2", 0.1);

        assertThat(
                        Assignment.assign(
                                List.of(List.of(candidate("t1", 0.9), first), List.of(second))))
                .isEqualTo(Map.of(0, first, 1, second));
    }

    @Test
    void where_there_are_too_few_teachers_the_most_urgent_orders_come_first() {
        Candidate urgent = candidate("t1", 0.0);

        assertThat(
                        Assignment.assign(
                                List.of(
                                        List.of(urgent),
                                        List.of(candidate("t1", 1.0)),
                                        List.of(candidate("t1", 1.0)))))
                .isEqualTo(Map.of(0, urgent));
    }

    @Test
    void nobody_is_given_twice_and_the_sum_of_scores_is_the_greatest() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<List<Candidate>> instance = instance(random, 5, 5);

            Map<Integer, Candidate> assigned = Assignment.assign(instance);

            assertThat(assigned.values()).extracting(Candidate::teacherId).doesNotHaveDuplicates();
            assigned.forEach((row, c) -> assertThat(instance.get(row)).contains(c));
            Value best = best(instance, 0, new HashSet<>(), Value.NOTHING);
            assertThat(assigned.keySet()).as("round %s", round).isEqualTo(best.served());
            assertThat(assigned.values().stream().mapToDouble(Candidate::score).sum())
                    .as("round %s", round)
                    .isCloseTo(best.sum(), within(1e-5));
        }
    }

    @Test
    void what_another_algorithm_finds_for_many_orders_is_worth_the_same() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            int orders = 1 + random.nextInt(40);
            List<List<Candidate>> instance = instance(random, orders, 1 + random.nextInt(60));

            Map<Integer, Candidate> assigned = Assignment.assign(instance);
            Map<Integer, Candidate> another = KuhnMunkres.assign(instance);

            assertThat(assigned.values()).extracting(Candidate::teacherId).doesNotHaveDuplicates();
            assigned.forEach((row, c) -> assertThat(instance.get(row)).contains(c));
            assertThat(assigned.keySet()).as("round %s", round).isEqualTo(another.keySet());
            assertThat(assigned.values().stream().mapToDouble(Candidate::score).sum())
                    .as("round %s", round)
                    .isCloseTo(
                            another.values().stream().mapToDouble(Candidate::score).sum(),
                            within(1e-4));
        }
    }

    @Test
    void the_same_instance_has_the_same_answer_even_with_equal_scores() {
        List<List<Candidate>> instance = new ArrayList<>();
        for (int row = 0; row < 4; row++) {
            instance.add(List.of(candidate("t1", 0.5), candidate("t2", 0.5), candidate("t3", 0.5)));
        }

        Map<Integer, Candidate> first = Assignment.assign(instance);

        for (int i = 0; i < 20; i++) {
            assertThat(Assignment.assign(instance)).isEqualTo(first);
        }
    }

    /** What an assignment is worth: whom it serves, the most urgent first; then its scores. */
    private record Value(Set<Integer> served, double sum) {

        static final Value NOTHING = new Value(Set.of(), 0);

        Value with(int row, double score) {
            Set<Integer> more = new HashSet<>(served);
            more.add(row);
            return new Value(more, sum + score);
        }

        boolean isBetterThan(Value other, int rows) {
            if (served.size() != other.served.size()) {
                return served.size() > other.served.size();
            }
            for (int row = 0; row < rows; row++) {
                if (served.contains(row) != other.served.contains(row)) {
                    return served.contains(row);
                }
            }
            return sum > other.sum;
        }
    }

    /** Tries everything. */
    private static Value best(
            List<List<Candidate>> instance, int row, Set<String> given, Value soFar) {
        if (row == instance.size()) {
            return soFar;
        }
        Value best = best(instance, row + 1, given, soFar);
        for (Candidate candidate : instance.get(row)) {
            if (given.add(candidate.teacherId())) {
                Value with = best(instance, row + 1, given, soFar.with(row, candidate.score()));
                given.remove(candidate.teacherId());
                if (with.isBetterThan(best, instance.size())) {
                    best = with;
                }
            }
        }
        return best;
    }

    private static List<List<Candidate>> instance(Random random, int rows, int teachers) {
        List<List<Candidate>> instance = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int t = 0; t < teachers; t++) {
                if (random.nextInt(3) == 0) {
                    candidates.add(candidate("t" + t, random.nextInt(1000) / 1000.0));
                }
            }
            candidates.sort(Candidate.BEST_FIRST);
            instance.add(candidates);
        }
        return instance;
    }

    private static Candidate candidate(String teacherId, double score) {
        return new Candidate(teacherId, 1, score, List.of());
    }
}
