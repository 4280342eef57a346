package id.guruonline.bot.twilio.receiving;

import com.twilio.security.RequestValidator;
import id.guruonline.bot.delivery.WayIn;
import id.guruonline.bot.delivery.Webhook;
import id.guruonline.bot.twilio.api.TwilioAddress;
import id.guruonline.bot.twilio.api.TwilioSettings;
import id.guruonline.bot.twilio.contact.Contacts;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.IncomingMessage;
import id.guruonline.conversation.message.Outbox;
import id.guruonline.conversation.message.SentMessages;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Twilio calls the service for: somebody wrote, or something became of a message. A call is
 * believed only where its signature is Twilio's. Both may be called twice and in any order.
 */
public final class TwilioWebhooks implements WayIn {

    /** Where messages come in. */
    public static final String MESSAGES = "/twilio/messages";

    /** Where it is reported what became of a message. */
    public static final String STATUS = TwilioSettings.STATUS_PATH;

    private static final Logger LOG = LoggerFactory.getLogger(TwilioWebhooks.class);

    private final TwilioSettings settings;
    private final RequestValidator validator;
    private final Inbox inbox;
    private final Outbox outbox;
    private final SentMessages sent;
    private final Contacts contacts;
    private final InstantSource clock;

    /**
     * @param clock the service's clock
     */
    public TwilioWebhooks(
            TwilioSettings settings,
            Inbox inbox,
            Outbox outbox,
            SentMessages sent,
            Contacts contacts,
            InstantSource clock) {
        this.settings = settings;
        this.validator = new RequestValidator(settings.authToken().value());
        this.inbox = inbox;
        this.outbox = outbox;
        this.sent = sent;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public List<Webhook> webhooks() {
        return List.of(
                new SignedWebhook(MESSAGES, "message", this::isSigned, (_, form) -> receive(form)),
                new SignedWebhook(
                        STATUS,
                        "status of a message",
                        this::isSigned,
                        (query, form) ->
                                report(SignedWebhook.fields(query).fields().get("message"), form)));
    }

    /**
     * Whether Twilio signed the call. It signs the address it called, which is the public one and
     * not what a proxy made of it, and every field of the form.
     *
     * @param path one of this class's
     * @param query as it was sent, without the question mark; empty where there was none
     */
    public boolean isSigned(String path, String query, Form form, @Nullable String signature) {
        String url = settings.publicUrl() + path + (query.isEmpty() ? "" : "?" + query);
        return signature != null && validator.validate(url, form.fields(), signature);
    }

    /**
     * Takes in what somebody wrote: once this returns it is safe. Throws {@link
     * IllegalArgumentException} where the form is no message.
     */
    public void receive(Form form) {
        IncomingMessage message = Inbound.read(form, clock.instant());
        if (!TwilioAddress.isAnswerable(message.from())) {
            LOG.info("{} came from where nobody can be answered, and is left aside", message.id());
            return;
        }
        try {
            takeIn(form, message.from(knownAs(message.from(), Inbound.findUserId(form))));
        } catch (IllegalArgumentException e) {
            // It was a message, so this is our fault: never answer it as if it were none.
            throw new IllegalStateException(message.id() + " could not be taken in", e);
        }
    }

    /** Who does not show the number counts as writing from the one that came with their id. */
    private Address knownAs(Address from, Optional<String> userId) {
        return TwilioAddress.isNumber(from.id())
                ? from
                : userId.flatMap(contacts::findByUserId).orElse(from);
    }

    private void takeIn(Form form, IncomingMessage message) {
        Optional<String> userId = Inbound.findUserId(form);
        switch (OptOut.of(form)) {
            case STOP -> stop(message, userId);
            case START -> start(message, userId);
            case NEITHER -> takeIn(message, userId);
        }
    }

    /**
     * For where a word of the sender's holds: on WhatsApp for the number on both channels, and
     * without it if ever they wrote so; by SMS, which may be another's in their name, for SMS.
     */
    private Stream<Address> everywhere(Address from, Optional<String> userId) {
        if (!from.channel().equals(TwilioAddress.WHATSAPP)) {
            return Stream.of(from);
        }
        return Stream.concat(
                TwilioAddress.onBoth(from).stream(),
                userId
                        .map(id -> new Address(TwilioAddress.WHATSAPP, id))
                        .filter(address -> !address.equals(from))
                        .filter(address -> contacts.find(address).isPresent())
                        .stream());
    }

    /** Whoever's it is by SMS hears of it elsewhere; who is answered there is told by Twilio. */
    private void stop(IncomingMessage message, Optional<String> userId) {
        everywhere(message.from(), userId)
                .forEach(address -> contacts.stopped(address, message.id(), message.receivedAt()));
        takeIn(message.saying(new Content.Stop()), userId);
    }

    /** A word like any other to who never said STOP, and a greeting from who did. */
    private void start(IncomingMessage message, Optional<String> userId) {
        boolean stopped =
                contacts.find(message.from()).filter(c -> c.stoppedAt() != null).isPresent();
        everywhere(message.from(), userId)
                .forEach(address -> contacts.started(address, message.id()));
        takeIn(stopped ? message.saying(new Content.Start("")) : message, userId);
    }

    private void takeIn(IncomingMessage message, Optional<String> userId) {
        // An address that is the id itself says no more by it.
        String beside = userId.filter(id -> !id.equals(message.from().id())).orElse(null);
        contacts.heard(message.from(), beside, message.receivedAt());
        if (!inbox.receive(message)) {
            LOG.debug("{} came again", message.id());
        }
    }

    /**
     * Passes on what became of a message. What is not ours, or says nothing new, has no effect.
     * Throws {@link IllegalArgumentException} where the form is no report.
     *
     * @param messageId our own id of the message, from the address we gave Twilio; null where the
     *     report came without
     */
    public void report(@Nullable String messageId, Form form) {
        String sid = form.id(form.find("MessageSid").isPresent() ? "MessageSid" : "SmsSid");
        String status = form.find("MessageStatus").orElseGet(() -> form.get("SmsStatus"));
        Optional<String> ours = messageId == null ? sent.findId(sid) : Optional.of(messageId);
        if (saysThatWindowIsClosed(form)) {
            form.find("To").map(TwilioAddress::read).ifPresent(this::closed);
        }
        ours.flatMap(id ->
                        Statuses.findReport(
                                id, sid, status, form.find("ErrorCode"), clock.instant()))
                .ifPresent(this::pass);
    }

    /** Whichever of a person's addresses it was posted to, Twilio may name the other. */
    private void closed(Address to) {
        Stream.of(to, knownAs(to, Optional.of(to.id())))
                .distinct()
                .forEach(address -> contacts.closed(address, clock.instant()));
    }

    /** Before the message goes again, so that it goes by its template. */
    private static boolean saysThatWindowIsClosed(Form form) {
        return form.find("ErrorCode").filter("63016"::equals).isPresent();
    }

    private void pass(DeliveryReport report) {
        if (report instanceof DeliveryReport.Failed
                || report instanceof DeliveryReport.Again
                || report instanceof DeliveryReport.Unreachable
                || report instanceof DeliveryReport.Unwanted) {
            LOG.warn("{}", report);
        }
        outbox.report(report);
    }
}
