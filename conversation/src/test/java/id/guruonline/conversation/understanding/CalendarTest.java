package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every word for a day, on every day of three years. */
class CalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    private static final String[] DAYS = {
        "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"
    };

    /** The day a word means on a day, null if none. */
    private interface Meant {
        @Nullable LocalDate day(LocalDate today);
    }

    private final Understanding understanding = new Understanding();

    @Test
    void words_counted_from_today_are_right_on_every_day_of_three_years() {
        Map<String, Meant> words = new LinkedHashMap<>();
        words.put("hari ini", today -> today);
        words.put("besok", today -> today.plusDays(1));
        words.put("lusa", today -> today.plusDays(2));
        words.put("besok lusa", today -> today.plusDays(2));
        words.put("3 hari lagi", today -> today.plusDays(3));
        words.put("seminggu lagi", today -> today.plusDays(7));
        words.put("dua minggu lagi", today -> today.plusDays(14));
        words.put("tomorrow", today -> today.plusDays(1));
        words.put("the day after tomorrow", today -> today.plusDays(2));
        words.forEach(this::everyDay);
    }

    @Test
    void a_bare_weekday_is_the_next_such_day() {
        for (DayOfWeek day : DayOfWeek.values()) {
            everyDay("hari " + DAYS[day.getValue() - 1], today -> firstAfter(today, day));
        }
    }

    @Test
    void a_weekday_of_next_week_is_of_the_next_monday_to_sunday_week() {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = DAYS[day.getValue() - 1];
            Meant meant = today -> monday(today).plusDays(6L + day.getValue());
            everyDay("hari " + name + " depan", meant);
            everyDay("minggu depan hari " + name, meant);
            everyDay("hari " + name + " minggu depan", meant);
        }
    }

    @Test
    void a_weekday_with_ini_is_of_this_week_and_past_once_it_is_over() {
        for (DayOfWeek day : DayOfWeek.values()) {
            everyDay(
                    "hari " + DAYS[day.getValue() - 1] + " ini",
                    today -> notBefore(today, monday(today).plusDays(day.getValue() - 1L)));
        }
    }

    @Test
    void a_day_of_the_month_is_the_next_one_that_exists() {
        for (int day = 1; day <= 31; day++) {
            int number = day;
            everyDay("tgl " + day, today -> nextDated(today, number));
        }
    }

    @Test
    void a_date_with_its_year_is_that_date() {
        DateTimeFormatter[] forms = {
            DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT),
            DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT),
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT),
        };
        for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
            for (DateTimeFormatter form : forms) {
                assertThat(day(form.format(date), FIRST)).isEqualTo(date);
            }
        }
    }

    private void everyDay(String word, Meant meant) {
        for (LocalDate today = FIRST; !today.isAfter(LAST); today = today.plusDays(1)) {
            assertThat(day(word, today)).as(word + " on " + today).isEqualTo(meant.day(today));
        }
    }

    private @Nullable LocalDate day(String word, LocalDate today) {
        return understanding
                .understand(
                        new Utterance(
                                Role.OPERATOR,
                                Level.SD,
                                Bells.standard(Level.SD),
                                "guru mtk 5a " + word,
                                today.atTime(7, 0).atZone(Corpus.WIB),
                                Awaited.NOTHING))
                .date();
    }

    private static LocalDate monday(LocalDate today) {
        return today.minusDays(today.getDayOfWeek().getValue() - 1L);
    }

    private static LocalDate firstAfter(LocalDate today, DayOfWeek day) {
        LocalDate date = today.plusDays(1);
        while (date.getDayOfWeek() != day) {
            date = date.plusDays(1);
        }
        return date;
    }

    private static @Nullable LocalDate notBefore(LocalDate today, LocalDate date) {
        return date.isBefore(today) ? null : date;
    }

    private static LocalDate nextDated(LocalDate today, int day) {
        LocalDate date = today;
        while (date.getDayOfMonth() != day) {
            date = date.plusDays(1);
        }
        return date;
    }
}
