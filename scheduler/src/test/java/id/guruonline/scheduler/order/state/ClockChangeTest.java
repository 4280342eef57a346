package id.guruonline.scheduler.order.state;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.testing.TestRules;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A regency whose clocks are changed twice a year: what is said by the clock stays so. */
class ClockChangeTest {

    private final OfferRules rules = TestRules.offers(ZoneId.of("Europe/Berlin"));

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // seven hours on the clock, six that pass
        "2027-03-27T22:00+01:00, 2027-03-29T07:30+02:00, 2027-03-28T05:00+02:00",
        // and eight
        "2027-10-30T22:00+02:00, 2027-11-01T07:30+01:00, 2027-10-31T05:00+01:00",
        // in the hour that comes twice
        "2027-10-31T02:30+02:00, 2027-11-01T07:30+01:00, 2027-10-31T05:00+01:00",
        "2027-10-31T02:30+01:00, 2027-11-01T07:30+01:00, 2027-10-31T05:00+01:00"
    })
    void offers_wait_for_five_in_the_morning_by_the_clock(String now, String start, String from) {
        assertThat(rules.offersFrom(at(now), at(start))).isEqualTo(at(from));
        assertThat(rules.isQuiet(at(from).minusSeconds(1))).isTrue();
        assertThat(rules.isQuiet(at(from))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-29T07:30+02:00, 2027-03-28T18:00+02:00",
        "2027-03-28T09:00+02:00, 2027-03-27T18:00+01:00",
        "2027-11-01T07:30+01:00, 2027-10-31T18:00+01:00",
        "2027-10-31T09:00+01:00, 2027-10-30T18:00+02:00"
    })
    void teachers_are_reminded_at_six_in_the_evening_by_the_clock(String start, String evening) {
        Instant from = at(start);
        Lesson lesson =
                new Lesson("10500001", Subject.MATEMATIKA, "5A", from, from.plusSeconds(5_400), 2);
        assertThat(Reminder.EVENING_BEFORE.dueAt(lesson, rules)).isEqualTo(at(evening));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T00:30+01:00, 2027-03-28T09:30+02:00, 8, 1",
        "2027-10-31T00:30+02:00, 2027-10-31T03:30+01:00, 4, 1"
    })
    void how_urgent_it_is_goes_by_the_time_that_passes(
            String now, String start, int hours, int band) {
        assertThat(at(now).plusSeconds(hours * 3_600L)).isEqualTo(at(start));
        assertThat(rules.bandAt(at(now), at(start))).isEqualTo(band);
    }
}
