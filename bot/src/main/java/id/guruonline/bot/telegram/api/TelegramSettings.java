package id.guruonline.bot.telegram.api;

import id.guruonline.bot.Settings;
import id.guruonline.bot.WrongSetting;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the bot is reached.
 *
 * @param apiUrl Telegram's address, or another that speaks the same; empty for Telegram's
 * @param mode whether the service asks for updates or has them brought
 * @param webhookSecret what Telegram proves itself by; empty for one derived from the token
 * @param publicUrl where Telegram brings updates to; needed with {@link Mode#WEBHOOK} only
 * @param rate how much may be sent
 */
public record TelegramSettings(
        BotToken token,
        String apiUrl,
        Mode mode,
        String webhookSecret,
        String publicUrl,
        SendingRate rate) {

    /** Where updates are brought to, below the public address. */
    public static final String WEBHOOK_PATH = "/telegram/webhook";

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    /** How updates come. */
    public enum Mode {
        POLLING,
        WEBHOOK;

        /** The mode of that name in any case; throws {@link WrongSetting} on another. */
        public static Mode of(String name) {
            return switch (name.strip().toLowerCase(Locale.ROOT)) {
                case "", "polling" -> POLLING;
                case "webhook" -> WEBHOOK;
                case String other ->
                        throw new WrongSetting("TELEGRAM_MODE is polling or webhook, not " + other);
            };
        }
    }

    /**
     * As {@code guru.telegram.*} and {@code guru.public-url} say; empty where no token is set.
     * Throws {@link WrongSetting} where they cannot be.
     */
    public static Optional<TelegramSettings> read(Settings settings) {
        String token = settings.get("guru.telegram.bot-token");
        return token.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TelegramSettings(
                                new BotToken(token),
                                settings.get("guru.telegram.api-url"),
                                Mode.of(settings.get("guru.telegram.mode")),
                                settings.get("guru.telegram.webhook-secret"),
                                settings.get("guru.public-url"),
                                SendingRate.read(settings)));
    }

    public TelegramSettings {
        if (mode == Mode.WEBHOOK && !publicUrl.matches("https?://[^/\\s]+.*")) {
            throw new WrongSetting(
                    "TELEGRAM_MODE=webhook needs PUBLIC_URL, like https://guru.example.go.id");
        }
        if (mode == Mode.WEBHOOK && apiUrl.isBlank() && !publicUrl.startsWith("https://")) {
            throw new WrongSetting(
                    "TELEGRAM_MODE=webhook needs a PUBLIC_URL with https://: Telegram calls no other");
        }
        if (!webhookSecret.isEmpty() && !SECRET.matcher(webhookSecret).matches()) {
            throw new WrongSetting(
                    "TELEGRAM_WEBHOOK_SECRET has 1 to 256 of A-Z, a-z, 0-9, _ and -");
        }
    }

    /** The secret, the same for all instances with the same token. */
    public String secret() {
        if (!webhookSecret.isEmpty()) {
            return webhookSecret;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = token.reveal().getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] derived = mac.doFinal("webhook".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(derived);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /** Where Telegram is told to bring updates. */
    public String webhookUrl() {
        return publicUrl.replaceAll("/+$", "") + WEBHOOK_PATH;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Telegram by " + mode;
    }
}
