package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Role;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Acts need a message that is understood whole. */
class WholenessTest {

    private static final Set<Intent> ANSWERS =
            Set.of(Intent.Answer.ACCEPT, Intent.Answer.DECLINE, Intent.Teaching.PAUSE);

    private final Understanding understanding = new Understanding();

    private Understood said(Role role, Awaited awaited, String text) {
        return understanding.understand(
                new Utterance(
                        role,
                        Level.SD,
                        Bells.standard(Level.SD),
                        text,
                        LocalDateTime.parse("2026-11-23T09:00").atZone(Corpus.WIB),
                        awaited));
    }

    /** Neither yes nor no nor rest, or nothing is done before it is asked. */
    private static boolean isHarmless(Understood said) {
        return said.asks() || !ANSWERS.contains(said.intent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baik pak, saya pikirkan dulu",
                "ya nanti saya lihat",
                "bisa minta nomor operatornya",
                "sudah saya terima infonya",
                "oke makasih bot",
                "lapor sudah sampai lokasi 👍",
                "kirim kalender",
                "bersedia pak, mohon info alamat",
                "bisa jelaskan rutenya dulu",
                "ok siap, nanti saya kabari istri",
                "Baik, pesan Anda sudah kami terima. Kami akan segera merespons.",
                "Stok ready kak, langsung ambil saja ke rumah ya"
            })
    void a_yes_with_words_besides_it_takes_no_lesson(String text) {
        assertThat(isHarmless(said(Role.TEACHER, Awaited.OFFER, text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maaf baru buka WA",
                "maaf siapa ini",
                "maaf pak sinyal jelek",
                "gaji belum cair",
                "kelas keberapa pak",
                "belum pernah ke sana",
                "saya tidak ada jadwal besok",
                "tidak sibuk pak",
                "bukan sibuk bu",
                "saya tidak bisa menolak",
                "tidak mau menolak kok",
                "besok saya libur, bisa pak",
                "besok kan libur",
                "libur selamanya",
                "Thank you for your message. We're unavailable right now, but will respond soon."
            })
    void what_only_sounds_like_a_no_or_a_rest_is_asked(String text) {
        assertThat(isHarmless(said(Role.TEACHER, Awaited.OFFER, text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "siap bu",
                "ya",
                "oke pak saya terima",
                "bisa bu insyaallah saya hadir tepat waktu",
                "Baik Bu Siti, saya bersedia mengajar kelas 5A besok",
                "bisa pak karena jam itu kebetulan ada waktu luang",
                "tidak masalah pak",
                "yes, I can take it",
                "bisoo pak"
            })
    void a_plain_yes_is_taken_at_its_word(String text) {
        Understood said = said(Role.TEACHER, Awaited.OFFER, text);
        assertThat(said.intent()).isEqualTo(Intent.Answer.ACCEPT);
        assertThat(said.asks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tidak bisa pak",
                "waduh ga bisa pak, lagi di jambi jemput saudara",
                "saya tidak bisa karena ada pengajian di rumah",
                "maaf bu anak saya demam, tidak bisa",
                "mboten saged pak, kulo taksih repot",
                "makasih tawarannya tapi saya tidak bisa"
            })
    void a_plain_no_is_taken_at_its_word_whatever_the_reason(String text) {
        Understood said = said(Role.TEACHER, Awaited.OFFER, text);
        assertThat(said.intent()).isEqualTo(Intent.Answer.DECLINE);
        assertThat(said.asks()).isFalse();
    }

    @Test
    void a_guess_at_a_misspelled_word_begins_no_act() {
        assertThat(said(Role.TEACHER, Awaited.OFFER, "berseida pak").asks()).isTrue();
        assertThat(said(Role.TEACHER, Awaited.OFFER, "bersedia pak").asks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Terima kasih, pesanan anda akan segera kami kirim",
                "kirim nanti aja",
                "tdk perlu bawa RPP",
                "oke tapi tolong bawa penggaris"
            })
    void a_card_is_neither_sent_nor_thrown_away_by_remarks(String text) {
        assertThat(isHarmless(said(Role.OPERATOR, Awaited.CONFIRMATION, text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lanjut aja", "oke lanjut", "lanjutkan pesanannya", "jangan dibatalkan"})
    void what_shall_go_on_is_not_cancelled(String text) {
        for (Role role : List.of(Role.OPERATOR, Role.TEACHER)) {
            assertThat(said(role, Awaited.CANCELLATION, text).intent())
                    .isEqualTo(Intent.Answer.DECLINE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jangan dibatalkan ya pak, saya tetap datang",
                "insyaallah tidak batal",
                "saya tidak akan batal pak"
            })
    void who_says_that_nothing_is_called_off_is_not_asked_to_cancel(String text) {
        assertThat(said(Role.TEACHER, Awaited.NOTHING, text).intent())
                .isEqualTo(Intent.Talk.UNSURE);
        assertThat(said(Role.OPERATOR, Awaited.NOTHING, text).intent())
                .isEqualTo(Intent.Talk.UNSURE);
    }

    @Test
    void what_is_said_plainly_is_hardly_ever_asked_about() {
        List<Understood> acts =
                Corpus.all().stream()
                        .filter(example -> isAsked(example.utterance()))
                        .filter(example -> !example.meant().asked())
                        .map(example -> understanding.understand(example.utterance()))
                        .filter(said -> ANSWERS.contains(said.intent()))
                        .toList();
        long asked = acts.stream().filter(Understood::asks).count();
        assertThat(acts).hasSizeGreaterThan(800);
        // what only the second reader takes for an act counts as well, and is always asked
        assertThat(asked).isLessThan(acts.size() / 12);
    }

    /** A school that was asked nothing agrees to nothing. */
    private static boolean isAsked(Utterance utterance) {
        return utterance.speaker() == Role.TEACHER || utterance.awaited() != Awaited.NOTHING;
    }

    /** Of shops and telephones; nobody asked them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Baik, pesan Anda sudah kami terima. Kami akan segera merespons.",
                "Thank you for your message. We're unavailable right now, but will respond as soon"
                        + " as possible.",
                "Stok ready kak, langsung ambil saja ke rumah ya",
                "Terima kasih, pesanan anda akan segera kami kirim",
                "Selamat datang di toko kami! Ada yang bisa kami bantu? Ya, kami siap",
                "Terima kasih telah menghubungi Bengkel Jaya. Saat ini di luar jam kerja.",
                "I'm currently driving. Automatic reply, yes I will call you",
                "Mohon menunggu admin kami. Oke siap"
            })
    void what_a_telephone_answers_by_itself_never_acts_and_speaks_no_language(String text) {
        for (Role role : List.of(Role.TEACHER, Role.OPERATOR)) {
            for (Awaited awaited : List.of(Awaited.OFFER, Awaited.CONFIRMATION, Awaited.NOTHING)) {
                Understood said = said(role, awaited, text);
                assertThat(said.asks() || said.intent() instanceof Intent.Talk).isTrue();
                assertThat(said.answered().phrases()).isEmpty();
                assertThat(said.language()).isNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no 1", "ok sir", "hello", "yes pak", "ok cancel"})
    void a_word_that_everybody_knows_is_no_language(String text) {
        assertThat(said(Role.TEACHER, Awaited.NOTHING, text).language()).isNotEqualTo(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[24/11 07.15] Bu Rina: ya saya bisa",
                "[23/11/26, 07:15:32] Pak Joko: tidak",
                "[1/12 20:05] Kepsek: batalkan saja"
            })
    void what_was_copied_from_another_chat_never_acts(String text) {
        for (Role role : List.of(Role.TEACHER, Role.OPERATOR)) {
            assertThat(said(role, Awaited.OFFER, text).asks()).isTrue();
        }
    }
}
