package id.guruonline.config.web;

import id.guruonline.bot.twilio.receiving.Form;
import id.guruonline.bot.twilio.receiving.TwilioWebhooks;
import id.guruonline.config.settings.OnTwilio;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The addresses Twilio calls. The body is read as it came, for all of it is signed. Messages are
 * answered as soon as they are saved; what is to be said goes out by itself.
 */
@OnTwilio
@RestController
class TwilioController {

    /** Several times what Twilio sends. */
    private static final int LONGEST = 64 * 1024;

    private static final String NOTHING_TO_SAY =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response></Response>";

    private final TwilioWebhooks webhooks;

    TwilioController(TwilioWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping(TwilioWebhooks.MESSAGES)
    ResponseEntity<String> message(HttpServletRequest request) throws IOException {
        Form form = signed(TwilioWebhooks.MESSAGES, request);
        try {
            webhooks.receive(form);
        } catch (IllegalArgumentException e) {
            throw refused(HttpStatus.BAD_REQUEST, "That is no message.");
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(NOTHING_TO_SAY);
    }

    @PostMapping(TwilioWebhooks.STATUS)
    ResponseEntity<String> status(HttpServletRequest request) throws IOException {
        Form form = signed(TwilioWebhooks.STATUS, request);
        try {
            webhooks.report(
                    Form.parse(bytes(request.getQueryString())).fields().get("message"), form);
        } catch (IllegalArgumentException e) {
            throw refused(HttpStatus.BAD_REQUEST, "That is no status of a message.");
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(NOTHING_TO_SAY);
    }

    private Form signed(String path, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw refused(HttpStatus.CONTENT_TOO_LARGE, "Twilio sends nothing that long.");
        }
        Form form = parse(body);
        if (!webhooks.isSigned(
                path, request.getQueryString(), form, request.getHeader("X-Twilio-Signature"))) {
            throw refused(
                    HttpStatus.FORBIDDEN,
                    "The signature is not Twilio's for this address: PUBLIC_URL must be what Twilio calls.");
        }
        return form;
    }

    private static Form parse(byte[] body) {
        try {
            return Form.parse(body);
        } catch (IllegalArgumentException e) {
            throw refused(HttpStatus.BAD_REQUEST, "That is no form.");
        }
    }

    private static byte[] bytes(@Nullable String query) {
        return (query == null ? "" : query).getBytes(StandardCharsets.UTF_8);
    }

    private static ErrorResponseException refused(HttpStatus status, String detail) {
        return new ErrorResponseException(
                status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
