package id.guruonline.config.web;

import id.guruonline.bot.delivery.WaysIn;
import id.guruonline.bot.delivery.Webhook;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The addresses that carriers of messages call. What they refuse is a problem document. */
@Component
public final class WebhookRoutes implements RouterFunction<ServerResponse> {

    private final List<Webhook> webhooks;

    WebhookRoutes(WaysIn ways) {
        this.webhooks = ways.webhooks();
    }

    @Override
    public Optional<HandlerFunction<ServerResponse>> route(ServerRequest request) {
        return webhooks.stream()
                .filter(webhook -> webhook.path().equals(request.path()))
                .findFirst()
                .map(webhook -> call -> answer(webhook, call));
    }

    private static ServerResponse answer(Webhook webhook, ServerRequest request)
            throws IOException {
        if (!request.method().equals(HttpMethod.POST)) {
            return refused(HttpStatus.METHOD_NOT_ALLOWED, "Only POST is answered here.");
        }
        var http = request.servletRequest();
        Webhook.Call call =
                new Webhook.Call(http.getQueryString(), http::getHeader, http.getInputStream());
        return switch (webhook.take(call)) {
            case Webhook.Answer.Taken(String type, String body) ->
                    ServerResponse.ok().contentType(MediaType.parseMediaType(type)).body(body);
            case Webhook.Answer.Refused(int status, String why) ->
                    refused(HttpStatus.valueOf(status), why);
        };
    }

    private static ServerResponse refused(HttpStatus status, String why) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, why));
    }
}
