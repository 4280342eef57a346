package id.guruonline.bot.twilio;

/** SMS keeps what every channel keeps. */
class SmsContractTest extends TwilioContract {

    SmsContractTest() {
        super("sms", "");
    }
}
