package id.guruonline.config.start;

import com.twilio.exception.TwilioException;
import id.guruonline.bot.WrongSetting;
import id.guruonline.bot.twilio.api.TwilioSettings;
import id.guruonline.bot.twilio.api.TwilioTrouble;
import id.guruonline.bot.twilio.template.Templates;
import id.guruonline.config.settings.OnTwilio;
import id.guruonline.config.settings.TwilioProperties;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Says at the start, and not when the first reminder is due, that a WhatsApp template is missing,
 * refused or not approved yet.
 */
@OnTwilio
@Component
final class TemplateCheck implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateCheck.class);

    private final Templates templates;
    private final boolean needed;
    private final boolean required;

    TemplateCheck(Templates templates, TwilioSettings settings, TwilioProperties twilio) {
        this.templates = templates;
        this.needed = settings.whatsappFrom() != null;
        this.required = twilio.requiresTemplates();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!needed) {
            return;
        }
        try {
            tell(templates.review());
        } catch (TwilioException | TwilioTrouble e) {
            LOG.error("Twilio cannot be asked which WhatsApp templates it has", e);
        }
    }

    private void tell(Templates.Review review) {
        if (!review.waiting().isEmpty()) {
            LOG.warn(
                    "WhatsApp templates that cannot be used yet: {}. What goes by them reaches nobody before"
                            + " WhatsApp has approved them; `java -jar guru-online.jar templates --push` asks for"
                            + " what is unsubmitted.",
                    String.join(", ", review.waiting()));
        }
        List<String> troubles = new ArrayList<>();
        if (!review.missing().isEmpty()) {
            troubles.add(
                    "WhatsApp templates are missing at Twilio: "
                            + String.join(", ", review.missing())
                            + ". Nobody who has not written for 24 hours gets any message before they are there:"
                            + " create them by `java -jar guru-online.jar templates --push`.");
        }
        if (!review.refused().isEmpty()) {
            troubles.add(
                    "WhatsApp refuses these templates: "
                            + String.join(", ", review.refused())
                            + ". What goes by them reaches nobody who has not written for 24 hours: Twilio's"
                            + " console says more, and one that is changed needs a new name.");
        }
        if (required && !troubles.isEmpty()) {
            throw new WrongSetting(String.join(" ", troubles));
        }
        troubles.forEach(LOG::error);
    }
}
