package id.guruonline.bot.twilio.receiving;

import id.guruonline.bot.delivery.Webhook;
import id.guruonline.bot.delivery.Webhook.Answer.Refused;
import id.guruonline.bot.delivery.Webhook.Answer.Taken;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that Twilio calls with a form. The body is read as it came, for all of it is signed:
 * refused with 403 where the signature is not Twilio's, and unread where there is none; with 400
 * where the form is none of what is brought there.
 *
 * @param brought what is brought there, in a word or two
 */
record SignedWebhook(String path, String brought, Signature signature, Taking taking)
        implements Webhook {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    /** Several times what Twilio sends. */
    private static final int LONGEST = 64 * 1024;

    private static final String SIGNATURE = "X-Twilio-Signature";

    /** HMAC-SHA1 in Base64. */
    private static final Pattern POSSIBLE = Pattern.compile("[A-Za-z0-9+/]{27}=");

    private static final Refused NOT_TWILIOS =
            new Refused(
                    FORBIDDEN,
                    "The signature is not Twilio's for this address: PUBLIC_URL must be what Twilio"
                            + " calls.");

    private static final Answer NOTHING_TO_SAY =
            new Taken(
                    "text/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response></Response>");

    /** Whether a call is Twilio's, see {@link TwilioWebhooks#isSigned}. */
    interface Signature {

        boolean holds(String path, String query, Form form, @Nullable String given);
    }

    /** Takes in what was brought; throws {@link IllegalArgumentException} where it is none. */
    interface Taking {

        void take(String query, Form form);
    }

    @Override
    public int longestBody() {
        return LONGEST;
    }

    @Override
    public Optional<Refused> findRefusal(Headers headers) {
        return headers.find(SIGNATURE).filter(POSSIBLE.asMatchPredicate()).isPresent()
                ? Optional.empty()
                : Optional.of(NOT_TWILIOS);
    }

    @Override
    public Answer take(Call call) {
        Form form;
        try {
            form = Form.parse(call.body());
        } catch (IllegalArgumentException e) {
            return new Refused(BAD_REQUEST, "That is no form.");
        }
        String given = call.headers().find(SIGNATURE).orElse(null);
        if (!signature.holds(path, call.query(), form, given)) {
            return NOT_TWILIOS;
        }
        try {
            taking.take(call.query(), form);
        } catch (IllegalArgumentException e) {
            return new Refused(BAD_REQUEST, "That is no " + brought + ".");
        }
        return NOTHING_TO_SAY;
    }

    /** The fields of a query. */
    static Form fields(String query) {
        return Form.parse(query);
    }
}
