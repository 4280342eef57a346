package id.guruonline.scheduler.order.state;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.testing.Given;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a lesson of an SD, where a lesson hour lasts 35 minutes. */
class LessonTest {

    private static final String DAY = "2026-11-24T";

    @ParameterizedTest
    @CsvSource({
        "07:30, 09:15, 3, 07:10:00, 07:30, 3",
        "07:30, 09:15, 3, 07:45:01, 07:46, 3",
        "07:30, 09:15, 3, 07:50:00, 07:50, 2",
        "07:30, 09:15, 3, 08:40:00, 08:40, 1",
        // A break in between makes no lesson hour of its own.
        "07:30, 09:30, 3, 07:31:00, 07:31, 3"
    })
    void who_comes_later_has_the_lesson_hours_that_remain(
            String start, String end, int jp, String arrival, String from, int left) {
        Lesson rest = lesson(start, end, jp).from(Given.at(DAY + arrival)).orElseThrow();
        assertThat(rest.start()).isEqualTo(Given.at(DAY + from));
        assertThat(rest.end()).isEqualTo(Given.at(DAY + end));
        assertThat(rest.jp()).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"07:30, 09:15, 08:40, 08:41", "07:30, 08:00, 07:30, 07:31"})
    void nobody_comes_for_less_than_a_lesson_hour(
            String start, String end, String last, String late) {
        Lesson lesson = lesson(start, end, 1);
        assertThat(lesson.lastArrival()).isEqualTo(Given.at(DAY + last));
        assertThat(lesson.from(Given.at(DAY + last))).isPresent();
        assertThat(lesson.from(Given.at(DAY + late))).isEmpty();
    }

    private static Lesson lesson(String start, String end, int jp) {
        return new Lesson(
                "10500001",
                Subject.MATEMATIKA,
                "5A",
                Given.at(DAY + start),
                Given.at(DAY + end),
                jp,
                Duration.ofMinutes(35));
    }
}
