package id.guruonline.bot.twilio.api;

/** An answer that says nothing of what became of the request: a 5xx, or a page of some proxy. */
final class TwilioBroken extends TwilioTrouble {

    TwilioBroken(int status) {
        super("Twilio answered " + status + " without saying what became of the request");
    }
}
