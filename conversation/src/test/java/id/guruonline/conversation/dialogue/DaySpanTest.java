package id.guruonline.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaySpanTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    21 Des sampai 2 Jan                | 2026-12-21 | 2027-01-02
                    21 Desember 2026 s.d. 2 Januari 2027 | 2026-12-21 | 2027-01-02
                    21 des - 2 jan 2027                | 2026-12-21 | 2027-01-02
                    7-12 Juni                          | 2027-06-07 | 2027-06-12
                    7 s/d 12 Juni 2028                 | 2028-06-07 | 2028-06-12
                    tanggal 5 Des                      | 2026-12-05 | 2026-12-05
                    Sabtu, 5 Desember                  | 2026-12-05 | 2026-12-05
                    5/12/2026                          | 2026-12-05 | 2026-12-05
                    21-12-2026 sampai 2.1.2027         | 2026-12-21 | 2027-01-02
                    1/12 sampai 3/12                   | 2026-12-01 | 2026-12-03
                    29 Nov                             | 2027-11-29 | 2027-11-29
                    30 Nov                             | 2026-11-30 | 2026-11-30
                    20 nov sampai 2 des                | 2026-11-20 | 2026-12-02
                    besok                              | 2026-12-01 | 2026-12-01
                    besok sampai lusa                  | 2026-12-01 | 2026-12-02
                    hari ini                           | 2026-11-30 | 2026-11-30
                    Senin                              | 2026-12-07 | 2026-12-07
                    Rabu sampai Jumat                  | 2026-12-02 | 2026-12-04
                    December 21 to January 2           | 2026-12-21 | 2027-01-02
                    SDN 12 5 Des                       | 2026-12-05 | 2026-12-05
                    5 Des SD 12                        | 2026-12-05 | 2026-12-05
                    """)
    void days_are_read_as_they_are_typed(String text, LocalDate from, LocalDate to) {
        assertThat(DaySpan.find(text, TODAY))
                .get()
                .extracting(DaySpan.Found::span)
                .isEqualTo(new DaySpan(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30 Februari", "12 Des sampai 7 Des 2026", "31 April 2027"})
    void days_that_cannot_be_are_found_and_are_none(String text) {
        assertThat(DaySpan.find(text, TODAY)).get().extracting(DaySpan.Found::span).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SDN 12", "kelas 5A", "semua sekolah", "2 kali", "0812-0000-0102"})
    void a_number_alone_is_no_day(String text) {
        assertThat(DaySpan.find(text, TODAY)).isEmpty();
    }

    @Test
    void what_stands_beside_the_days_is_left() {
        assertThat(DaySpan.find("5 Des SDN 12, banjir", TODAY))
                .get()
                .extracting(DaySpan.Found::rest)
                .isEqualTo("SDN 12, banjir");
    }
}
