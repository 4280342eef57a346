package id.guruonline.config.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.bot.WrongSetting;
import id.guruonline.config.settings.Works;
import id.guruonline.config.settings.Works.Part;
import id.guruonline.scheduler.work.Workers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An instance does what it is set to, and leaves the rest to others. */
class WorksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    receive          | -
                    send             | OutboxSender OfferNews
                    turns            | TurnWorker Announcer
                    due              | Announcer DueSweep BookingSweep HoldSweep Purge Purge Erasing
                    Turns, send      | TurnWorker Announcer OutboxSender OfferNews
                    """)
    void it_keeps_going_what_it_is_for(String words, String workers) {
        try (var service = Starts.running("guru.playground=off", "guru.works=" + words)) {
            List<String> expected =
                    workers == null ? List.of() : Arrays.asList(workers.split(" ", -1));
            assertThat(service.getBean(Workers.class).list())
                    .extracting(work -> work.getClass().getSimpleName())
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void where_nothing_is_named_it_does_everything() {
        assertThat(Works.of(List.of("")).parts()).containsExactlyInAnyOrder(Part.values());
    }

    @Test
    void an_unknown_word_is_named_with_those_that_are_known() {
        assertThatThrownBy(() -> Works.of(List.of("turns", "sleep")))
                .isInstanceOf(WrongSetting.class)
                .hasMessage(
                        "GURU_WORKS takes of receive, turns, send, due, comma separated, and not"
                                + " sleep");
    }
}
