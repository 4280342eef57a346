package id.guruonline.conversation.dialogue.operator.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Days;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Doubt;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupervisionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 7);
    private static final OrderDraft DRAFT =
            OrderDraft.empty("card", Instant.parse("2026-11-30T02:00:00Z")).with(Days.on(DAY));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "butuh pengawas ujian 6B besok jam 8-9",
                "pengawas ujian 6B besok jam 8-9",
                "pagi bu, butuh pengawas ujian mtk 6B 9 des",
                "Bu Siti sakit, butuh pengawas ujian 6B besok",
                "cari guru utk jaga ujian 6B besok jam 8",
                "minta guru matematika 6B besok jam 8-9 untuk mengawas ujian",
                "butuh pengawas ujian 6B besok, tidak perlu bawa laptop",
                "need someone to invigilate 6B tomorrow 8-9"
            })
    void who_asks_for_it_is_heard(String text) {
        assertThat(Supervision.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bu Siti mengawas ujian di SMPN 3, butuh guru IPA 8A besok jam 8-10",
                "butuh guru IPA 8A besok jam 8-10, pak Budi mengawas ujian di SMPN 3",
                "butuh guru IPA 8A besok karena gurunya jaga ujian",
                "guru kami jaga ujian, butuh guru IPA 8A besok jam 8",
                "butuh pengganti guru yang mengawas ujian",
                "guru mtk 6B besok jam 8, bukan pengawas ujian",
                "tidak butuh pengawas ujian, butuh guru mtk 6B",
                "our teacher is invigilating, need maths for 6B tomorrow"
            })
    void who_does_it_elsewhere_is_not_asked_for(String text) {
        assertThat(Supervision.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hubungi no 0812-0000-0102", "bukan kelas 6A, tidak usah bawa laptop"})
    void the_answer_holds_whatever_else_the_note_says(String note) {
        OrderDraft sure = DRAFT.noting(note).sureOf(Doubt.EXAM_DAY);

        assertThat(sure.isForExams()).isTrue();
        assertThat(sure.note()).isEqualTo("Pengawas ujian; " + note);
    }

    @Test
    void the_answer_holds_beside_a_note_as_long_as_can_be() {
        OrderDraft sure = DRAFT.noting("a".repeat(300)).sureOf(Doubt.EXAM_DAY);

        assertThat(sure.isForExams()).isTrue();
        assertThat(sure.noting(sure.note() + "; dan buku").isForExams()).isTrue();
    }

    @Test
    void what_was_answered_of_a_day_is_not_said_of_another() {
        OrderDraft sure = DRAFT.noting("bawa buku").sureOf(Doubt.EXAM_DAY);

        OrderDraft moved = sure.with(Days.NONE).with(Days.on(DAY.plusDays(7)));

        assertThat(moved.note()).isEqualTo("bawa buku");
        assertThat(moved.settled()).doesNotContain(Doubt.EXAM_DAY);
    }

    @Test
    void what_was_asked_for_stays_on_another_day() {
        assertThat(DRAFT.forExams().with(Days.on(DAY.plusDays(7))).isForExams()).isTrue();
    }

    @Test
    void who_ends_the_note_is_asked_again() {
        assertThat(DRAFT.sureOf(Doubt.EXAM_DAY).noting(null).settled()).isEmpty();
    }
}
