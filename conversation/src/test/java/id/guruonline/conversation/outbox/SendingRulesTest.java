package id.guruonline.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.testing.SomeChannels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent in place of a message, report by report. */
class SendingRulesTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final String NUMBER = "+6281200000101";
    private static final Address FIRST = SomeChannels.at(SomeChannels.NUMBERS, NUMBER);
    private static final Address SAME_NUMBER = SomeChannels.at(SomeChannels.OTHER_NUMBERS, NUMBER);
    private static final Address CHAT = SomeChannels.at(SomeChannels.CHATS, "7");

    /** The best told first; the chat is the last. */
    private static final List<Account> ACCOUNTS =
            Stream.of(FIRST, SAME_NUMBER, CHAT)
                    .map(address -> Account.of(address, "siti", Language.ID))
                    .toList();

    private static final OutboxEntry MESSAGE =
            OutboxEntry.of(
                    new OutgoingMessage("fact:1/siti", FIRST, "Kabar", List.of(), null),
                    Matter.NEWS,
                    1,
                    NINE);

    static Stream<Arguments> consequences() {
        String id = MESSAGE.id();
        Duration soon = Duration.ofSeconds(10);
        return Stream.of(
                Arguments.of(new DeliveryReport.Taken(id, NINE, "1"), "nothing"),
                Arguments.of(new DeliveryReport.Delivered(id, NINE, "1"), "nothing"),
                Arguments.of(new DeliveryReport.Read(id, NINE, "1"), "nothing"),
                Arguments.of(new DeliveryReport.TryLater(id, NINE, NINE, "flood"), "nothing"),
                Arguments.of(new DeliveryReport.NotKnownYet(id, NINE, soon, "?"), "nothing"),
                Arguments.of(new DeliveryReport.Uncertain(id, NINE, NINE, "?"), "nothing"),
                Arguments.of(new DeliveryReport.Again(id, NINE, NINE, "closed"), "once more"),
                Arguments.of(new DeliveryReport.Failed(id, NINE, "no"), "same number"),
                Arguments.of(new DeliveryReport.Unreachable(id, NINE, "gone"), "same number"),
                Arguments.of(new DeliveryReport.Unwanted(id, NINE, "stop"), "chat"));
    }

    @ParameterizedTest
    @MethodSource("consequences")
    void each_report_has_its_consequence(DeliveryReport report, String expected) {
        assertThat(instead(report, MESSAGE, ACCOUNTS)).isEqualTo(expected);
    }

    @Test
    void what_perhaps_arrived_as_often_as_may_be_goes_elsewhere_unless_it_is_an_offer() {
        DeliveryReport perhaps = new DeliveryReport.Uncertain(MESSAGE.id(), NINE, NINE, "?");
        OutboxEntry offer =
                OutboxEntry.of(
                        new OutgoingMessage("fact:1/siti", FIRST, "Mau?", List.of(), "B1:1"),
                        Matter.OFFER,
                        1,
                        NINE);
        for (OutboxState early : List.of(OutboxState.WAITING, OutboxState.TAKEN)) {
            assertThat(
                            SendingRules.findInstead(
                                    perhaps,
                                    MESSAGE,
                                    early,
                                    () -> ACCOUNTS,
                                    SendingRulesTest::proves))
                    .isEmpty();
        }
        OutboxState last = OutboxState.UNCERTAIN;
        assertThat(
                        SendingRules.findInstead(
                                perhaps, MESSAGE, last, () -> ACCOUNTS, SendingRulesTest::proves))
                .map(OutboxEntry::to)
                .contains(SAME_NUMBER);
        assertThat(
                        SendingRules.findInstead(
                                perhaps, offer, last, () -> ACCOUNTS, SendingRulesTest::proves))
                .isEmpty();
    }

    @Test
    void what_was_sent_once_more_goes_elsewhere_the_next_time() {
        DeliveryReport again = new DeliveryReport.Again(MESSAGE.id(), NINE, NINE, "closed");
        OutboxEntry second =
                SendingRules.findInstead(
                                again,
                                MESSAGE,
                                OutboxState.FAILED,
                                () -> ACCOUNTS,
                                SendingRulesTest::proves)
                        .orElseThrow();
        assertThat(instead(again, second, ACCOUNTS)).isEqualTo("same number");
    }

    @Test
    void an_address_that_is_given_up_is_passed_over() {
        Account first = ACCOUNTS.get(1);
        Account gone =
                new Account(
                        first.id(),
                        first.address(),
                        first.personId(),
                        first.language(),
                        null,
                        NINE,
                        null);
        assertThat(
                        instead(
                                new DeliveryReport.Failed(MESSAGE.id(), NINE, "no"),
                                MESSAGE,
                                List.of(ACCOUNTS.get(0), gone, ACCOUNTS.get(2))))
                .isEqualTo("chat");
    }

    @Test
    void what_a_channel_that_proves_no_sender_says_is_unwanted_goes_to_the_same_number() {
        OutboxEntry there =
                OutboxEntry.of(
                        new OutgoingMessage("fact:1/siti", SAME_NUMBER, "Kabar", List.of(), null),
                        Matter.NEWS,
                        1,
                        NINE);
        assertThat(
                        SendingRules.findInstead(
                                        new DeliveryReport.Unwanted(there.id(), NINE, "stop"),
                                        there,
                                        OutboxState.FAILED,
                                        () -> ACCOUNTS,
                                        SendingRulesTest::proves)
                                .map(OutboxEntry::to))
                .contains(FIRST);
    }

    @Test
    void where_all_were_tried_nothing_is_sent() {
        DeliveryReport failed = new DeliveryReport.Failed(MESSAGE.id(), NINE, "no");
        assertThat(instead(failed, MESSAGE, List.of(ACCOUNTS.getFirst()))).isEqualTo("nothing");
    }

    @Test
    void of_what_arrived_nobodys_other_addresses_are_looked_up() {
        DeliveryReport taken = new DeliveryReport.Taken(MESSAGE.id(), NINE, "1");
        assertThat(
                        SendingRules.findInstead(
                                taken,
                                MESSAGE,
                                OutboxState.TAKEN,
                                () -> {
                                    throw new AssertionError("looked up");
                                },
                                SendingRulesTest::proves))
                .isEmpty();
    }

    private static String instead(
            DeliveryReport report, OutboxEntry entry, List<Account> accounts) {
        return SendingRules.findInstead(
                        report, entry, OutboxState.FAILED, () -> accounts, SendingRulesTest::proves)
                .map(OutboxEntry::to)
                .map(to ->
                        to.equals(FIRST)
                                ? "once more"
                                : to.equals(SAME_NUMBER) ? "same number" : "chat")
                .orElse("nothing");
    }

    private static boolean proves(Address address) {
        return !address.equals(SAME_NUMBER);
    }
}
