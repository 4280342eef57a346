package id.guruonline.config;

import com.twilio.exception.TwilioException;
import id.guruonline.bot.WrongSetting;
import id.guruonline.bot.twilio.Templates;
import id.guruonline.bot.twilio.TwilioTrouble;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Says at the start, and not when the first reminder is due, that a WhatsApp template is missing.
 */
final class TemplateCheck implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateCheck.class);

    private final Templates templates;
    private final boolean needed;
    private final boolean required;

    /**
     * @param needed whether anything goes by WhatsApp
     * @param required whether the service must not start without
     */
    TemplateCheck(Templates templates, boolean needed, boolean required) {
        this.templates = templates;
        this.needed = needed;
        this.required = required;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> missing = needed ? missing() : List.of();
        if (missing.isEmpty()) {
            return;
        }
        String what =
                "WhatsApp templates are missing at Twilio: "
                        + String.join(", ", missing)
                        + ". Nobody who has not written for 24 hours gets any message before they are there:"
                        + " create them by `java -jar guru-online.jar templates --push`.";
        if (required) {
            throw new WrongSetting(what);
        }
        LOG.error(what);
    }

    private List<String> missing() {
        try {
            return templates.listMissing();
        } catch (TwilioException | TwilioTrouble e) {
            LOG.error("Twilio cannot be asked which WhatsApp templates it has", e);
            return List.of();
        }
    }
}
