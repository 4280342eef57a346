package id.guruonline.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.guruonline.conversation.assembly.ConversationFloor;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.ChannelTraits;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.IncomingMessage;
import id.guruonline.conversation.message.Outbox;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.OutgoingMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every channel keeps, whichever it is. A channel's own test says who is at its other end and
 * how that end is brought to do this or that; besides, it keeps only what is its own.
 */
public abstract class ChannelContract {

    /** What the other end may do with a message that it is handed. */
    protected enum OtherEnd {
        TAKES_IT,
        REFUSES_IT,
        WANTS_IT_LATER,
        REACHES_NOBODY_THERE,
        IS_NOT_TO_WRITE_THERE,
        /** Whether it took the message nobody sees. */
        LOSES_ITS_ANSWER,
        /** As a gateway before it does that waited in vain. */
        ANSWERS_WITH_A_PAGE
    }

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    private final Map<String, IncomingMessage> inbox = new LinkedHashMap<>();
    private final List<DeliveryReport> reports = new ArrayList<>();

    /** Who carries for the channel, at a made-up other end whose clock stands at nine. */
    protected abstract Carrier carrier();

    /** The name that addresses of the channel have had ever since. */
    protected abstract String name();

    /** Somebody there, by the channel's own id. */
    protected abstract String somebody();

    /** Brings the other end to that; false where it never does so. */
    protected abstract boolean bring(OtherEnd end);

    /**
     * Somebody writes that, and the other end carries it in, as often as it is asked to.
     *
     * @param id the other end's own id of it
     */
    protected abstract void write(WayIn way, String id, String text);

    /**
     * The other end tells that the message was read; does nothing where it never tells.
     *
     * @param messageId our own id of it
     */
    protected abstract void tellRead(WayIn way, String messageId);

