package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard whatever was asked. */
class PleasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pak guru memukul saya",
                "Saya TAKUT!!",
                "dia pegang-pegang",
                "dia pegang2 saya bu",
                "saya dipukuuuul pak guru",
                "anak saya ditampar gurunya",
                "gurunya minta foto seksi",
                "aku mau mati aja",
                "my teacher hit me",
                "he touched me",
                "I'm scared of the teacher"
            })
    void a_child_in_trouble_is_heard(String text) {
        assertThat(Pleas.OF_CHILD.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "gurunya baik",
                "pelajarannya mulai pukul 8",
                "kami memukul bola kasti",
                "saya takut salah jawab",
                "saya takut terlambat",
                "materi bullying tadi seru",
                "we hit the ball",
                "terima kasih bu guru"
            })
    void talk_of_lessons_games_and_worries_is_no_trouble(String text) {
        assertThat(Pleas.OF_CHILD.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bicara dengan orang",
                "bisa bicara dengan orang?",
                "nomor dinas berapa",
                "Can I talk to a human?"
            })
    void who_wants_a_person_is_heard(String text) {
        assertThat(Pleas.FOR_PERSON.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guru kami dinas luar", "nomor hp gurunya?", "batalkan pesanan"})
    void who_wants_something_of_the_service_is_not(String text) {
        assertThat(Pleas.FOR_PERSON.isIn(text)).isFalse();
    }
}
