package id.guruonline.config.web;

import id.guruonline.bot.delivery.Webhook;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at a request before anything is done for it. Who brings something to a webhook without
 * showing any proof is refused before his body is read; so is a body that is longer than its
 * address is for, and a form of many parts, which nothing here takes. What is left is read as a
 * whole: what is posted to a webhook at once, any other when it is asked for, after all that the
 * headers tell. A connection whose body nobody wanted is not kept.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class FrontDoor extends OncePerRequestFilter {

    private final Addresses addresses;
    private final Connections connections;
    private final Problems problems;
    private final MeterRegistry meters;

    FrontDoor(
            Addresses addresses, Connections connections, Problems problems, MeterRegistry meters) {
        this.addresses = addresses;
        this.connections = connections;
        this.problems = problems;
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String connection = request.getServletConnection().getConnectionId();
        String path = request.getRequestURI();
        Optional<Webhook> called =
                request.getMethod().equals("POST") ? addresses.findWebhook(path) : Optional.empty();
        Optional<Webhook.Answer.Refused> unproven =
                called.flatMap(webhook ->
                        webhook.findRefusal(name -> Optional.ofNullable(request.getHeader(name))));
        int longest = addresses.longestBodyAt(path);
        if (unproven.isPresent()) {
            meters.counter(WebhookRoutes.REFUSED, "webhook", path).increment();
            HttpStatus status = HttpStatus.valueOf(unproven.get().status());
            refuse(status, unproven.get().why(), response, connection);
        } else if (request.getContentLengthLong() > longest) {
            refuseTooLong(response, connection);
        } else if (hasManyParts(request)) {
            HttpStatus status = HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            refuse(status, "Forms of many parts are not read here.", response, connection);
        } else if (hasBody(request)) {
            WholeBody whole = new WholeBody(request, longest, () -> connections.serves(connection));
            passOn(whole, called.isPresent(), response, chain, connection);
        } else {
            connections.serves(connection);
            passOn(request, response, chain, connection);
        }
    }

    private void passOn(
            WholeBody whole,
            boolean atOnce,
            HttpServletResponse response,
            FilterChain chain,
            String connection)
            throws ServletException, IOException {
        try {
            if (atOnce) {
                whole.read();
            }
            passOn(whole, response, chain, connection);
        } catch (WholeBody.TooLong _) {
            refuseTooLong(response, connection);
        } catch (IOException e) {
            if (whole.isRead()) {
                throw e;
            }
            HttpStatus status = HttpStatus.REQUEST_TIMEOUT;
            refuse(status, "The body did not come in time.", response, connection);
        }
        if (!whole.isRead()) {
            connections.dismiss(connection);
        }
    }

    private void passOn(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            String connection)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            // Who listens for news is served until he goes.
            if (!request.isAsyncStarted()) {
                connections.served(connection);
            }
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean hasManyParts(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }

    private void refuseTooLong(HttpServletResponse response, String connection) throws IOException {
        refuse(
                HttpStatus.CONTENT_TOO_LARGE,
                "Nothing that long is read here.",
                response,
                connection);
    }

    private void refuse(
            HttpStatus status, String why, HttpServletResponse response, String connection)
            throws IOException {
        if (!response.isCommitted()) {
            response.setHeader("Connection", "close");
            problems.write(response, status, why);
        }
        connections.dismiss(connection);
    }
}
