package id.guruonline.config.settings;

import id.guruonline.bot.WrongSetting;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of {@code guru.twilio.*}; what each means stands in application.yml. Empty where
 * nothing is set.
 *
 * @param templates {@code warn} or {@code required}
 */
@ConfigurationProperties("guru.twilio")
public record TwilioProperties(
        String accountSid,
        String authToken,
        String apiUrl,
        String whatsappFrom,
        String smsFrom,
        String templates) {

    /** Whether the service stops at its start where a template is missing or refused. */
    public boolean requiresTemplates() {
        return switch (templates) {
            case "required" -> true;
            case "warn" -> false;
            case String other ->
                    throw new WrongSetting(
                            "TWILIO_TEMPLATES (guru.twilio.templates) is warn or required, not "
                                    + other);
        };
    }

    /** The channels there is a sender for, the richer one first. */
    public List<String> channels() {
        List<String> channels = new ArrayList<>();
        if (!accountSid.isBlank() && !whatsappFrom.isBlank()) {
            channels.add("whatsapp");
        }
        if (!accountSid.isBlank() && !smsFrom.isBlank()) {
            channels.add("sms");
        }
        return channels;
    }

    /** Not the auth token. */
    @Override
    public String toString() {
        return "TwilioProperties[" + accountSid + "]";
    }
}
