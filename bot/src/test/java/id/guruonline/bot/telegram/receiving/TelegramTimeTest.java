package id.guruonline.bot.telegram.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.bot.telegram.api.TelegramTime;
import id.guruonline.conversation.message.IncomingMessage;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What people wrote and what they were shown, by one clock. */
class TelegramTimeTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    private Instant byTelegram = NINE;
    private Instant byService = NINE.plusSeconds(120);
    private final InstantSource clock = () -> byService;
    private final TelegramTime time = new TelegramTime(clock);
    private final UpdateMapper mapper = new UpdateMapper(time);

    @Test
    void an_answer_comes_after_what_was_shown_though_the_services_clock_is_two_minutes_fast() {
        Instant shown = byService;
        time.saw(byTelegram);
        pass(2);

        assertThat(written(byTelegram)).isAfterOrEqualTo(shown);
    }

    @Test
    void what_telegram_kept_was_written_then_by_the_services_clock() {
        time.saw(byTelegram);
        Instant then = byTelegram;
        Instant thenByService = byService;
        pass(600);

        assertThat(written(then)).isEqualTo(thenByService);
    }

    @Test
    void a_time_that_no_clock_shows_changes_nothing() {
        time.saw(Instant.ofEpochSecond(1));
        byService = NINE;
        assertThat(written(NINE.minusSeconds(600))).isEqualTo(NINE.minusSeconds(600));
    }

    private void pass(long seconds) {
        byTelegram = byTelegram.plusSeconds(seconds);
        byService = byService.plusSeconds(seconds);
    }

    private Instant written(Instant at) {
        Message message = new Message();
        message.setChat(Chat.builder().id(11L).type("private").build());
        message.setText("ya");
        message.setDate((int) at.getEpochSecond());
        Update update = new Update();
        update.setMessage(message);
        return mapper.map(1, update).map(IncomingMessage::receivedAt).orElseThrow();
    }
}
