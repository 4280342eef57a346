package id.guruonline.bot.twilio.api;

import id.guruonline.bot.ApiAddress;
import id.guruonline.bot.Settings;
import id.guruonline.bot.WrongSetting;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How Twilio is reached, and how it reaches this service. What cannot be is refused by an {@link
 * WrongSetting} that names the variable.
 *
 * @param apiUrl where the API is; null for Twilio's own addresses
 * @param publicUrl the address Twilio calls, without a slash at its end: webhooks are signed with
 *     it, whatever the proxies between make of it
 * @param whatsappFrom the WhatsApp sender, E.164; null without one
 * @param smsFrom the SMS sender, E.164; null without one
 * @param requiresTemplates whether the service does not start where a template is missing or
 *     refused
 */
public record TwilioSettings(
        String accountSid,
        AuthToken authToken,
        @Nullable URI apiUrl,
        String publicUrl,
        @Nullable String whatsappFrom,
        @Nullable String smsFrom,
        boolean requiresTemplates) {

    /** Where it is reported what became of a message, below the public address. */
    public static final String STATUS_PATH = "/twilio/status";

    /**
     * As {@code guru.twilio.*} and {@code guru.public-url} say; empty where no account is set.
     * Throws {@link WrongSetting} where they cannot be.
     */
    public static Optional<TwilioSettings> read(Settings settings) {
        String sid = settings.get("guru.twilio.account-sid");
        return sid.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TwilioSettings(
                                sid,
                                new AuthToken(settings.get("guru.twilio.auth-token")),
                                address(settings.get("guru.twilio.api-url")),
                                settings.get("guru.public-url"),
                                nullIfEmpty(settings.get("guru.twilio.whatsapp-from")),
                                nullIfEmpty(settings.get("guru.twilio.sms-from")),
                                requiresTemplates(settings.get("guru.twilio.templates"))));
    }

    private static @Nullable URI address(String written) {
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new WrongSetting("TWILIO_API_URL is like https://host:port");
        }
        URI address = URI.create(written);
        ApiAddress.requireUnheard("TWILIO_API_URL", address);
        return address;
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static boolean requiresTemplates(String templates) {
        return switch (templates) {
            case "required" -> true;
            case "warn", "" -> false;
            case String other ->
                    throw new WrongSetting(
                            "TWILIO_TEMPLATES (guru.twilio.templates) is warn or required, not "
                                    + other);
        };
    }

    public TwilioSettings {
        if (!publicUrl.matches("https?://[^/?#]+.*")) {
            throw new WrongSetting(
                    "PUBLIC_URL is needed with Twilio: the address it reaches this service at, as"
                            + " in https://guru.example.id");
        }
        if (whatsappFrom == null && smsFrom == null) {
            throw new WrongSetting("TWILIO_WHATSAPP_FROM or TWILIO_SMS_FROM is needed with Twilio");
        }
        requireNumber("TWILIO_WHATSAPP_FROM", whatsappFrom);
        requireNumber("TWILIO_SMS_FROM", smsFrom);
        publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    private static void requireNumber(String variable, @Nullable String number) {
        if (number != null && !TwilioAddress.isNumber(number)) {
            throw new WrongSetting(variable + " is a number in E.164, as in +628120000000");
        }
    }

    /**
     * Where Twilio reports what became of a message. It names the message by our own id, which is
     * known before Twilio has given it one.
     */
    public URI statusUrl(String messageId) {
        return URI.create(
                publicUrl
                        + STATUS_PATH
                        + "?message="
                        + URLEncoder.encode(messageId, StandardCharsets.UTF_8));
    }
}
