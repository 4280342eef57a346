package id.guruonline.bot.twilio.whatsapp;

import static id.guruonline.bot.twilio.api.TwilioAddress.WHATSAPP;

import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.delivery.SendOutcome;
import id.guruonline.bot.twilio.api.ErrorCode;
import id.guruonline.bot.twilio.api.TwilioAddress;
import id.guruonline.bot.twilio.api.TwilioHttp;
import id.guruonline.bot.twilio.contact.Contact;
import id.guruonline.bot.twilio.contact.Contacts;
import id.guruonline.bot.twilio.posting.Costs;
import id.guruonline.bot.twilio.posting.Lines;
import id.guruonline.bot.twilio.posting.LookingUp;
import id.guruonline.bot.twilio.posting.Post;
import id.guruonline.bot.twilio.posting.Posted;
import id.guruonline.bot.twilio.posting.Posting;
import id.guruonline.bot.twilio.template.Templates;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.ChannelTraits;
import id.guruonline.conversation.message.ChannelTraits.Ability;
import id.guruonline.conversation.message.ChannelTraits.Limits;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends to WhatsApp: freely within 24 hours of what the person last wrote, with buttons up to 3 and
 * a list up to 10 answers, and by an approved template outside them. Who said STOP is answered, but
 * told nothing unasked.
 */
public final class WhatsAppChannel implements Channel {

    /** Meta's 24 hours, less what a message may be on its way. */
    private static final Duration WINDOW = Duration.ofHours(24).minusMinutes(2);

    /** A body with buttons; and as many answers as a list has. */
    private static final Limits LIMITS = new Limits(1024, Shape.MOST_ITEMS, Button.LONGEST_LABEL);

    /**
     * A message with buttons for which a content is made, which Twilio then takes neither with it
     * nor in plain words, so that it goes by its template, with an answer that is lost: three
     * postings, the new content and the second look.
     */
    private static final Duration LONGEST_ATTEMPT = TwilioHttp.LONGEST_CALL.multipliedBy(5);

    private final ChannelTraits traits;
    private final Post post;
    private final String from;
    private final Contacts contacts;
    private final Contents contents;
    private final Templates templates;
    private final Costs costs;
    private final InstantSource clock;
    private final LookingUp lookingUp;

    /**
     * @param number the sender's, E.164
     * @param clock the service's clock
     */
    public WhatsAppChannel(
            Post post,
            String number,
            Contacts contacts,
            Contents contents,
            Templates templates,
            Costs costs,
            InstantSource clock) {
        this.traits =
                new ChannelTraits(
                        WHATSAPP,
                        ChannelTraits.Price.PAID,
                        ChannelTraits.Ids.PHONE_NUMBER,
                        LIMITS,
                        Set.of(Ability.TELL_DELIVERY, Ability.KEEP_BUTTONS, Ability.PROVE_SENDER),
                        code ->
                                Optional.of(
                                        "https://wa.me/%s?text=%s"
                                                .formatted(number.replaceAll("\\D", ""), code)));
        this.post = post;
        this.from = TwilioAddress.write(WHATSAPP, number);
        this.contacts = contacts;
        this.contents = contents;
        this.templates = templates;
        this.costs = costs;
        this.clock = clock;
        this.lookingUp = new LookingUp(post, clock);
    }

    @Override
    public ChannelTraits traits() {
        return traits;
    }

    @Override
    public boolean answers() {
        return post.answers();
    }

    @Override
    public Optional<Duration> awaitTurn(Address to, OutboxLane lane) {
        return post.awaitTurn(from, lane);
    }

    @Override
    public Duration longestAttempt() {
        return LONGEST_ATTEMPT;
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        Optional<Contact> contact;
        try {
            contact = contacts.find(message.to());
        } catch (RuntimeException e) {
            return SendOutcome.TryLater.beforeItLeft("the contact is not known", e);
        }
        if (contact.filter(c -> c.stoppedAt() != null).isPresent() && !message.reply()) {
            return new SendOutcome.Unwanted("asked not to be written to");
        }
        return isOpen(heardAt(contact), clock.instant()) ? inSession(message) : byTemplate(message);
    }

    @Override
    public Optional<SendOutcome> lookUp(OutgoingMessage message, Instant since, Instant lostAt) {
        boolean inSession = isOpen(heardAt(contacts.find(message.to())), since);
        Costs.Kind kind = inSession ? Costs.Kind.SESSION : Costs.Kind.TEMPLATE;
        return lookingUp
                .lookUp(message.id(), from, to(message), since, lostAt)
                .map(posted -> counted(posted, kind));
    }

    private static @Nullable Instant heardAt(Optional<Contact> contact) {
        return contact.map(Contact::heardAt).orElse(null);
    }

    private static boolean isOpen(@Nullable Instant heardAt, Instant at) {
        return heardAt != null && at.isBefore(heardAt.plus(WINDOW));
    }

    /** A message that was meant for another channel may be longer than this one takes. */
    private SendOutcome inSession(OutgoingMessage message) {
        OutgoingMessage cut = message.withText(Lines.cut(message.text(), LIMITS.text(), "…"));
        Optional<Shape> shape = Shape.of(cut.text(), cut.buttons());
        Optional<Posting> filled;
        try {
            filled = shape.flatMap(s -> fill(s, cut));
        } catch (RuntimeException e) {
            return SendOutcome.TryLater.beforeItLeft("the content is not known", e);
        }
        Posted posted = postInSession(cut, shape, filled);
        if (posted instanceof Posted.Rejected(ErrorCode meaning, _)
                && meaning == ErrorCode.WINDOW_CLOSED) {
            return byTemplate(message);
        }
        return counted(posted, Costs.Kind.SESSION);
    }

    private Posted postInSession(
            OutgoingMessage message, Optional<Shape> shape, Optional<Posting> filled) {
        if (filled.isEmpty()) {
            return post(message, inNumbers(message));
        }
        Posted posted = post(message, filled.get());
        if (posted instanceof Posted.Rejected(ErrorCode meaning, _)
                && meaning == ErrorCode.BAD_CONTENT) {
            shape.ifPresent(contents::forget);
            return post(message, inNumbers(message));
        }
        return posted;
    }

    private Optional<Posting> fill(Shape shape, OutgoingMessage message) {
        String open =
                switch (message.language()) {
                    case ID -> "Pilih";
                    case EN -> "Choose";
                };
        return contents.findSid(shape)
                .map(sid ->
                        new Posting.Filled(
                                sid, shape.variables(message.text(), message.buttons(), open)));
    }

    private static Posting inNumbers(OutgoingMessage message) {
        return new Posting.Words(Lines.numbered(message.text(), message.buttons()));
    }

    private SendOutcome byTemplate(OutgoingMessage message) {
        Optional<Posting> filled;
        try {
            filled = templates.findPosting(message.language(), message.text(), message.buttons());
        } catch (RuntimeException e) {
            return SendOutcome.TryLater.beforeItLeft("the template is not known", e);
        }
        return filled.map(posting -> counted(post(message, posting), Costs.Kind.TEMPLATE))
                .orElseGet(() ->
                        new SendOutcome.Refused(
                                "outside the 24 hours, and its template is not at Twilio"));
    }

    private Posted post(OutgoingMessage message, Posting posting) {
        return post.post(message.id(), from, to(message), posting);
    }

    private SendOutcome counted(Posted posted, Costs.Kind kind) {
        if (posted instanceof Posted.Taken) {
            costs.count(kind, 1);
        }
        return posted.outcome();
    }

    private static String to(OutgoingMessage message) {
        return TwilioAddress.write(WHATSAPP, message.to().id());
    }
}
