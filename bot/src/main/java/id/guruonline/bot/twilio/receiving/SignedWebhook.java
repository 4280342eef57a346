package id.guruonline.bot.twilio.receiving;

import id.guruonline.bot.delivery.Webhook;
import id.guruonline.bot.delivery.Webhook.Answer.Refused;
import id.guruonline.bot.delivery.Webhook.Answer.Taken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An address that Twilio calls with a form. The body is read as it came, for all of it is signed:
 * refused with 403 where the signature is not Twilio's, with 400 where the form is none of what is
 * brought there, with 413 where it is longer than anything Twilio sends.
 *
 * @param brought what is brought there, in a word or two
 */
record SignedWebhook(String path, String brought, Signature signature, Taking taking)
        implements Webhook {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;

    /** Several times what Twilio sends. */
    private static final int LONGEST = 64 * 1024;

    private static final Answer NOTHING_TO_SAY =
            new Taken(
                    "text/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response></Response>");

    /** Whether a call is Twilio's, see {@link TwilioWebhooks#isSigned}. */
    interface Signature {

        boolean holds(String path, @Nullable String query, Form form, @Nullable String given);
    }

    /** Takes in what was brought; throws {@link IllegalArgumentException} where it is none. */
    interface Taking {

        void take(@Nullable String query, Form form);
    }

    @Override
    public Answer take(Call call) throws IOException {
        byte[] body = call.body().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return new Refused(TOO_LARGE, "Twilio sends nothing that long.");
        }
        Form form;
        try {
            form = Form.parse(body);
        } catch (IllegalArgumentException e) {
            return new Refused(BAD_REQUEST, "That is no form.");
        }
        String given = call.findHeader("X-Twilio-Signature").orElse(null);
        if (!signature.holds(path, call.query(), form, given)) {
            return new Refused(
                    FORBIDDEN,
                    "The signature is not Twilio's for this address: PUBLIC_URL must be what Twilio calls.");
        }
        try {
            taking.take(call.query(), form);
        } catch (IllegalArgumentException e) {
            return new Refused(BAD_REQUEST, "That is no " + brought + ".");
        }
        return NOTHING_TO_SAY;
    }

    /** The fields of a query. */
    static Form fields(@Nullable String query) {
        return Form.parse((query == null ? "" : query).getBytes(StandardCharsets.UTF_8));
    }
}
