package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwofoldTest {

    private final Understanding understanding = new Understanding();

    private Understood said(Role role, Level level, String at, String text) {
        return understanding.understand(
                new Utterance(
                        role,
                        level,
                        Bells.standard(level),
                        text,
                        LocalDateTime.parse(at).atZone(Corpus.WIB),
                        Awaited.NOTHING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "untuk kelas VII saya bersedia, untuk kelas IX tidak bisa",
                "yang kelas 8 bisa bu, yang kelas 9 ga bisa",
                "bisa bu senin, selasa ga bisa",
                "kemarin mau sekarang ga bisa",
                "penuh minggu ini",
                "bulan Desember saya sibuk",
                "baik, saya hadir"
            })
    void a_teacher_who_may_mean_two_things_is_asked(String text) {
        assertThat(said(Role.TEACHER, Level.SMP, "2026-11-23T14:00", text).asks()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"siap hadir", "bisa bu senin", "maaf ga bisa", "baik pak, saya bisa"})
    void a_teacher_who_says_it_plainly_is_not(String text) {
        assertThat(said(Role.TEACHER, Level.SMP, "2026-11-23T14:00", text).asks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mtk kelas 7A atau 7B besok jam 8-9.20",
                "mtk kelas 7A atau kelas 7B besok jam 8-9.20",
                "mtk atau ipa ya, 7A besok jam 8-9.20",
                "mtk 7A besok atau lusa jam 8-9.20",
                "guru IPA 9C & 9D besok 730-850 dan 945-1105",
                "pai utk kelas 7 8 9 besok jam 8-9.20",
                "mtk 7A 7B 7C besok jam ke 1-2, 3-4, 5-6",
                "mtk 7A besok jam 8 lewat dikit",
                "yang kelas 8 jangan dikirim dulu",
                "alhamdulillah guru mtk 7A dan IPA 7B hadir",
                "ganti"
            })
    void a_school_that_may_mean_two_things_is_asked(String text) {
        assertThat(said(Role.OPERATOR, Level.SMP, "2026-11-23T14:00", text).asks()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T09:00, Senin besok, 2026-11-30",
        "2026-11-23T09:00, Rabu besok, 2026-11-25",
        "2026-11-27T09:00, besok Senin, 2026-11-30",
        "2026-11-28T09:00, besok hari Senin, 2026-11-30"
    })
    void a_weekday_that_is_called_tomorrow_is_the_one_that_comes(
            String at, String day, LocalDate meant) {
        Understood order = said(Role.OPERATOR, Level.SMP, at, "guru mtk 7A " + day + " jam 8-9.20");
        assertThat(order.date()).isEqualTo(meant);
        assertThat(order.asks()).isFalse();
    }

    @Test
    void a_weekday_that_cannot_be_tomorrow_is_asked() {
        String text = "guru mtk 7A besok Jumat jam 8-9.20";
        Understood order = said(Role.OPERATOR, Level.SMP, "2026-11-23T09:00", text);
        assertThat(order.date()).isNull();
        assertThat(order.asks()).isTrue();
    }

    @Test
    void several_that_came_are_no_presence_of_one() {
        String text = "guru mtk 7A dan IPA 7B hadir";
        assertThat(said(Role.OPERATOR, Level.SMP, "2026-11-23T09:00", text).intent())
                .isEqualTo(Intent.OfOrder.CONFIRM_ATTENDANCE);
    }
}
