package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoppingTest {

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_teacher_who_stops_hears_how_to_begin_again_and_how_to_rest_only() {
        assertThat(town.send("t1", new Content.Stop())).contains("MULAI", "\"jeda\"");
        assertThat(town.send("t1", new Content.Start(""))).isNotBlank();
        assertThat(town.say("t1", "jeda")).contains("beristirahat");
    }

    @Test
    void a_stop_in_the_middle_of_an_order_leaves_the_draft_as_it_is() {
        town.say("op1", "guru matematika 5A lusa jam 8 sampai 10");
        assertThat(town.send("op1", new Content.Stop())).contains("MULAI").doesNotContain("jeda");
        assertThat(town.orders()).isEmpty();
        town.say("op1", "kirim");
        assertThat(town.orders()).hasSize(1);
    }

    @Test
    void somebody_unknown_is_told_as_well() {
        assertThat(town.sendFromTelegram("99", new Content.Stop())).contains("MULAI");
    }
}
