package id.guruonline.bot.twilio.api;

/** Twilio could not be asked, or gave no answer that says anything. */
public abstract sealed class TwilioTrouble extends RuntimeException
        permits TwilioBusy, TwilioBroken {

    TwilioTrouble(String message) {
        super(message);
    }
}
