package id.guruonline.bot.twilio;

/** WhatsApp keeps what every channel keeps. */
class WhatsAppContractTest extends TwilioContract {

    WhatsAppContractTest() {
        super("whatsapp", "whatsapp:");
    }
}
