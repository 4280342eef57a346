package id.guruonline.bot.playground;

import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.delivery.SendOutcome;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends to the phones of the playground; an address there is a person's id. */
public final class PlaygroundChannel implements Channel {

    static final String NAME = "playground";

    private final Phones phones;

    public PlaygroundChannel(Phones phones) {
        this.phones = phones;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Nothing is paced here. */
    @Override
    public Optional<Duration> awaitTurn(Address to) {
        return Optional.empty();
    }

    /** Sending a message twice has no second effect. */
    @Override
    public SendOutcome send(OutgoingMessage message) {
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
