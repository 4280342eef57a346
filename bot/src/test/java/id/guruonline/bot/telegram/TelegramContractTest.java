package id.guruonline.bot.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.http.Fault;
import id.guruonline.bot.QuickTime;
import id.guruonline.bot.delivery.Carrier;
import id.guruonline.bot.delivery.ChannelContract;
import id.guruonline.bot.delivery.Pace;
import id.guruonline.bot.delivery.WayIn;
import id.guruonline.bot.delivery.Webhook;
import id.guruonline.bot.telegram.api.SendingRate;
import id.guruonline.bot.telegram.api.TelegramSettings;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** Telegram keeps what every channel keeps. */
class TelegramContractTest extends ChannelContract {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    private final TelegramServer telegram = new TelegramServer();
    private final QuickTime time = new QuickTime();
    private final TelegramBot bot =
            new TelegramBot(
                    new TelegramSettings(
                            TelegramServer.TOKEN,
                            telegram.url(),
                            TelegramSettings.Mode.WEBHOOK,
                            "s3cret",
                            "http://guru.example.id",
                            SendingRate.USUAL),
                    new SomeTopics(),
                    () -> NINE,
                    _ -> true,
                    new Pace(time, time));

    @AfterEach
    void close() {
        bot.close();
        telegram.close();
    }

    @Override
    protected Carrier carrier() {
        return bot;
    }

    @Override
    protected String name() {
        return "telegram";
    }

    @Override
    protected String somebody() {
        return "11";
    }

    @Override
    protected boolean bring(OtherEnd end) {
        return switch (end) {
            case TAKES_IT -> {
                telegram.agree();
                yield true;
            }
            case REFUSES_IT -> refuses(400, "Bad Request: message text is empty");
            case WANTS_IT_LATER -> refuses(429, "Too Many Requests");
            case REACHES_NOBODY_THERE -> refuses(403, "Forbidden: bot was blocked by the user");
            case IS_NOT_TO_WRITE_THERE -> false;
            case LOSES_ITS_ANSWER -> {
                telegram.answer(
                        "sendmessage", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
                yield true;
            }
            case ANSWERS_WITH_A_PAGE -> {
                telegram.answer(
                        "sendmessage", aResponse().withStatus(504).withBody("<html>504</html>"));
                yield true;
            }
        };
    }

    private boolean refuses(int code, String description) {
        telegram.answer(
                "sendmessage",
                code,
                "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}"
                        .formatted(code, description));
        return true;
    }

    @Override
    protected void write(WayIn way, String id, String text) {
        String update =
                """
                {"update_id":%s,"message":{"message_id":1,"date":1,"text":"%s",
                 "chat":{"id":11,"type":"private"}}}
                """
                        .formatted(id, text);
        way.webhooks().getFirst().take(new Webhook.Call("", _ -> Optional.of("s3cret"), update));
    }

    @Override
    protected void tellRead(WayIn way, String messageId) {
        // Telegram tells nothing of what it took.
    }
}
