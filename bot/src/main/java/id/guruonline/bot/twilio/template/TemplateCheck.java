package id.guruonline.bot.twilio.template;

import id.guruonline.bot.WrongSetting;
import id.guruonline.scheduler.work.Wordless;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says at the start, and not when the first reminder is due, that a WhatsApp template is missing,
 * refused or not approved yet.
 */
public final class TemplateCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateCheck.class);

    private final Templates templates;
    private final boolean required;

    /**
     * @param required whether the service must not start where one is missing or refused
     */
    public TemplateCheck(Templates templates, boolean required) {
        this.templates = templates;
        this.required = required;
    }

    /** Looks and tells; throws {@link WrongSetting} where the service must not start. */
    public void run() {
        Templates.Review review;
        try {
            review = templates.review();
        } catch (RuntimeException e) {
            // Whatever Twilio answers, and however odd: that it says nothing ends no start.
            LOG.error("Twilio cannot be asked which WhatsApp templates it has", Wordless.of(e));
            return;
        }
        tell(review);
    }

    private void tell(Templates.Review review) {
        if (!review.waiting().isEmpty()) {
            LOG.warn(
                    "WhatsApp templates that cannot be used yet: {}. What goes by them reaches"
                            + " nobody before WhatsApp has approved them; `java -jar guru-online.jar"
                            + " templates --push` asks for what is unsubmitted.",
                    String.join(", ", review.waiting()));
        }
        List<String> troubles = new ArrayList<>();
        if (!review.missing().isEmpty()) {
            troubles.add(
                    "WhatsApp templates are missing at Twilio: "
                            + String.join(", ", review.missing())
                            + ". Nobody who has not written for 24 hours gets any message before"
                            + " they are there: create them by `java -jar guru-online.jar templates"
                            + " --push`.");
        }
        if (!review.refused().isEmpty()) {
            troubles.add(
                    "WhatsApp refuses these templates: "
                            + String.join(", ", review.refused())
                            + ". What goes by them reaches nobody who has not written for 24 hours:"
                            + " Twilio's console says more, and one that is changed needs a new"
                            + " name.");
        }
        if (required && !troubles.isEmpty()) {
            throw new WrongSetting(String.join(" ", troubles));
        }
        troubles.forEach(LOG::error);
    }
}
