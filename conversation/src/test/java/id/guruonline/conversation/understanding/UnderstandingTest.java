package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Slot;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnderstandingTest {

    private static final ZonedDateTime MONDAY =
            LocalDateTime.of(2026, 11, 23, 9, 0).atZone(Corpus.WIB);

    private final Understanding understanding = new Understanding();

    @Test
    void a_slot_says_which_words_it_came_from() {
        Understood order = operator("butuh guru MTK kelas 5A besok jam 8 sampai 9.30");
        assertThat(order.wordsOf(Slot.SUBJECT)).containsExactly("MTK");
        assertThat(order.wordsOf(Slot.CLASS)).containsExactly("kelas 5A");
        assertThat(order.wordsOf(Slot.DATE)).containsExactly("besok");
        assertThat(order.wordsOf(Slot.TIME)).containsExactly("jam 8 sampai 9.30");
    }

    @Test
    void lesson_hours_follow_the_bells_of_the_school() {
        Bells bells = new Bells(LocalTime.of(7, 15), 40, List.of(new Bells.Break(2, 20)));
        Understood order =
                understanding.understand(
                        new Utterance(
                                Role.OPERATOR,
                                Level.SD,
                                bells,
                                "mtk 5a besok jam ke 2-3",
                                MONDAY,
                                Awaited.NOTHING));
        assertThat(order.start()).isEqualTo(LocalTime.of(7, 55));
        assertThat(order.end()).isEqualTo(LocalTime.of(9, 35));
    }

    @Test
    void the_days_of_a_series_are_all_known() {
        assertThat(operator("tiap selasa selama 3 minggu mtk 5a jam 8").dates())
                .containsExactly(
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 12, 8));
    }

    @Test
    void a_pause_tells_its_days() {
        assertThat(teacher("libur dulu minggu ini").dates())
                .hasSize(7)
                .startsWith(LocalDate.of(2026, 11, 23));
        assertThat(teacher("saya cuti sampai kamis").dates()).endsWith(LocalDate.of(2026, 11, 26));
        assertThat(teacher("libur dulu").dates()).isEmpty();
    }

    @Test
    void the_language_is_detected() {
        assertThat(operator("need a math teacher for 5A tomorrow at 8").language())
                .isEqualTo(Language.EN);
        assertThat(operator("butuh guru mtk 5A besok jam 8").language()).isEqualTo(Language.ID);
        assertThat(operator("5A").language()).isNull();
    }

    @Test
    void the_language_asked_for_is_told() {
        assertThat(operator("english please").wantedLanguage()).isEqualTo(Language.EN);
        assertThat(operator("pakai bahasa Indonesia saja").wantedLanguage()).isEqualTo(Language.ID);
        assertThat(operator("butuh guru bahasa inggris").wantedLanguage()).isNull();
    }

    @Test
    void one_instance_serves_many_threads() {
        List<Understood> alone =
                Corpus.all().stream().map(e -> understanding.understand(e.utterance())).toList();
        List<Understood> together =
                Corpus.all().parallelStream()
                        .map(e -> understanding.understand(e.utterance()))
                        .toList();
        assertThat(together).isEqualTo(alone);
    }

    private Understood operator(String text) {
        return said(Role.OPERATOR, text);
    }

    private Understood teacher(String text) {
        return said(Role.TEACHER, text);
    }

    private Understood said(Role speaker, String text) {
        Bells bells = Bells.standard(Level.SD);
        return understanding.understand(
                new Utterance(speaker, Level.SD, bells, text, MONDAY, Awaited.NOTHING));
    }
}
