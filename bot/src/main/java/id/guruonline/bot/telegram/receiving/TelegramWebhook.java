package id.guruonline.bot.telegram.receiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.guruonline.bot.delivery.Webhook;
import id.guruonline.bot.delivery.Webhook.Answer.Refused;
import id.guruonline.bot.delivery.Webhook.Answer.Taken;
import id.guruonline.bot.telegram.api.TelegramSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Telegram brings updates. Taken once an update is saved, or where bringing it again would
 * not help, as after a few failures that are the service's own fault; refused with 401 without the
 * secret.
 */
public final class TelegramWebhook implements Webhook {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramWebhook.class);

    private static final int UNAUTHORIZED = 401;

    /** Far more than any update has. */
    private static final int LONGEST_BODY = 1 << 20;

    private final Insisting receiver;
    private final byte[] secret;

    /**
     * @param secret what Telegram proves itself by
     * @param isOutage whether a failure to save passes by itself
     */
    public TelegramWebhook(Receiver receiver, String secret, Predicate<Throwable> isOutage) {
        this.receiver = new Insisting(receiver, isOutage);
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String path() {
        return TelegramSettings.WEBHOOK_PATH;
    }

    @Override
    public int longestBody() {
        return LONGEST_BODY;
    }

    @Override
    public Optional<Refused> findRefusal(Headers headers) {
        String token = headers.find("X-Telegram-Bot-Api-Secret-Token").orElse("");
        return MessageDigest.isEqual(secret, token.getBytes(StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of(new Refused(UNAUTHORIZED, "Not Telegram."));
    }

    @Override
    public Answer take(Call call) {
        Optional<Refused> refusal = findRefusal(call.headers());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            UpdateReader.read(UpdateReader.tree(call.body())).ifPresent(receiver::receive);
        } catch (JsonProcessingException _) {
            LOG.warn("what was brought to the webhook is no update");
        }
        return Taken.SILENTLY;
    }
}
