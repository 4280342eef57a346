package id.guruonline.scheduler.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestRules;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A few days of a small regency, with the service's own decisions. */
class SimulationTest {

    private static final Simulation.Setting SMALL =
            new Simulation.Setting(20, 100, LocalDate.of(2026, 11, 2), 3);

    @Test
    void the_same_seed_plays_the_same_days_and_another_seed_others() {
        assertThat(play(behaviour(0.4, 0.2), 1).endings())
                .isEqualTo(play(behaviour(0.4, 0.2), 1).endings())
                .isNotEqualTo(play(behaviour(0.4, 0.2), 2).endings());
    }

    @Test
    void where_everybody_says_yes_more_is_taught_with_fewer_offers() {
        Played played = play(behaviour(1, 0), 3);
        Played fewer = play(behaviour(0.2, 0.2), 3);

        assertThat(played.filled().value()).isGreaterThan(fewer.filled().value());
        assertThat(played.offersAFilledOrder()).isLessThan(fewer.offersAFilledOrder());
        assertThat(played.offersAFilledOrder()).isLessThan(2);
    }

    @Test
    void where_nobody_answers_nothing_is_taught_and_operators_are_told() {
        Played played = play(behaviour(0, 0), 3);

        assertThat(played.filled().filled()).isZero();
        assertThat(played.endings()).isNotEmpty();
        assertThat(played.needlessAlarms().orders()).isPositive();
        assertThat(played.needlessAlarms().filled()).isZero();
    }

    @Test
    void nobody_teaches_two_lessons_at_once() {
        List<Ending> taught =
                play(behaviour(0.6, 0.1), 4).endings().stream().filter(Ending::isFilled).toList();

        assertThat(taught).isNotEmpty();
        for (Ending one : taught) {
            assertThat(taught)
                    .filteredOn(other -> Objects.equals(other.teacherId(), one.teacherId()))
                    .filteredOn(other -> other.start().equals(one.start()))
                    .hasSize(1);
        }
    }

    @Test
    void the_gini_of_equals_is_none() {
        Played played = play(behaviour(0.4, 0.2), 1);

        assertThat(played.gini()).isBetween(0.0, 1.0);
        assertThat(withJp(played, 2, 2, 2).gini()).isZero();
        assertThat(withJp(played, 1, 1, 4).gini()).isBetween(0.33, 0.34);
    }

    @Test
    void who_comes_too_late_stands_by_and_is_called_when_the_other_leaves() {
        Played played = play(behaviour(0.9, 0.05, 0.2), 1);
        assertThat(played.standBys(Ending.StandByUse.UNUSED)).isPositive();
        assertThat(played.standBys(Ending.StandByUse.CAME)).isPositive();
    }

    @Test
    void a_school_year_is_parted_at_new_year_and_put_together_again() {
        Simulation.Setting year = new Simulation.Setting(4, 20, LocalDate.of(2026, 12, 14), 30);
        assertThat(year.halves())
                .containsExactly(
                        new Simulation.Setting(4, 20, LocalDate.of(2026, 12, 14), 18),
                        new Simulation.Setting(4, 20, LocalDate.of(2027, 1, 1), 12));
        List<Played> halves =
                year.halves().stream().map(half -> play(half, behaviour(0.5, 0.2), 1)).toList();
        Played whole = halves.getFirst().and(halves.getLast());
        assertThat(whole.setting()).isEqualTo(year);
        assertThat(whole.filled().orders())
                .isEqualTo(halves.stream().mapToLong(half -> half.filled().orders()).sum())
                .isPositive();
    }

    @Test
    void shares_that_are_none_are_refused() {
        assertThatThrownBy(() -> behaviour(0.9, 0.2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Played withJp(Played like, int... jp) {
        List<Ending> endings =
                IntStream.range(0, jp.length)
                        .mapToObj(i ->
                                new Ending(
                                        "a" + i,
                                        "PELEPAT",
                                        "soon",
                                        Given.at("2026-11-24T07:30"),
                                        jp[i],
                                        "t" + i,
                                        1,
                                        1,
                                        1,
                                        Duration.ofMinutes(1),
                                        false,
                                        Ending.StandByUse.NONE,
                                        null))
                        .toList();
        return new Played(like.regency(), like.setting(), like.behaviour(), endings, like.asked());
    }

    private static Played play(Behaviour behaviour, long seed) {
        return play(SMALL, behaviour, seed);
    }

    private static Played play(Simulation.Setting setting, Behaviour behaviour, long seed) {
        Policy policy =
                new Policy(
                        TestRules.offers(Given.ZONE),
                        TestRules.matching(),
                        TestRules.timetable(Given.ZONE));
        return Simulation.play(setting, policy, behaviour, seed);
    }

    private static Behaviour behaviour(double accepts, double declines) {
        return behaviour(accepts, declines, 0);
    }

    private static Behaviour behaviour(double accepts, double declines, double cancels) {
        return new Behaviour(
                accepts,
                declines,
                8,
                Duration.ofMinutes(4),
                1,
                6,
                cancels,
                0,
                0.5,
                0.8,
                0.5,
                List.of(
                        new Behaviour.Notice("a day", Duration.ofHours(22), 0.6),
                        new Behaviour.Notice("soon", Duration.ofHours(2), 0.4)));
    }
}
