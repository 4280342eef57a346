package id.guruonline.conversation.dialogue.absence;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.absence.AbsenceReason;
import id.guruonline.scheduler.absence.AbsenceSpan;
import id.guruonline.scheduler.people.Periods;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbsenceTextTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bu Ani sakit besok | Bu Ani | SAKIT | 2026-11-24 | 2026-11-24",
                "besok Bu Ani sakit | Bu Ani | SAKIT | 2026-11-24 | 2026-11-24",
                "Bu Ani besok izin, ada acara keluarga | Bu Ani | IZIN | 2026-11-24 | 2026-11-24",
                "Bu Ani tidak masuk hari ini karena sakit | Bu Ani | SAKIT | 2026-11-23 | 2026-11-23",
                "Pak Joko diklat 3 hari mulai Senin | Pak Joko | DINAS | 2026-11-30 | 2026-12-02",
                "Bu Ani cuti sampai Jumat | Bu Ani | CUTI | 2026-11-23 | 2026-11-27",
                "Bu Ani cuti mulai Rabu sampai Jumat | Bu Ani | CUTI | 2026-11-25 | 2026-11-27",
                "Bu Ani izin 30 Nov sampai 2 Des | Bu Ani | IZIN | 2026-11-30 | 2026-12-02",
                "Pak Budi MGMP Kamis depan | Pak Budi | MGMP | 2026-12-03 | 2026-12-03",
                "saya sakit besok | '' | SAKIT | 2026-11-24 | 2026-11-24",
                "I am sick tomorrow | '' | SAKIT | 2026-11-24 | 2026-11-24",
            })
    void who_is_away_and_for_how_long(
            String text, String who, AbsenceReason reason, LocalDate from, LocalDate to) {
        assertThat(AbsenceText.of(text, MONDAY))
                .contains(
                        new AbsenceText.Away(who, reason, new AbsenceSpan(from, to, false, null)));
    }

    @Test
    void lesson_hours_are_told_as_such() {
        LocalDate thursday = LocalDate.of(2026, 11, 26);
        assertThat(AbsenceText.of("Bu Ani izin Kamis jam ke 3-5", MONDAY))
                .contains(
                        new AbsenceText.Away(
                                "Bu Ani",
                                AbsenceReason.IZIN,
                                new AbsenceSpan(thursday, thursday, false, new Periods(3, 5))));
    }

    @Test
    void one_without_an_end_is_looked_at_for_two_weeks() {
        assertThat(AbsenceText.of("Bu Ani cuti mulai besok", MONDAY))
                .contains(
                        new AbsenceText.Away(
                                "Bu Ani",
                                AbsenceReason.CUTI,
                                new AbsenceSpan(
                                        LocalDate.of(2026, 11, 24),
                                        LocalDate.of(2026, 12, 7),
                                        true,
                                        null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bu Ani sudah masuk", "Bu Ani tidak jadi sakit"})
    void who_is_back(String text) {
        assertThat(AbsenceText.of(text, MONDAY)).contains(new AbsenceText.Back("Bu Ani", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bu Ani sakit, butuh guru matematika besok",
                "siapa yang sakit besok?",
                "murid saya sakit besok",
                "Butuh guru matematika kelas 5A besok jam 7",
                "kalau saya sakit bagaimana",
            })
    void what_says_more_is_about_something_else(String text) {
        assertThat(AbsenceText.of(text, MONDAY)).isEmpty();
    }
}
