package id.guruonline.bot.twilio.template;

/** Pushing the templates ended before its end; the message is for whoever pushes. */
public final class PushBroken extends RuntimeException {

    PushBroken(String what, RuntimeException cause) {
        super(
                "%s: %s (`templates --push` may be repeated; what is done already stays as it is)"
                        .formatted(what, cause.getMessage()),
                cause);
    }
}