    private Channel channel() {
        return carrier().channels().stream()
                .filter(channel -> channel.traits().name().equals(name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no channel " + name()));
    }

    private WayIn wayIn() {
        Outbox outbox = new ReportsOnly(reports);
        return carrier().open(message -> inbox.putIfAbsent(message.id(), message) == null, outbox);
    }

    private OutgoingMessage message(String text, int buttons) {
        return new OutgoingMessage(
                "fact:1/t1",
                new Address(name(), somebody()),
                text,
                IntStream.rangeClosed(1, buttons)
                        .mapToObj(i -> new Button("Jawaban " + i, "answer:" + i))
                        .toList(),
                null);
    }

    private SendOutcome send(OtherEnd end) {
        assumeTrue(bring(end), name() + " never " + end);
        return channel().send(message("Halo", 0));
    }

    @Test
    void its_traits_are_the_same_whenever_it_is_asked() {
        Channel channel = channel();
        assertThat(channel.traits()).isEqualTo(channel.traits());
    }

    @Test
    void nobody_waits_for_the_first_turn() {
        assertThat(channel().awaitTurn(new Address(name(), somebody()), OutboxLane.NEWS)).isEmpty();
    }

    @Test
    void no_attempt_outlasts_the_time_for_which_it_is_believed_to_be_under_way() {
        assertThat(channel().longestAttempt())
                .isPositive()
                .isLessThan(ConversationFloor.ATTEMPT.minusMinutes(1));
    }

    @Test
    void what_is_taken_is_sent_under_an_id_of_the_channel() {
        assertThat(send(OtherEnd.TAKES_IT))
                .isInstanceOfSatisfying(
                        SendOutcome.Sent.class, sent -> assertThat(sent.channelId()).isNotBlank());
    }

    @Test
    void what_is_refused_is_refused() {
        assertThat(send(OtherEnd.REFUSES_IT)).isInstanceOf(SendOutcome.Refused.class);
    }

    @Test
    void what_is_wanted_later_is_tried_later() {
        assertThat(send(OtherEnd.WANTS_IT_LATER)).isInstanceOf(SendOutcome.TryLater.class);
    }

    @Test
    void where_nobody_is_reached_any_more_the_address_is_gone() {
        assertThat(send(OtherEnd.REACHES_NOBODY_THERE)).isInstanceOf(SendOutcome.Gone.class);
    }

    @Test
    void whoever_is_not_to_be_written_to_does_not_want_it() {
        assertThat(send(OtherEnd.IS_NOT_TO_WRITE_THERE)).isInstanceOf(SendOutcome.Unwanted.class);
    }

    /**
     * What may have been taken is said to be neither taken nor certainly not: that would lose it,
     * or send it as often as there is patience.
     */
    @Test
    void what_was_perhaps_taken_is_uncertain_or_to_be_asked_for() {
        for (OtherEnd end : List.of(OtherEnd.LOSES_ITS_ANSWER, OtherEnd.ANSWERS_WITH_A_PAGE)) {
            assertThat(send(end))
                    .as("where it %s", end)
                    .isInstanceOfAny(SendOutcome.Uncertain.class, SendOutcome.NotKnownYet.class);
        }
    }

    /** Nothing is lost: what was perhaps taken is sent again, and then it is taken. */
    @Test
    void what_was_perhaps_taken_is_taken_when_it_is_sent_again() {
        send(OtherEnd.LOSES_ITS_ANSWER);
        assertThat(send(OtherEnd.TAKES_IT)).isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void what_was_taken_is_found_when_it_is_looked_up_or_cannot_be_told() {
        SendOutcome sent = send(OtherEnd.TAKES_IT);
        Optional<SendOutcome> found = channel().lookUp(message("Halo", 0), NINE, NINE);
        found.ifPresent(outcome -> assertThat(outcome).isEqualTo(sent));
    }

    /** As many as it shows, and more, which are answered by their numbers. */
    @TestFactory
    Stream<DynamicTest> any_number_of_buttons_is_taken() {
        int most = channel().traits().limits().buttons();
        return Stream.of(0, 1, most, most + 1)
                .distinct()
                .map(buttons ->
                        DynamicTest.dynamicTest(
                                buttons + " buttons",
                                () -> {
                                    bring(OtherEnd.TAKES_IT);
                                    assertThat(channel().send(message("Yang mana?", buttons)))
                                            .isInstanceOf(SendOutcome.Sent.class);
                                }));
    }

    @Test
    void the_longest_text_is_taken() {
        bring(OtherEnd.TAKES_IT);
        String text = "a ".repeat(channel().traits().limits().text() / 2);
        assertThat(channel().send(message(text, 2))).isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void what_somebody_writes_is_saved_once_under_its_own_id() {
        WayIn way = wayIn();
        write(way, "77", "halo");
        write(way, "77", "halo");
        assertThat(inbox.values())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.id()).startsWith(name() + ":").endsWith("77");
                    assertThat(message.from()).isEqualTo(new Address(name(), somebody()));
                    assertThat(message.content()).isEqualTo(new Content.Text("halo"));
                    assertThat(message.receivedAt()).isEqualTo(NINE);
                });
    }

    @Test
    void it_tells_of_delivery_where_its_traits_say_so() {
        tellRead(wayIn(), "fact:1/t1");
        if (channel().traits().can(ChannelTraits.Ability.TELL_DELIVERY)) {
            assertThat(reports).containsExactly(new DeliveryReport.Read("fact:1/t1", NINE, "SM1"));
        } else {
            assertThat(reports).isEmpty();
        }
    }

    /** Hears what became of messages, and has none. */
    private record ReportsOnly(List<DeliveryReport> reports) implements Outbox {

        @Override
        public Map<OutboxLane, List<Address>> listDue(Instant now, int limit) {
            return Map.of();
        }

        @Override
        public Optional<Instant> findNextDue() {
            return Optional.empty();
        }

        @Override
        public Optional<Next> findNext(Address to, Instant now) {
            return Optional.empty();
        }

        @Override
        public void putOff(Address to, Instant now, Instant until) {
            throw new UnsupportedOperationException("nothing waits here");
        }

        @Override
        public void report(DeliveryReport report) {
            reports.add(report);
        }
    }
}
