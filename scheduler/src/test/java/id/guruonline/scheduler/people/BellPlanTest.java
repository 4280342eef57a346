package id.guruonline.scheduler.people;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BellPlanTest {

    private static final Bells USUAL = bells(7);
    private static final LocalDate A_FRIDAY = LocalDate.of(2027, 2, 12);
    private static final LocalDate A_MONDAY = LocalDate.of(2027, 2, 15);

    @Test
    void a_day_for_which_nothing_else_is_told_has_the_usual_bells() {
        assertThat(BellPlan.of(USUAL).on(A_FRIDAY)).isEqualTo(USUAL);
        assertThat(plan(on(8, FRIDAY)).on(A_MONDAY)).isEqualTo(USUAL);
    }

    @Test
    void a_weekday_has_its_own_bells() {
        assertThat(plan(on(8, FRIDAY)).on(A_FRIDAY)).isEqualTo(bells(8));
    }

    @Test
    void those_of_a_period_come_before_those_of_a_weekday() {
        BellPlan plan = plan(on(8, FRIDAY), in(9, "2027-02-08", "2027-03-09"));

        assertThat(plan.on(A_FRIDAY)).isEqualTo(bells(9));
        assertThat(plan.on(A_MONDAY)).isEqualTo(bells(9));
        assertThat(plan.on(LocalDate.of(2027, 2, 5))).isEqualTo(bells(8));
    }

    @Test
    void a_period_has_its_first_and_its_last_day() {
        BellPlan plan = plan(in(9, "2027-02-08", "2027-03-09"));

        assertThat(plan.on(LocalDate.of(2027, 2, 7))).isEqualTo(USUAL);
        assertThat(plan.on(LocalDate.of(2027, 2, 8))).isEqualTo(bells(9));
        assertThat(plan.on(LocalDate.of(2027, 3, 9))).isEqualTo(bells(9));
        assertThat(plan.on(LocalDate.of(2027, 3, 10))).isEqualTo(USUAL);
    }

    @Test
    void those_of_a_shorter_period_come_before_those_of_a_longer_one() {
        BellPlan plan = plan(in(9, "2027-02-08", "2027-03-09"), in(10, "2027-02-15", "2027-02-20"));

        assertThat(plan.on(A_MONDAY)).isEqualTo(bells(10));
        assertThat(plan.on(A_FRIDAY)).isEqualTo(bells(9));
    }

    @Test
    void a_period_without_an_end_is_longer_than_any_other() {
        BellPlan plan = plan(in(9, "2027-01-01", null), in(10, "2020-01-01", "2029-12-31"));

        assertThat(plan.on(A_MONDAY)).isEqualTo(bells(10));
        assertThat(plan.on(LocalDate.of(2031, 1, 1))).isEqualTo(bells(9));
    }

    @Test
    void of_one_period_those_of_fewer_weekdays_come_first() {
        SpecialBells fridays =
                new SpecialBells(
                        List.of(FRIDAY),
                        LocalDate.of(2027, 2, 8),
                        LocalDate.of(2027, 3, 9),
                        bells(10));
        BellPlan plan = plan(in(9, "2027-02-08", "2027-03-09"), fridays);

        assertThat(plan.on(A_FRIDAY)).isEqualTo(bells(10));
        assertThat(plan.on(A_MONDAY)).isEqualTo(bells(9));
    }

    @Test
    void two_that_are_equally_narrow_and_fit_one_date_are_refused() {
        refused(on(8, FRIDAY), on(9, FRIDAY));
        refused(on(8, FRIDAY, MONDAY), on(9, THURSDAY, FRIDAY));
        refused(in(8, "2027-02-01", "2027-02-10"), in(9, "2027-02-10", "2027-02-19"));
        refused(in(8, "2027-02-01", null), in(9, null, "2027-02-01"));
        refused(on(8, DayOfWeek.values()), new SpecialBells(List.of(), null, null, bells(9)));
    }

    @Test
    void two_that_are_equally_narrow_and_fit_no_date_of_the_others_are_taken() {
        plan(on(8, FRIDAY), on(9, MONDAY));
        plan(in(8, "2027-02-01", "2027-02-10"), in(9, "2027-02-11", "2027-02-20"));
        plan(in(8, "2027-02-01", null), in(9, null, "2027-01-31"));
        LocalDate saturday = LocalDate.of(2027, 2, 13);
        LocalDate sunday = saturday.plusDays(1);
        plan(
                new SpecialBells(List.of(FRIDAY, MONDAY), saturday, sunday, bells(8)),
                new SpecialBells(List.of(THURSDAY, FRIDAY), saturday, sunday, bells(9)));
    }

    @Test
    void a_lesson_hour_is_another_on_a_day_with_other_breaks() {
        Bells usual = Bells.standard(Level.SD);
        Bells friday = new Bells(LocalTime.of(7, 15), 35, List.of(new Bells.Break(2, 10)));
        LessonHour last = new LessonHour(LessonHour.Counted.FROM_LAST, 1);
        LessonHour second = new LessonHour(LessonHour.Counted.AFTER_BREAK, 2);

        assertThat(last.period(usual)).hasValue(8);
        assertThat(last.period(friday)).hasValue(4);
        assertThat(second.period(usual)).hasValue(7);
        assertThat(second.period(friday)).isEqualTo(OptionalInt.empty());
    }

    @Test
    void a_lesson_hour_after_midnight_is_none() {
        Bells late = new Bells(LocalTime.of(18, 0), 60, List.of());

        assertThat(LessonHour.of(5).period(late)).hasValue(5);
        assertThat(LessonHour.of(6).period(late)).isEmpty();
    }

    private static void refused(SpecialBells... special) {
        assertThatIllegalArgumentException().isThrownBy(() -> plan(special));
    }

    private static BellPlan plan(SpecialBells... special) {
        return new BellPlan(USUAL, List.of(special));
    }

    private static SpecialBells on(int hour, DayOfWeek... days) {
        return new SpecialBells(List.of(days), null, null, bells(hour));
    }

    private static SpecialBells in(int hour, @Nullable String from, @Nullable String to) {
        return new SpecialBells(
                List.of(),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                bells(hour));
    }

    private static Bells bells(int hour) {
        return new Bells(LocalTime.of(hour, 0), 35, List.of());
    }
}
