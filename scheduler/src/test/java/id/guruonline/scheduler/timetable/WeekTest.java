package id.guruonline.scheduler.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.guruonline.scheduler.testing.Given;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;

class WeekTest {

    @Test
    void a_week_is_written_with_its_year_and_two_digits() {
        assertThat(Week.of(Given.at("2026-11-23T00:00"), Given.ZONE)).hasToString("2026-W48");
        assertThat(new Week(2027, 1)).hasToString("2027-W01");
    }

    @Test
    void what_is_written_is_read() {
        assertThat(Week.parse("2026-W48")).isEqualTo(new Week(2026, 48));
        assertThatExceptionOfType(DateTimeParseException.class)
                .isThrownBy(() -> Week.parse("2026-48"));
    }

    @Test
    void monday_begins_it_where_the_teachers_are() {
        assertThat(Week.of(Given.at("2026-11-22T23:59"), Given.ZONE)).hasToString("2026-W47");
        assertThat(Week.of(Given.at("2026-11-23T00:00"), Given.ZONE)).hasToString("2026-W48");
    }

    @Test
    void new_years_day_may_belong_to_the_year_before() {
        assertThat(Week.of(LocalDate.of(2027, 1, 1))).isEqualTo(new Week(2026, 53));
        assertThat(new Week(2026, 53).next()).isEqualTo(new Week(2027, 1));
        assertThat(new Week(2026, 53)).isLessThan(new Week(2027, 1));
    }

    @Test
    void its_days_have_their_dates() {
        assertThat(new Week(2026, 48).day(DayOfWeek.SUNDAY)).isEqualTo("2026-11-29");
        assertThat(new Week(2026, 53).day(DayOfWeek.FRIDAY)).isEqualTo("2027-01-01");
    }

    @Test
    void there_is_no_week_53_in_a_year_of_52() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Week(2027, 53));
        assertThatIllegalArgumentException().isThrownBy(() -> new Week(2027, 0));
    }
}
