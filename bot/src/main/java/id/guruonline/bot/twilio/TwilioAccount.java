package id.guruonline.bot.twilio;

import com.twilio.http.TwilioRestClient;
import id.guruonline.bot.delivery.Carrier;
import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.delivery.Pace;
import id.guruonline.bot.delivery.Reach;
import id.guruonline.bot.delivery.WayIn;
import id.guruonline.bot.twilio.api.TwilioHttp;
import id.guruonline.bot.twilio.api.TwilioSettings;
import id.guruonline.bot.twilio.contact.Contacts;
import id.guruonline.bot.twilio.posting.Costs;
import id.guruonline.bot.twilio.posting.Post;
import id.guruonline.bot.twilio.posting.SenderPace;
import id.guruonline.bot.twilio.receiving.TwilioWebhooks;
import id.guruonline.bot.twilio.sms.SmsChannel;
import id.guruonline.bot.twilio.template.ContentSids;
import id.guruonline.bot.twilio.template.TemplateCheck;
import id.guruonline.bot.twilio.template.Templates;
import id.guruonline.bot.twilio.whatsapp.Contents;
import id.guruonline.bot.twilio.whatsapp.WhatsAppChannel;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.Outbox;
import id.guruonline.conversation.message.SentMessages;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An account at Twilio: a channel for each of its senders, and its webhooks. */
public final class TwilioAccount implements Carrier {

    private final TwilioRestClient client;
    private final TwilioSettings settings;
    private final Contacts contacts;
    private final SentMessages sent;
    private final InstantSource clock;
    private final Templates templates;
    private final Optional<Reach> reach;
    private final List<Channel> channels;

    /**
     * @param sent what channels took
     * @param costs counts what is paid for
     * @param clock the service's clock
     */
    public TwilioAccount(
            TwilioSettings settings,
            Contacts contacts,
            ContentSids sids,
            SentMessages sent,
            Costs costs,
            InstantSource clock,
            Pace pace) {
        this(TwilioHttp.client(settings), settings, contacts, sids, sent, costs, clock, pace);
    }

    TwilioAccount(
            TwilioRestClient client,
            TwilioSettings settings,
            Contacts contacts,
            ContentSids sids,
            SentMessages sent,
            Costs costs,
            InstantSource clock,
            Pace pace) {
        this.client = client;
        this.settings = settings;
        this.contacts = contacts;
        this.sent = sent;
        this.clock = clock;
        this.templates = Templates.of(client, sids);
        this.reach = TwilioHttp.findReach(client);
        Post post = new Post(client, settings, sent, clock, from -> SenderPace.of(from, pace));
        Optional<Channel> whatsApp =
                Optional.ofNullable(settings.whatsappFrom())
                        .map(number ->
                                new WhatsAppChannel(
                                        post,
                                        number,
                                        contacts,
                                        new Contents(client, sids, clock),
                                        templates,
                                        costs,
                                        clock));
        Optional<Channel> sms =
                Optional.ofNullable(settings.smsFrom())
                        .map(number -> new SmsChannel(post, number, contacts, costs, clock));
        this.channels = Stream.of(whatsApp, sms).flatMap(Optional::stream).toList();
    }

    /** The richer one first. */
    @Override
    public List<Channel> channels() {
        return channels;
    }

    @Override
    public WayIn open(Inbox inbox, Outbox outbox) {
        return new TwilioWebhooks(settings, inbox, outbox, sent, contacts, clock);
    }

    @Override
    public List<Reach> reaches() {
        return reach.stream().toList();
    }

    @Override
    public void probe() {
        TwilioHttp.probe(client);
    }

    /** Whether WhatsApp may go by all of its templates. */
    @Override
    public void check() {
        if (settings.whatsappFrom() != null) {
            new TemplateCheck(templates, settings.requiresTemplates()).run();
        }
    }
}
