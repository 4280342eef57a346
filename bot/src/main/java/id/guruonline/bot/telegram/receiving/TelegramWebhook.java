package id.guruonline.bot.telegram.receiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.guruonline.bot.delivery.Webhook;
import id.guruonline.bot.delivery.Webhook.Answer.Refused;
import id.guruonline.bot.delivery.Webhook.Answer.Taken;
import id.guruonline.bot.telegram.api.TelegramSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Telegram brings updates. Taken once an update is saved, or where bringing it again would
 * not help; refused with 401 without the secret.
 */
public final class TelegramWebhook implements Webhook {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramWebhook.class);

    private static final int UNAUTHORIZED = 401;

    /** Far more than any update has. */
    private static final int LONGEST_BODY = 1 << 20;

    private final Receiver receiver;
    private final byte[] secret;

    /**
     * @param secret what Telegram proves itself by
     */
    public TelegramWebhook(Receiver receiver, String secret) {
        this.receiver = receiver;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String path() {
        return TelegramSettings.WEBHOOK_PATH;
    }

    @Override
    public Answer take(Call call) throws IOException {
        String token = call.findHeader("X-Telegram-Bot-Api-Secret-Token").orElse("");
        if (!MessageDigest.isEqual(secret, token.getBytes(StandardCharsets.UTF_8))) {
            return new Refused(UNAUTHORIZED, "Not Telegram.");
        }
        String json = new String(call.body().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
        try {
            UpdateReader.read(UpdateReader.tree(json)).ifPresent(receiver::receive);
        } catch (JsonProcessingException _) {
            LOG.warn("what was brought to the webhook is no update");
        }
        return Taken.SILENTLY;
    }
}
