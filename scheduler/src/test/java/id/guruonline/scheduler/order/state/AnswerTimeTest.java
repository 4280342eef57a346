package id.guruonline.scheduler.order.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestRules;
import id.guruonline.scheduler.timetable.QuietTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long somebody has to answer: as it fits the time left, and the teacher's day. */
class AnswerTimeTest {

    private static final OfferRules RULES =
            TestRules.offers(Given.ZONE)
                    .with(
                            List.of(
                                    urgency(Duration.ofHours(24), true, true),
                                    urgency(Duration.ofHours(3), false, true),
                                    urgency(Duration.ZERO, false, false)));

    private static final int FAR = 0;
    private static final int TOMORROW = 1;
    private static final int SOON = 2;

    @Test
    void who_has_until_the_evening_answers_by_eight() {
        assertThat(answerBy(FAR, "2026-11-23T09:00")).isEqualTo(at("2026-11-23T20:00"));
        assertThat(answerBy(FAR, "2026-11-23T17:59")).isEqualTo(at("2026-11-23T20:00"));
    }

    @Test
    void who_is_asked_late_has_until_the_next_noon() {
        assertThat(answerBy(FAR, "2026-11-23T18:00")).isEqualTo(at("2026-11-24T12:00"));
        assertThat(answerBy(FAR, "2026-11-23T20:59")).isEqualTo(at("2026-11-24T12:00"));
    }

    @Test
    void it_does_not_run_while_the_teacher_teaches() {
        QuietTime now = pause("2026-11-23T08:30", "2026-11-23T09:30");
        QuietTime soon = pause("2026-11-23T09:40", "2026-11-23T11:00");
        QuietTime later = pause("2026-11-23T11:20", "2026-11-23T12:00");
        QuietTime over = pause("2026-11-23T07:00", "2026-11-23T08:00");
        String nine = "2026-11-23T09:00";

        assertThat(answerBy(TOMORROW, nine)).isEqualTo(at("2026-11-23T09:30"));
        assertThat(answerBy(TOMORROW, nine, over, later)).isEqualTo(at("2026-11-23T09:30"));
        assertThat(answerBy(TOMORROW, nine, now)).isEqualTo(at("2026-11-23T10:00"));
        assertThat(answerBy(TOMORROW, nine, later, soon, now)).isEqualTo(at("2026-11-23T11:20"));
    }

    @Test
    void lessons_that_overlap_count_once() {
        QuietTime one = pause("2026-11-23T08:30", "2026-11-23T10:30");
        QuietTime within = pause("2026-11-23T09:10", "2026-11-23T10:00");

        assertThat(answerBy(TOMORROW, "2026-11-23T09:00", one, within))
                .isEqualTo(at("2026-11-23T11:00"));
    }

    @Test
    void it_does_not_run_at_night_unless_the_matter_is_urgent() {
        assertThat(answerBy(TOMORROW, "2026-11-23T20:50")).isEqualTo(at("2026-11-24T05:20"));
        assertThat(answerBy(SOON, "2026-11-23T20:50")).isEqualTo(at("2026-11-23T21:20"));
    }

    @Test
    void hours_in_which_nobody_could_answer_are_refused() {
        LocalTime eight = LocalTime.of(20, 0);
        assertThatThrownBy(() -> new AnswerHours(eight, eight, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant answerBy(int band, String now, QuietTime... teaching) {
        return at(now).plus(RULES.answerTime(band, at(now), List.of(teaching)));
    }

    private static QuietTime pause(String from, String to) {
        return new QuietTime(at(from), at(to));
    }

    private static Instant at(String local) {
        return Given.at(local);
    }

    private static Urgency urgency(Duration over, boolean byEvening, boolean waitsForMorning) {
        Duration halfAnHour = Duration.ofMinutes(30);
        return new Urgency(over, List.of(1), null, halfAnHour, byEvening, waitsForMorning, true);
    }
}
