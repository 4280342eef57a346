package id.guruonline.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.bot.telegram.api.Supervised;
import id.guruonline.bot.telegram.api.TelegramApi;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the bot learns what links to it call it. */
class BotNameTest {

    private final TelegramServer telegram = new TelegramServer();
    private final TelegramApi api = telegram.api();
    private final BotName name = new BotName(api);

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @Test
    void it_is_known_once_telegram_said_it() {
        telegram.answer(
                "getme",
                200,
                "{\"ok\":true,\"result\":{\"id\":1,\"is_bot\":true,\"first_name\":\"Guru\",\"username\":\"GuruBungoBot\"}}");
        assertThat(name.find()).isEmpty();
        assertThat(name.step()).isEqualTo(Supervised.NEVER);
        assertThat(name.find()).contains("GuruBungoBot");
    }

    @Test
    void it_is_asked_again_after_a_growing_wait() {
        telegram.answer("getme", 502, "{\"ok\":false,\"error_code\":502,\"description\":\"Bad\"}");
        assertThat(name.step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(name.step()).isEqualTo(Duration.ofSeconds(2));
        assertThat(name.find()).isEmpty();
    }
}
