package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Role;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a school asks to be told to its teacher, as against what it tells the service. */
class WordsForTheTeacherTest {

    private static final Understanding UNDERSTANDING = new Understanding();

    private static Understood said(String text) {
        return UNDERSTANDING.understand(
                new Utterance(
                        Role.OPERATOR,
                        Level.SD,
                        Bells.standard(Level.SD),
                        text,
                        LocalDateTime.parse("2026-11-23T09:00").atZone(ZoneId.of("Asia/Jakarta")),
                        Awaited.NOTHING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    catatan: ruang guru di lantai 2                     | ruang guru di lantai 2
                    catatan: bawa penggaris, kelas 5A di lantai 2       | bawa penggaris, kelas 5A di lantai 2
                    tolong sampaikan ke gurunya kelasnya di lantai 2    | kelasnya di lantai 2
                    bilang ke bu gurunya kelas 5A pindah ke lab ya      | kelas 5A pindah ke lab ya
                    mohon beritahu kepada guru penggantinya: jam 8 di aula | jam 8 di aula
                    kasih tau ke pak joko parkir di belakang            | parkir di belakang
                    pesan buat gurunya: jangan lupa buku paket hal 30   | jangan lupa buku paket hal 30
                    info untuk guru pengganti: anak2 sudah sampai bab 3 | anak2 sudah sampai bab 3
                    tell the teacher room 5 is locked                   | room 5 is locked
                    """)
    void what_is_to_be_told_to_the_teacher_is_for_the_teacher_whatever_it_looks_like(
            String text, String words) {
        Understood understood = said(text);

        assertThat(understood.note()).isEqualTo(words);
        assertThat(understood.intent()).isEqualTo(Intent.Talk.UNSURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pesan guru untuk kelas 5A besok jam 8 mtk",
                "tolong infokan guru matematika untuk besok jam 7 kelas 5A",
                "halaman 25 bab 3 mtk 5a besok jam 8",
                "tolong siapkan guru pengganti mulok utk 6b hari sabtu tgl 28 jam 9.30"
            })
    void an_order_that_begins_alike_is_one(String text) {
        assertThat(said(text).intent()).isEqualTo(Intent.Ordering.ORDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kabari guru penggantinya siapa",
                "info guru pengganti besok siapa ya",
                "bilang gurunya belum datang",
                "sampaikan ke gurunya"
            })
    void a_question_or_a_report_is_no_words_for_the_teacher(String text) {
        assertThat(said(text).note()).isNull();
    }
}
