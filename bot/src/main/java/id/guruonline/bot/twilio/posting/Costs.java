package id.guruonline.bot.twilio.posting;

/** Counts what is paid for. */
public interface Costs {

    /** What a message costs depends on. */
    enum Kind {
        /** WhatsApp within the 24 hours. */
        SESSION,
        /** WhatsApp by an approved utility template. */
        TEMPLATE,
        /** One segment of an SMS. */
        SEGMENT
    }

    /** Twilio took that many of that kind. */
    void count(Kind kind, int howMany);
}
