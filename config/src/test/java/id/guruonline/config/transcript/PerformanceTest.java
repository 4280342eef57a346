package id.guruonline.config.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.config.transcript.Performance.Delivery;
import id.guruonline.config.transcript.Stage.OfferView;
import id.guruonline.config.transcript.Stage.OrderView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformanceTest {

    private static final String WORLD =
            """
            world {
              "schools": [{"npsn": "10500001", "operators": [{"id": "op1"}]}],
              "teachers": [{"id": "t1"}, {"id": "t2"}]
            }
            clock 2026-11-23T09:00+07:00
            """;

    @TempDir Path folder;

    private final AtomicBoolean taken = new AtomicBoolean();
    private final FakeStage stage = new FakeStage(this::service);

    /** Orders are offered to t1 and, half an hour on, to t2; whoever says yes first has it. */
    private void service(FakeStage service, String person, String input) {
        switch (input) {
            case "halo" -> service.tell(person, "Halo!\n\nAda apa?", "Pesan", "Bantuan");
            case "tap:Halo!\n\nAda apa?Pesan" -> {
                service.tell(person, "Pesanan GO-7K sudah dicatat.");
                service.tell("t1", "Tawaran GO-7K", "Ya", "Tidak");
                service.later(
                        Duration.ofMinutes(30),
                        () -> {
                            service.tell("t1", "Waktu habis.");
                            service.tell("t2", "Tawaran GO-7K", "Ya", "Tidak");
                        });
                service.later(Duration.ofHours(1), () -> service.tell("op1", "Belum ada guru."));
            }
            case "batal" -> {
                service.tell("t1", "Tawaran GO-8L", "Terima", "Tolak");
                service.tell("t1", "Tawaran GO-9M", "Terima", "Tolak");
                service.tell("t1", "Pelajaran GO-7K dibatalkan.");
            }
            case "ya" ->
                    service.tell(
                            person,
                            taken.getAndSet(true)
                                    ? "Maaf, sudah terisi."
                                    : "Terima kasih " + person + "!");
            default -> service.tell(person, "Saya belum paham: " + input);
        }
    }

    private Path write(String transcript) throws IOException {
        return Files.writeString(folder.resolve("talk.chat"), WORLD + transcript);
    }

    private void check(String transcript) throws IOException {
        new Performance(TranscriptReader.read(write(transcript)), stage, Delivery.ONCE).check();
    }

    private String rewrite(String transcript) throws IOException {
        List<String> lines =
                new Performance(TranscriptReader.read(write(transcript)), stage, Delivery.ONCE)
                        .rewrite();
        return String.join("\n", lines).substring(WORLD.length());
    }

    private static final String PLAIN =
            """

            # An order moves along
            op1> halo
            op1< Halo!
               |
               | Ada apa?
                 [Pesan] [Bantuan]
            op1> [Pesan]
            op1< Pesanan <order> sudah dicatat.
            t1< Tawaran <order>
                [Ya] [Tidak]

            +30m
            t1< Waktu habis.
            t2< Tawaran <order>
                [Ya] [Tidak]
            # nobody yet
            @2026-11-23T10:00+07:00
            op1< Belum ada guru.\
            """;

    @Test
    void a_transcript_that_says_all_that_is_said_holds_and_is_rewritten_to_itself()
            throws IOException {
        check(PLAIN);
        assertThat(rewrite(PLAIN)).isEqualTo(PLAIN);
    }

    @Test
    void anything_said_that_is_not_written_fails_with_its_line_and_the_real_chat() {
        String silent = PLAIN.replace("t1< Waktu habis.\n", "");
        assertThatThrownBy(() -> check(silent))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("talk.chat:18: not expected: t1< Waktu habis.")
                .hasMessageContaining(
                        "    t2< Tawaran <order>\n        [Ya] [Tidak]\n    t1< Waktu habis.");
    }

    @Test
    void anything_written_that_is_not_said_fails_with_its_line() {
        String chatty = PLAIN.replace("+30m\n", "+30m\nop1< Masih dicari.\n");
        assertThatThrownBy(() -> check(chatty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("talk.chat:19: not said");
    }

    @Test
    void a_different_button_fails() {
        assertThatThrownBy(() -> check(PLAIN.replace("[Pesan] [Bantuan]", "[Pesan] [Batal]")))
                .hasMessageContaining("talk.chat:9: said differently");
    }

    @Test
    void a_placeholder_stands_for_the_same_ever_after() throws IOException {
        String other = PLAIN.replace("t1< Tawaran <order>", "t1< Tawaran <order>X");
        assertThatThrownBy(() -> check(other))
                .hasMessageContaining("talk.chat:15: said differently");
    }

    @Test
    void messages_that_the_clock_separates_stand_in_its_order() {
        String swapped =
                """
                op1> halo
                op1< Halo!
                   |
                   | Ada apa?
                     [Pesan] [Bantuan]
                op1> [Pesan]
                t1< Tawaran GO-7K
                    [Ya] [Tidak]
                op1< Pesanan GO-7K sudah dicatat.
                +2h
                op1< Belum ada guru.
                t2< Tawaran GO-7K
                    [Ya] [Tidak]
                t1< Waktu habis.
                """;
        assertThatThrownBy(() -> check(swapped)).hasMessageContaining("said earlier: t2< Tawaran");
    }

    @Test
    void a_rewritten_file_keeps_inputs_remarks_and_structure() throws IOException {
        String draft =
                """
                # first
                together {
                    op1> halo
                    t1> apa
                    op1< Hai
                    # inside
                }
                # then
                op1> [Pesan]
                t1< Tawaran GO-7K

                # later
                +31m\
                """;
        assertThat(rewrite(draft))
                .isEqualTo(
                        """
                        # first
                        together {
                            op1> halo
                            t1> apa
                            op1< Halo!
                               |
                               | Ada apa?
                                 [Pesan] [Bantuan]
                            t1< Saya belum paham: apa
                            # inside
                        }
                        # then
                        op1> [Pesan]
                        t1< Tawaran GO-7K
                            [Ya] [Tidak]
                        op1< Pesanan GO-7K sudah dicatat.

                        # later
                        +31m
                        t1< Waktu habis.
                        t2< Tawaran GO-7K
                            [Ya] [Tidak]\
                        """);
    }

    @Test
    void whoever_wins_a_race_is_the_winner_for_the_rest_of_the_file() throws IOException {
        check(
                """
                race {
                    t1> ya
                    t2> ya
                    <winner>< Terima kasih <winner>!
                    <loser>< Maaf, sudah terisi.
                }
                <winner>> ya
                <winner>< Maaf, sudah terisi.
                """);
    }

    @Test
    void a_race_that_two_win_fails() {
        assertThatThrownBy(() ->
                        check(
                                """
                                race {
                                    t1> ya
                                    t2> ya
                                    t1< Terima kasih t1!
                                    t2< Terima kasih t2!
                                }
                                """))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("said differently");
    }

    @Test
    void an_offer_may_go_before_news_that_waited_with_it_but_not_before_another_offer()
            throws IOException {
        check(
                """
                op1> batal
                t1< Pelajaran GO-7K dibatalkan.
                t1< Tawaran GO-8L
                    [Terima] [Tolak]
                t1< Tawaran GO-9M
                    [Terima] [Tolak]
                """);
        assertThatThrownBy(() ->
                        check(
                                """
                                op1> batal
                                t1< Tawaran GO-9M
                                    [Terima] [Tolak]
                                t1< Tawaran GO-8L
                                    [Terima] [Tolak]
                                t1< Pelajaran GO-7K dibatalkan.
                                """))
                .hasMessageContaining("said differently");
    }

    @Test
    void the_same_id_is_the_same_message_and_a_doubled_delivery_has_no_second_effect()
            throws IOException {
        String repeated =
                """
                t1> ya (id=m7)
                t1< Terima kasih t1!
                t1> ya (id=m7)
                t1> ya
                t1< Maaf, sudah terisi.
                """;
        new Performance(TranscriptReader.read(write(repeated)), stage, Delivery.TWICE).check();
    }

    @Test
    void restarts_and_views_are_played() throws IOException {
        stage.order(
                new OrderView(
                        "10500001",
                        "MATEMATIKA",
                        "5A",
                        Instant.parse("2026-11-24T00:30:00Z"),
                        Instant.parse("2026-11-24T02:00:00Z"),
                        "FILLED",
                        "t2",
                        List.of(new OfferView("t1", "EXPIRED"), new OfferView("t2", "ACCEPTED"))));
        check(
                """
                restart
                orders
                   | MATEMATIKA 5A, Tue 2026-11-24 07:30-09:00, 10500001: FILLED t2 (t1 EXPIRED, t2 ACCEPTED)
                timetable t1
                """);
        assertThat(stage.restarts()).isEqualTo(1);
        assertThatThrownBy(() -> check("orders\n")).hasMessageContaining("saved differently");
    }

    @Test
    void a_line_that_is_none_is_refused_with_its_place() {
        assertThatThrownBy(() -> check("op1: halo\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("talk.chat:6: not a line of a transcript: op1: halo");
    }

    @Test
    void a_button_that_is_not_there_fails_with_its_line() {
        assertThatThrownBy(() -> check("op1> [Pesan]\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("talk.chat:6: could not be played")
                .hasMessageContaining("op1 has no button [Pesan]");
    }
}
