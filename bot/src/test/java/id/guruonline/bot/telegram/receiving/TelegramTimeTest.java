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
        time.saw(byTelegram, byService);
        pass(2);

        assertThat(written(byTelegram)).isAfterOrEqualTo(shown);
    }

    @Test
    void what_telegram_kept_was_written_then_by_the_services_clock() {
        time.saw(byTelegram, byService);
        Instant then = byTelegram;
        Instant thenByService = byService;
        pass(600);

        assertThat(written(then)).isEqualTo(thenByService);
    }

    @Test
    void an_answer_that_took_long_teaches_nothing_that_a_quick_one_knows_better() {
        time.saw(byTelegram, byService);
        Instant then = byTelegram;
        Instant thenByService = byService;
        Instant asked = byService;
        Instant done = byTelegram;
        pass(40);
        time.saw(done, asked);
        pass(600);

        assertThat(written(then)).isEqualTo(thenByService);
    }

    @Test
    void a_clock_that_was_set_back_is_followed_though_answers_take_long() {
        time.saw(byTelegram, byService);
        byService = byService.minusSeconds(3600);
        Instant asked = byService;
        pass(20);
        time.saw(byTelegram, asked);
        Instant then = byTelegram;
        Instant thenByService = byService;
        pass(600);

        assertThat(written(then)).isBetween(thenByService.minusSeconds(20), thenByService);
    }

    @Test
    void a_time_that_no_clock_shows_changes_nothing() {
        time.saw(Instant.ofEpochSecond(1), byService);
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
