package id.guruonline.config.transcript;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import id.guruonline.config.transcript.Stage.PhoneMessage;
import id.guruonline.conversation.message.Address;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;

/**
 * Telegram as bots see it, over HTTP: {@link TelegramChats} behind the Bot API. What people say
 * comes as updates that the service polls for, and what they are told are the calls it makes. Each
 * body has to be one that the Bot API's own types can hold to its last field; any other is refused
 * as Telegram does.
 */
final class TelegramTown implements ChannelTown {

    private static final String TOKEN = "123456:transcripts";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TelegramChats chats;
    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().extensions(new Answering()));

    /**
     * @param clock the time that messages carry
     */
    TelegramTown(InstantSource clock) {
        chats = new TelegramChats(clock);
        server.start();
        server.stubFor(any(anyUrl()));
    }

    @Override
    public List<String> settings() {
        return List.of(
                "--guru.telegram.bot-token=" + TOKEN,
                "--guru.telegram.api-url=" + server.baseUrl());
    }

    @Override
    public void welcome(GenericApplicationContext service) {
        chats.giveUpTaps();
    }

    @Override
    public void clear() {
        chats.clear();
    }

    @Override
    public Address moveIn(String person, @Nullable String phone) {
        return new Address("telegram", String.valueOf(chats.chatOf(person)));
    }

    /** The person types something; returns once the service has acknowledged it. */
    @Override
    public void say(String person, String text, String messageId) {
        chats.awaitAcknowledged(chats.say(person, text, messageId));
    }

    /** The person taps a button, as {@link #say}. */
    @Override
    public void tap(String person, String data, String messageId) {
        chats.awaitAcknowledged(chats.tap(person, data, messageId));
    }

    @Override
    public List<PhoneMessage> messages(String person, long after) {
        return chats.messages(person, after);
    }

    /** As when somebody blocks the bot, and lets it in again. */
    @Override
    public void reach(String person, boolean reachable) {
        chats.block(person, !reachable);
    }

    /** As when a gateway in between gives up waiting for Telegram, which took the message. */
    @Override
    public void answer(String person, boolean certain) {
        chats.loseAnswers(person, !certain);
    }

    /** Returns once no tapped button waits any more and none that was tapped is left. */
    @Override
    public void settle() {
        chats.awaitTapsShown();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Answering implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "telegram";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            String path = event.getRequest().getUrl();
            String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            TelegramAnswer answer = answer(method, event.getRequest().getBodyAsString());
            if (answer.equals(TelegramAnswer.LOST)) {
                return ResponseDefinitionBuilder.responseDefinition()
                        .withStatus(504)
                        .withHeader("Content-Type", "text/html")
                        .withBody("<html><h1>504 Gateway Time-out</h1></html>")
                        .build();
            }
            return ResponseDefinitionBuilder.responseDefinition()
                    .withStatus(answer.status())
                    .withHeader("Content-Type", "application/json")
                    .withBody(answer.json().toString())
                    .build();
        }

        private TelegramAnswer answer(String method, String body) {
            try {
                return switch (method) {
                    case "getupdates" -> chats.updates(JSON.readTree(body));
                    case "sendmessage" -> chats.take(read(body, SendMessage.class));
                    case "editmessagetext" -> chats.edit(read(body, EditMessageText.class));
                    case "answercallbackquery" ->
                            chats.answered(read(body, AnswerCallbackQuery.class));
                    case "setmycommands" -> {
                        read(body, SetMyCommands.class);
                        yield TelegramAnswer.TRUE;
                    }
                    case "deletewebhook" -> TelegramAnswer.TRUE;
                    case String other -> TelegramAnswer.refused(404, "Not Found: " + other);
                };
            } catch (JsonProcessingException e) {
                return TelegramAnswer.refused(400, "Bad Request: " + e.getOriginalMessage());
            }
        }

        /** Throws on a body with anything that the type does not hold. */
        private <T> T read(String body, Class<T> type) throws JsonProcessingException {
            ObjectNode given = (ObjectNode) JSON.readTree(body);
            T value = JSON.treeToValue(given, type);
            JsonNode held = JSON.valueToTree(value);
            if (!given.equals(held)) {
                throw new IllegalStateException(type.getSimpleName() + " does not hold " + given);
            }
            return value;
        }
    }
}
