package id.guruonline.bot.playground;

import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.delivery.SendOutcome;
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
import java.util.Optional;
import java.util.Set;

/** Sends to the phones of the playground; an address there is a person's id. */
final class PlaygroundChannel implements Channel {

    static final String NAME = "playground";

    /** What all channels take: who tries the service out sees what people would. */
    private static final Limits LIMITS = new Limits(1024, 10, Button.LONGEST_LABEL);

    /** Whoever holds the phones is who they say. */
    private static final Set<Ability> LIMITED = Set.of(Ability.KEEP_BUTTONS, Ability.PROVE_SENDER);

    private static final Set<Ability> UNLIMITED =
            Set.of(Ability.KEEP_BUTTONS, Ability.PROVE_SENDER, Ability.BE_UNLIMITED);

    private final Phones phones;
    private final ChannelTraits traits;

    /**
     * @param limited whether limits on people, schools and money hold
     */
    PlaygroundChannel(Phones phones, boolean limited) {
        this.phones = phones;
        this.traits =
                new ChannelTraits(
                        NAME,
                        ChannelTraits.Price.FREE,
                        ChannelTraits.Ids.PERSON,
                        LIMITS,
                        limited ? LIMITED : UNLIMITED,
                        JoinLink.NONE);
    }

    @Override
    public ChannelTraits traits() {
        return traits;
    }

    /** Nothing is paced here. */
    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public Optional<Duration> awaitTurn(Address to, OutboxLane lane) {
        return Optional.empty();
    }

    /** As a database is waited for. */
    @Override
    public Duration longestAttempt() {
        return Duration.ofSeconds(30);
    }

    /** Sending a message twice has no second effect. */
    @Override
    public SendOutcome send(OutgoingMessage message) {
        if (!phones.isReachable(message.to().id())) {
            return new SendOutcome.Refused("undelivered: the phone takes nothing");
        }
        PhoneMessage shown =
                phones.add(
                        message.to().id(),
                        phoneId(message),
                        PhoneMessage.From.BOT,
                        message.text(),
                        message.buttons());
        return new SendOutcome.Sent(shown.id());
    }

    @Override
    public Optional<SendOutcome> lookUp(OutgoingMessage message, Instant since, Instant lostAt) {
        return Optional.of(
                phones.find(message.to().id(), phoneId(message))
                        .<SendOutcome>map(shown -> new SendOutcome.Sent(shown.id()))
                        .orElseGet(() -> new SendOutcome.TryLater(Duration.ZERO, "not shown")));
    }

    /** Apart from what the person calls their own messages. */
    private static String phoneId(OutgoingMessage message) {
        return "bot/" + message.id();
    }
}
