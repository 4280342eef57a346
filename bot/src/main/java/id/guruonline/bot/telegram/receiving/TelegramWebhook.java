package id.guruonline.bot.telegram.receiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.guruonline.bot.telegram.api.TelegramSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where Telegram brings updates. 200 once an update is saved, or where bringing it again would not
 * help; where saving fails, 500, and Telegram brings it again. 401 without the secret.
 */
@RestController
public final class TelegramWebhook {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramWebhook.class);

    /** Far more than any update has. */
    private static final int LONGEST_BODY = 1 << 20;

    private final Receiver receiver;
    private final byte[] secret;

    public TelegramWebhook(Receiver receiver, String secret) {
        this.receiver = receiver;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Takes one update in.
     *
     * @param body read only once the secret is right
     */
    @PostMapping(TelegramSettings.WEBHOOK_PATH)
    public void receive(
            @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", required = false)
                    @Nullable String token,
            InputStream body)
            throws IOException {
        byte[] given = token == null ? new byte[0] : token.getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(secret, given)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, "Not Telegram.");
        }
        String json = new String(body.readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
        try {
            UpdateReader.read(UpdateReader.tree(json)).ifPresent(receiver::receive);
        } catch (JsonProcessingException _) {
            LOG.warn("what was brought to the webhook is no update");
        }
    }
}
