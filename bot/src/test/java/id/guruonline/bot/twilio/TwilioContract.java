package id.guruonline.bot.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static id.guruonline.bot.twilio.TwilioWorld.SITI;

import com.github.tomakehurst.wiremock.http.Fault;
import id.guruonline.bot.delivery.Carrier;
import id.guruonline.bot.delivery.ChannelContract;
import id.guruonline.bot.delivery.WayIn;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** What every channel keeps, at an account of Twilio. */
abstract class TwilioContract extends ChannelContract {

    private static final String JUST_NOW = "Mon, 23 Nov 2026 02:00:00 +0000";

    private final TwilioWorld twilio = new TwilioWorld();
    private final TwilioAccount account = twilio.account();
    private final String channel;
    private final String prefix;

    /**
     * @param prefix what Twilio writes before numbers there
     */
    TwilioContract(String channel, String prefix) {
        this.channel = channel;
        this.prefix = prefix;
        twilio.makesContents("HX1");
        twilio.contacts.heard(TwilioWorld.SITI_WHATSAPP, TwilioWorld.NINE);
    }

    @AfterEach
    void close() {
        twilio.close();
    }

    @Override
    protected Carrier carrier() {
        return account;
    }

    @Override
    protected String name() {
        return channel;
    }

    @Override
    protected String somebody() {
        return SITI;
    }

    @Override
    protected boolean bring(OtherEnd end) {
        switch (end) {
            case TAKES_IT -> {
                twilio.takesMessages();
                twilio.lists("SM1", channel, JUST_NOW);
            }
            case REFUSES_IT -> twilio.refusesMessages(400, 63032);
            case WANTS_IT_LATER -> twilio.refusesMessages(429, 20429);
            case REACHES_NOBODY_THERE -> twilio.refusesMessages(400, 21211);
            case IS_NOT_TO_WRITE_THERE -> twilio.refusesMessages(400, 21610);
            case LOSES_ITS_ANSWER -> {
                twilio.answersMessagesWith(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
                twilio.listsNothing();
            }
            case ANSWERS_WITH_A_PAGE -> {
                twilio.answersMessagesWith(
                        aResponse().withStatus(504).withBody("<html>504</html>"));
                twilio.listsNothing();
            }
        }
        return true;
    }

    @Override
    protected void write(WayIn way, String id, String text) {
        twilio.call(
                way,
                "/twilio/messages",
                null,
                Map.of("MessageSid", id, "From", prefix + SITI, "Body", text));
    }

    @Override
    protected void tellRead(WayIn way, String messageId) {
        twilio.call(
                way,
                "/twilio/status",
                "message=" + messageId,
                Map.of("MessageSid", "SM1", "MessageStatus", "read", "To", prefix + SITI));
    }
}
