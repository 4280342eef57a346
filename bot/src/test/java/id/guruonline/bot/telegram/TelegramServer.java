package id.guruonline.bot.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import id.guruonline.bot.delivery.Reach;
import id.guruonline.bot.telegram.api.BotToken;
import id.guruonline.bot.telegram.api.TelegramApi;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Stands in for Telegram: answers as told, and tells what it was asked. */
public final class TelegramServer implements AutoCloseable {

    public static final BotToken TOKEN = new BotToken("123456:ABC-secret");
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final String BOT = "/bot123456:ABC-secret/";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    public TelegramServer() {
        server.start();
    }

    /** A call: the method in small letters, and its body. */
    public record Called(String method, JsonNode body) {}

    public final Reach reach = new Reach("telegram", System::nanoTime);

    public TelegramApi api() {
        return new TelegramApi(TOKEN, server.baseUrl(), Duration.ofSeconds(2), reach);
    }

    public String url() {
        return server.baseUrl();
    }

    public void answer(String method, ResponseDefinitionBuilder answer) {
        // Servers of the Bot API do not mind the case of a method.
        server.stubFor(post(urlPathMatching("(?i)" + BOT + method)).willReturn(answer));
    }

    public void answer(String method, int status, String json) {
        answer(
                method,
                aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withBody(json));
    }

    public void updates(String... updates) {
        answer("getupdates", 200, "{\"ok\":true,\"result\":[" + String.join(",", updates) + "]}");
    }

    /** Does whatever else is asked. */
    public void agree() {
        for (String method :
                List.of("answercallbackquery", "deletewebhook", "setwebhook", "setmycommands")) {
            answer(method, 200, "{\"ok\":true,\"result\":true}");
        }
        String message =
                "{\"ok\":true,\"result\":{\"message_id\":501,\"date\":1,\"chat\":{\"id\":11,\"type\":\"private\"}}}";
        answer("sendmessage", 200, message);
        answer("editmessagetext", 200, message);
    }

    /** What was asked, oldest first. */
    public List<Called> calls() {
        return server.getAllServeEvents().reversed().stream().map(TelegramServer::called).toList();
    }

    /** What was asked by that method. */
    public List<JsonNode> calls(String method) {
        return calls().stream().filter(c -> c.method().equals(method)).map(Called::body).toList();
    }

    private static Called called(ServeEvent event) {
        String path = event.getRequest().getUrl();
        String body = event.getRequest().getBodyAsString();
        try {
            JsonNode json =
                    body.startsWith("{")
                            ? JSON.readTree(body)
                            : JSON.getNodeFactory().textNode(body);
            if (json instanceof ObjectNode object) {
                // The library repeats the method's name there.
                object.remove("method");
            }
            String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            return new Called(method, json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
