package id.guruonline.bot.twilio.api;

/** An answer that says nothing of what became of the request: a 5xx, or a page of some proxy. */
final class TwilioBroken extends TwilioTrouble {

    private final int status;

    TwilioBroken(int status) {
        super("Twilio answered " + status + " without saying what became of the request");
        this.status = status;
    }

    /** As HTTP counts. */
    int status() {
        return status;
    }
}
