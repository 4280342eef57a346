package id.guruonline.bot.twilio.sms;

import static id.guruonline.bot.twilio.api.TwilioAddress.SMS;

import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.delivery.SendOutcome;
import id.guruonline.bot.twilio.api.TwilioHttp;
import id.guruonline.bot.twilio.contact.Contacts;
import id.guruonline.bot.twilio.posting.Costs;
import id.guruonline.bot.twilio.posting.LookingUp;
import id.guruonline.bot.twilio.posting.Post;
import id.guruonline.bot.twilio.posting.Posted;
import id.guruonline.bot.twilio.posting.Posting;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.ChannelTraits;
import id.guruonline.conversation.message.ChannelTraits.Ability;
import id.guruonline.conversation.message.ChannelTraits.Limits;
import id.guruonline.conversation.message.JoinLink;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Sends by SMS: plain words, the answers with their numbers, two segments at most. Who said STOP is
 * not even answered: Twilio and the carriers would refuse it.
 */
public final class SmsChannel implements Channel {

    /** What Twilio takes at once; readers get {@link SmsText} of it. Answers go by number. */
    private static final Limits LIMITS = new Limits(1600, 0, Button.LONGEST_LABEL);

    private static final ChannelTraits TRAITS =
            new ChannelTraits(
                    SMS,
                    ChannelTraits.Price.PAID,
                    ChannelTraits.Ids.PHONE_NUMBER,
                    LIMITS,
                    Set.of(Ability.TELL_DELIVERY),
                    JoinLink.NONE);

    /** A posting with an answer that is lost, and the second look. */
    private static final Duration LONGEST_ATTEMPT = TwilioHttp.LONGEST_CALL.multipliedBy(2);

    private final Post post;
    private final String from;
    private final Contacts contacts;
    private final Costs costs;
    private final LookingUp lookingUp;

    /**
     * @param number the sender's, E.164
     * @param clock the service's clock
     */
    public SmsChannel(
            Post post, String number, Contacts contacts, Costs costs, InstantSource clock) {
        this.post = post;
        this.from = number;
        this.contacts = contacts;
        this.costs = costs;
        this.lookingUp = new LookingUp(post, clock);
    }

    @Override
    public ChannelTraits traits() {
        return TRAITS;
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
        boolean stopped;
        try {
            stopped = contacts.find(message.to()).filter(c -> c.stoppedAt() != null).isPresent();
        } catch (RuntimeException e) {
            return SendOutcome.TryLater.beforeItLeft("the contact is not known", e);
        }
        if (stopped) {
            return new SendOutcome.Unwanted("asked not to be written to");
        }
        Posting words = new Posting.Words(SmsText.of(message.text(), message.buttons()));
        return counted(post.post(message.id(), from, message.to().id(), words));
    }

    @Override
    public Optional<SendOutcome> lookUp(OutgoingMessage message, Instant since, Instant lostAt) {
        return lookingUp
                .lookUp(message.id(), from, message.to().id(), since, lostAt)
                .map(this::counted);
    }

    private SendOutcome counted(Posted posted) {
        if (posted instanceof Posted.Taken(_, int segments)) {
            costs.count(Costs.Kind.SEGMENT, segments);
        }
        return posted.outcome();
    }
}
