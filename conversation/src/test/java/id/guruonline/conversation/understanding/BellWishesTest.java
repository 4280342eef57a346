package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.meaning.BellWish;
import id.guruonline.conversation.understanding.meaning.BellWish.Days;
import id.guruonline.conversation.understanding.meaning.BellWish.Pause;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What schools write of their bells, on Monday 23 November 2026. */
class BellWishesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Understanding UNDERSTANDING = new Understanding();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    bel | show today
                    Bel? | show today
                    jam pelajaran kami | show today
                    jadwal bel | show today
                    jadwal bel sekolah | show today
                    bel jumat | show 2026-11-27
                    bel besok | show 2026-11-24
                    lihat bel hari ini | show 2026-11-23
                    bel 12 feb | show 2027-02-12
                    jam pelajaran hari jumat | show 2026-11-27
                    bells | show today
                    our lesson hours | show today
                    show bells on friday | show 2026-11-27
                    what are our lesson hours? | show today
                    Jumat: 07.15, JP 35, istirahat setelah 3 | FRIDAY: 07:15 35 3(-)
                    bel jumat mulai 07.15, jp 35 menit, istirahat setelah jam ke 3 15 menit | FRIDAY: 07:15 35 3(15)
                    bel Ramadan 8 feb sampai 9 mar: mulai 08.00, JP 30 | all 2027-02-08/2027-03-09: 08:00 30 -
                    jam pelajaran senin: 07.00 | MONDAY: 07:00 - -
                    jam pelajaran senin: 07.00, jp 40, istirahat setelah 4 (20 menit) dan 7 (10 menit) | MONDAY: 07:00 40 4(20),7(10)
                    bel senin-kamis mulai jam 7, jp 40 menit | MONDAY+TUESDAY+WEDNESDAY+THURSDAY: 07:00 40 -
                    Senin sampai Kamis: 07.00, JP 40 | MONDAY+TUESDAY+WEDNESDAY+THURSDAY: 07:00 40 -
                    bel ramadan mulai 08.00 jp 30 | all sometime: 08:00 30 -
                    bel mulai 07.15 | all: 07:15 - -
                    bel hari biasa mulai 07.15 jp 35 | all: 07:15 35 -
                    bel ujian 7-12 des: mulai 07.30, jp 60, tanpa istirahat | all 2026-12-07/2026-12-12: 07:30 60
                    Friday bells start 07.15, 35 minutes per lesson, break after 3 | FRIDAY: 07:15 35 3(-)
                    bells on Friday: start 07.15, lessons 35 minutes, 15 minute break after period 3 | FRIDAY: 07:15 35 3(15)
                    bells for Ramadan 8 Feb to 9 Mar: start 08.00, 30 minute lessons | all 2027-02-08/2027-03-09: 08:00 30 -
                    bells on Fridays start at 7.15 | FRIDAY: 07:15 - -
                    hapus bel jumat | remove FRIDAY
                    bel jumat seperti biasa | remove FRIDAY
                    remove bells friday | remove FRIDAY
                    delete the Friday bells | remove FRIDAY
                    bel rusak | nothing
                    bel sudah bunyi tapi guru belum datang | nothing
                    jam pelajaran ke 3 besok mtk 5a | nothing
                    jam pelajaran pertama kosong | nothing
                    butuh guru mtk 5a besok jam ke 1-2 | nothing
                    Jumat: MTK 5A jam 07.30-09.00 | nothing
                    Jumat 07.15 2 JP MTK 5A | nothing
                    bel jumat mulai 07.15 sampai 11.00, jp 35 | unclear
                    bel jumat jp 5 | FRIDAY: - 5 -
                    bel jumat mulai 3 pagi | FRIDAY: 03:00 - -
                    bel mulai 5 januari: mulai 07.00 | all 2027-01-05/-: 07:00 - -
                    bel dari 5 jan 2027 mulai jam 07.00 jp 35 | all 2027-01-05/-: 07:00 35 -
                    bel 30 feb mulai 08.00 | unclear
                    istirahat setelah jam ke 3 | nothing
                    bel jumat istirahat setelah jam ke 3 dan 6, 10 menit | FRIDAY: - - 3(10),6(10)
                    ubah bel jumat jadi mulai 07.10 | FRIDAY: 07:10 - -
                    bel jumat 1 jp 35 menit | FRIDAY: - 35 -
                    bel jumat: mulai 07.15, jp 35, istirahat 15 menit setelah jam ke-3 | FRIDAY: 07:15 35 3(15)
                    Jumat: 07.15, JP 35, istirahat setelah 3, 6 | FRIDAY: 07:15 35 3(-),6(-)
                    bel kamis jumat mulai 07.15 jp 30 | THURSDAY+FRIDAY: 07:15 30 -
                    bel sabtu dan minggu mulai 8.00 | SATURDAY+SUNDAY: 08:00 - -
                    jam berapa bel? | show today
                    bel MTK 5A besok jam ke 1-2 JP 35 | unclear
                    Bel hari Jumat mulai pukul 07.15, JP 35 menit, istirahat setelah jam ke-3 selama 15 menit | FRIDAY: 07:15 35 3(15)
                    bel jumat 07.15 jp 35 istirahat setelah 3 15 menit | FRIDAY: 07:15 35 3(15)
                    ganti jam pelajaran jumat mulai 7.15 jp 35 | FRIDAY: 07:15 35 -
                    tolong ubah bel hari jumat: mulai jam 07.15 wib, 1 jp = 35 menit | FRIDAY: 07:15 35 -
                    jam pelajaran kami sabtu mulai 07.30 | SATURDAY: 07:30 - -
                    bel puasa 8/2 - 9/3 mulai 08.00 jp 30 | all 2027-02-08/2027-03-09: 08:00 30 -
                    bel ramadhan tgl 8 februari s/d 9 maret 2027 mulai pukul 08.00 jp 30 menit | all 2027-02-08/2027-03-09: 08:00 30 -
                    selama ramadan bel mulai 08.00 | all sometime: 08:00 - -
                    the bells on friday start at 07:15 and lessons last 35 minutes | FRIDAY: 07:15 35 -
                    Friday: 07:15, JP 35, break after 3 | FRIDAY: 07:15 35 3(-)
                    bel kapan? | show today
                    jadwal bel jumat | show 2026-11-27
                    jam pelajaran jumat apa? | show 2026-11-27
                    bel sekolah rusak tolong perbaiki | nothing
                    guru belum datang padahal bel sudah bunyi | nothing
                    minta guru bel | nothing
                    bel jumat mulai 07.15, istirahat 15 menit setelah jam ke 3 dan 10 menit setelah jam ke 6 | FRIDAY: 07:15 - 3(15),6(10)
                    ujian pakai ruang 5A | nothing
                    selama ramadan 8 feb - 9 mar bel mulai 08.00 | all 2027-02-08/2027-03-09: 08:00 - -
                    """)
    void is_taken_for_what_it_means(String text, String meant) {
        assertThat(
                        UNDERSTANDING
                                .findBellWish(text, TODAY)
                                .map(BellWishesTest::told)
                                .map(String::strip)
                                .orElse("nothing"))
                .isEqualTo(meant);
    }

    private static String told(BellWish wish) {
        return switch (wish) {
            case BellWish.Show(LocalDate day) -> "show " + (day == null ? "today" : day);
            case BellWish.Remove(Days days) -> "remove " + told(days);
            case BellWish.Unclear() -> "unclear";
            case BellWish.Change change ->
                    "%s: %s %s %s"
                            .formatted(
                                    told(change.days()),
                                    dash(change.start()),
                                    dash(change.jpMinutes()),
                                    told(change.breaks()));
        };
    }

    private static String told(Days days) {
        String weekdays =
                days.weekdays().stream().map(DayOfWeek::name).collect(Collectors.joining("+"));
        String all = weekdays.isEmpty() ? "all" : weekdays;
        boolean dated = days.from() != null || days.to() != null;
        return all
                + (days.undated() ? " sometime" : "")
                + (dated ? " " + dash(days.from()) + "/" + dash(days.to()) : "");
    }

    private static String told(@Nullable List<Pause> breaks) {
        return breaks == null
                ? "-"
                : breaks.stream()
                        .map(pause -> pause.after() + "(" + dash(pause.minutes()) + ")")
                        .collect(Collectors.joining(","));
    }

    private static String dash(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
