package id.guruonline.bot.twilio;

import com.twilio.http.TwilioRestClient;
import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.twilio.api.TwilioHttp;
import id.guruonline.bot.twilio.api.TwilioSettings;
import id.guruonline.bot.twilio.contact.Contacts;
import id.guruonline.bot.twilio.posting.Costs;
import id.guruonline.bot.twilio.posting.Post;
import id.guruonline.bot.twilio.posting.SenderPace;
import id.guruonline.bot.twilio.sms.SmsChannel;
import id.guruonline.bot.twilio.template.ContentSids;
import id.guruonline.bot.twilio.template.Templates;
import id.guruonline.bot.twilio.whatsapp.Contents;
import id.guruonline.bot.twilio.whatsapp.WhatsAppChannel;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.SentMessages;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The channels of an account, one for each of its senders. */
public final class TwilioChannels {

    /**
     * The longest that an attempt to send may take: a message with buttons for which a content is
     * made, which Twilio then takes neither with it nor in plain words, so that it goes by its
     * template, with an answer that is lost. That is three postings, the new content and the second
     * look.
     */
    public static final Duration LONGEST_ATTEMPT = TwilioHttp.LONGEST_CALL.multipliedBy(5);

    private final TwilioRestClient client;
    private final TwilioSettings settings;
    private final Contacts contacts;
    private final ContentSids sids;
    private final SentMessages sent;
    private final Function<Address, String> language;
    private final Costs costs;
    private final InstantSource clock;
    private final Post post;

    /**
     * @param language which language whoever has that address is told in, as a two-letter code
     * @param clock the service's clock
     */
    public TwilioChannels(
            TwilioSettings settings,
            Contacts contacts,
            ContentSids sids,
            SentMessages sent,
            Function<Address, String> language,
            Costs costs,
            InstantSource clock) {
        this(
                TwilioHttp.client(settings),
                settings,
                contacts,
                sids,
                sent,
                language,
                costs,
                clock,
                SenderPace::of);
    }

    TwilioChannels(
            TwilioRestClient client,
            TwilioSettings settings,
            Contacts contacts,
            ContentSids sids,
            SentMessages sent,
            Function<Address, String> language,
            Costs costs,
            InstantSource clock,
            Function<String, SenderPace> pace) {
        this.client = client;
        this.settings = settings;
        this.contacts = contacts;
        this.sids = sids;
        this.sent = sent;
        this.language = language;
        this.costs = costs;
        this.clock = clock;
        this.post = new Post(client, settings, sent, clock, pace);
    }

    /**
     * The same channels, whose senders keep their pace by another time than the machine's.
     *
     * @param rest how a thread rests for so many nanoseconds of it
     */
    public TwilioChannels pacedBy(TimeMeter time, BlockingStrategy rest) {
        return new TwilioChannels(
                client,
                settings,
                contacts,
                sids,
                sent,
                language,
                costs,
                clock,
                from -> new SenderPace(SenderPace.Allowed.of(from), time, rest));
    }

    /** WhatsApp; throws {@link IllegalStateException} where there is no sender for it. */
    public Channel whatsApp() {
        return new WhatsAppChannel(
                post,
                required(settings.whatsappFrom()),
                contacts,
                new Contents(client, sids, clock),
                Templates.of(client, sids),
                language,
                costs,
                clock);
    }

    /** SMS; throws {@link IllegalStateException} where there is no sender for it. */
    public Channel sms() {
        return new SmsChannel(post, required(settings.smsFrom()), contacts, costs, clock);
    }

    private static String required(@Nullable String sender) {
        if (sender == null) {
            throw new IllegalStateException("no sender for that channel");
        }
        return sender;
    }
}
