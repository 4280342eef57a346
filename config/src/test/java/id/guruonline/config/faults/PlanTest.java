package id.guruonline.config.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.config.faults.Trouble.DatabaseKilled;
import id.guruonline.config.faults.Trouble.DatabaseStopped;
import id.guruonline.config.faults.Trouble.Jump;
import id.guruonline.config.faults.Trouble.Kill;
import id.guruonline.config.faults.Trouble.Mood;
import id.guruonline.config.faults.Trouble.WritesFail;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong is drawn from the seed. */
class PlanTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private static <T> List<T> all(Plan plan, Class<T> kind) {
        return plan.steps().stream()
                .map(Plan.Step::trouble)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void the_same_seed_is_the_same_plan_and_another_seed_another() {
        assertThat(Plan.of(7, TEN_MINUTES, 3, 10, 3.5))
                .isEqualTo(Plan.of(7, TEN_MINUTES, 3, 10, 3.5));
        assertThat(Plan.of(7, TEN_MINUTES, 3, 10, 3.5))
                .isNotEqualTo(Plan.of(8, TEN_MINUTES, 3, 10, 3.5));
    }

    @Test
    void as_many_are_killed_as_were_asked_for_and_all_else_stays_as_it_is() {
        Plan few = Plan.of(7, TEN_MINUTES, 3, 10, 3.5);
        Plan many = Plan.of(7, TEN_MINUTES, 3, 40, 3.5);
        assertThat(all(few, Kill.class)).hasSizeBetween(80, 120);
        assertThat(all(many, Kill.class)).hasSizeBetween(350, 450);
        assertThat(withoutKills(many)).isEqualTo(withoutKills(few));
    }

    @Test
    void the_database_is_away_as_often_as_was_asked_for() {
        Plan often = Plan.of(7, TEN_MINUTES, 3, 10, 8);
        int killed = all(often, DatabaseKilled.class).size();
        int stopped = all(often, DatabaseStopped.class).size();
        assertThat(killed + stopped).isBetween(35, 65);
    }

    /** From six o'clock in the morning, in each half minute. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void even_in_the_shortest_run_the_clock_jumps_past_the_end_of_lessons(long seed) {
        List<Jump> jumps = all(Plan.of(seed, Duration.ofSeconds(30), 1, 10, 3.5), Jump.class);
        assertThat(jumps).extracting(Jump::by).contains(Duration.ofHours(3));
    }

    private static List<Plan.Step> withoutKills(Plan plan) {
        return plan.steps().stream().filter(step -> !(step.trouble() instanceof Kill)).toList();
    }

    @Test
    void nothing_that_is_sent_arrives_for_longer_than_one_message_is_tried() {
        List<Mood> moods = all(Plan.of(7, TEN_MINUTES, 1, 10, 3.5), Mood.class);
        assertThat(moods)
                .filteredOn(mood -> mood.percent() == 100)
                .hasSizeBetween(5, 12)
                .allMatch(mood -> mood.lasting().compareTo(Duration.ofSeconds(20)) >= 0);
    }

    @Test
    void every_code_comes_before_the_write_and_after_it_and_64_only_after_it() {
        List<WritesFail> fails = all(Plan.of(7, Duration.ofHours(1), 1, 10, 3.5), WritesFail.class);
        assertThat(codes(fails, false)).hasSize(14).doesNotContain(64);
        assertThat(codes(fails, true)).hasSize(15).contains(64);
    }

    private static List<Integer> codes(List<WritesFail> fails, boolean afterwards) {
        return fails.stream()
                .filter(fail -> fail.afterwards() == afterwards)
                .map(WritesFail::code)
                .distinct()
                .toList();
    }

    @Test
    void the_clock_goes_both_ways_and_never_too_far() {
        List<Duration> jumps =
                all(Plan.of(7, Duration.ofHours(1), 1, 10, 3.5), Jump.class).stream()
                        .map(Jump::by)
                        .toList();
        assertThat(jumps).anyMatch(Duration::isNegative).anyMatch(Duration::isPositive);
        Duration ahead = Duration.ZERO;
        for (Duration jump : jumps) {
            ahead = ahead.plus(jump);
            assertThat(ahead).isBetween(Duration.ZERO, Duration.ofHours(15));
        }
    }

    @Test
    void figures_of_several_runs_are_added_up_into_one_line() {
        Total total = new Total(100);
        Stream.of(3, 4)
                .map(kills ->
                        new Act.Outcome(
                                1,
                                true,
                                true,
                                true,
                                Stream.of("Kill", "DatabaseKilled", "DatabaseStopped")
                                        .collect(Collectors.toMap(name -> name, _ -> kills)),
                                List.of()))
                .map(outcome -> new Report(1, 1, List.of(outcome)))
                .forEach(total::add);
        assertThat(total.line())
                .startsWith(
                        "seeds 100 to 101: 0 violations in 7 kills, 14 database kills and stops");
    }
}
