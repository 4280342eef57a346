package id.guruonline.config.web;

import id.guruonline.bot.delivery.Webhook;
import id.guruonline.bot.delivery.Webhook.Answer.Refused;
import id.guruonline.bot.delivery.Webhook.Answer.Taken;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The addresses that carriers of messages call; who shows no proof comes no further than the {@link
 * FrontDoor}. What cannot be saved now is answered with 503 and {@code Retry-After}. What is
 * refused is a problem document.
 */
@Component
public final class WebhookRoutes implements RouterFunction<ServerResponse> {

    private static final String RETRY_AFTER_SECONDS = "5";

    /** Counts what webhooks refused, by their path. */
    static final String REFUSED = "guru.webhooks.refused";

    private final Addresses addresses;
    private final TakingIn takingIn;
    private final MeterRegistry meters;

    WebhookRoutes(Addresses addresses, TakingIn takingIn, MeterRegistry meters) {
        this.addresses = addresses;
        this.takingIn = takingIn;
        this.meters = meters;
    }

    @Override
    public Optional<HandlerFunction<ServerResponse>> route(ServerRequest request) {
        return addresses.findWebhook(request.path()).map(webhook -> call -> answer(webhook, call));
    }

    private ServerResponse answer(Webhook webhook, ServerRequest request)
            throws IOException, InterruptedException {
        if (!request.method().equals(HttpMethod.POST)) {
            return refused(webhook, HttpStatus.METHOD_NOT_ALLOWED, "Only POST is answered here.");
        }
        HttpServletRequest http = request.servletRequest();
        Webhook.Headers headers = name -> Optional.ofNullable(http.getHeader(name));
        String query = Objects.requireNonNullElse(http.getQueryString(), "");
        String body = new String(http.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return switch (takingIn.take(webhook, new Webhook.Call(query, headers, body))) {
            case TakingIn.Outcome.Answered(Taken(String type, String said)) ->
                    ServerResponse.ok().contentType(MediaType.parseMediaType(type)).body(said);
            case TakingIn.Outcome.Answered(Refused refused) -> refused(webhook, refused);
            case TakingIn.Outcome.NotNow _ ->
                    problem(
                            ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS),
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "It cannot be saved now. Bring it again.");
            case TakingIn.Outcome.Broken _ ->
                    problem(
                            ServerResponse.status(HttpStatus.INTERNAL_SERVER_ERROR),
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            "It failed by a fault of the service.");
        };
    }

    private ServerResponse refused(Webhook webhook, Refused refused) {
        return refused(webhook, HttpStatus.valueOf(refused.status()), refused.why());
    }

    private ServerResponse refused(Webhook webhook, HttpStatus status, String why) {
        meters.counter(REFUSED, "webhook", webhook.path()).increment();
        return problem(
                ServerResponse.status(status).header(HttpHeaders.CONNECTION, "close"), status, why);
    }

    private static ServerResponse problem(
            ServerResponse.BodyBuilder answer, HttpStatus status, String why) {
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, why));
    }
}
