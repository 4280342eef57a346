package id.guruonline.bot.twilio;

/**
 * Nobody can tell yet whether Twilio took a message. The attempt is left open, and looked up when
 * Twilio must have it listed, if it has it.
 */
final class OutcomeUnknown extends RuntimeException {

    OutcomeUnknown(Throwable cause) {
        super("nobody knows yet whether Twilio took it", cause);
    }
}
