package id.guruonline.config.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.config.transcript.Bubble.Kind;
import id.guruonline.config.transcript.Performance.Delivery;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The same chats as on the playground, with everybody on one of the real channels. */
@Execution(ExecutionMode.CONCURRENT)
class ChannelTranscriptTest {

    private static final Playbill TELEGRAM =
            Playbill.of(
                    "telegram",
                    gate -> ChannelStage.in(gate, TelegramTown::new),
                    OrderIds::ofAnyChannel);
    private static final Playbill WHATSAPP =
            Playbill.of(
                    "whatsapp",
                    gate -> ChannelStage.in(gate, TwilioTown::onWhatsApp),
                    t -> OneLine.of(OrderIds.ofAnyChannel(t)));
    private static final Playbill SMS =
            Playbill.of(
                    "sms",
                    gate -> ChannelStage.in(gate, TwilioTown::bySms),
                    t -> OrderIds.ofAnyChannel(AsSms.of(t)));

    /**
     * By number nobody answers twice at once, nor with a button of somebody else's phone or of an
     * older message.
     */
    private static final Set<String> WITH_BUTTONS_ONLY =
            Set.of(
                    "double-tap",
                    "exam-days",
                    "late-yes-loses",
                    "several-roles",
                    "stand-by-ends",
                    "stand-by-overtaken",
                    "stars-from-an-outsider");

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> the_same_is_said_on_telegram() {
        return TELEGRAM.tests(Delivery.ONCE);
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> the_same_is_said_on_whatsapp() {
        return WHATSAPP.tests(Delivery.ONCE);
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> the_same_is_said_by_sms() {
        return SMS.tests(Delivery.ONCE, name -> !WITH_BUTTONS_ONLY.contains(name));
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> updates_that_come_twice_change_nothing() {
        return TELEGRAM.tests(Delivery.TWICE, Set.of("plain-way", "stars-changed")::contains);
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> forms_that_come_twice_change_nothing() {
        return WHATSAPP.tests(Delivery.TWICE, Set.of("plain-way", "double-tap")::contains);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void it_is_said_by_every_kind_of_message_that_whatsapp_has() throws IOException {
        List<TwilioTown> towns = new ArrayList<>();
        Function<InstantSource, ChannelTown> remembered =
                clock -> {
                    towns.add(TwilioTown.onWhatsApp(clock));
                    return towns.getLast();
                };
        try (Stage stage = ChannelStage.in(StageFactory.OPEN, remembered)) {
            WHATSAPP.play("plain-way", stage);
            WHATSAPP.play("answers-by-number", stage);
        }
        for (Kind kind : List.of(Kind.WORDS, Kind.REPLIES, Kind.LIST, Kind.TEMPLATE)) {
            assertThat(towns.getFirst().count(kind)).as(kind.name()).isPositive();
        }
    }
}
