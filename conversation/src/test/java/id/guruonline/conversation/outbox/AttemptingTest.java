package id.guruonline.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Outbox.Attempt;
import id.guruonline.conversation.message.Outbox.Next;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.testing.SomeChannels;
import id.guruonline.scheduler.testing.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Attempts on record: those that break off, and those that were never made. */
class AttemptingTest extends WithOutbox {

    @Test
    void a_message_put_off_holds_those_behind_it_back_but_nobody_elses() {
        add("a", SITI, null);
        add("b", SITI, null);
        add("c", ADI, null);
        outbox.begin(SITI, NINE);
        outbox.report(new DeliveryReport.TryLater("a", NINE, NINE.plusSeconds(9), "flood"));

        assertThat(outbox.begin(SITI, NINE)).isEmpty();
        assertThat(due(NINE, 10)).containsExactly(ADI);
        begin(ADI);
        outbox.report(new DeliveryReport.Taken("c", NINE, "1"));
        assertThat(outbox.findNextDue()).contains(NINE.plusSeconds(9));
        Attempt again = outbox.begin(SITI, NINE.plusSeconds(9)).orElseThrow();
        assertThat(again.number()).isEqualTo(2);
        assertThat(again.lostAt()).isNull();
    }

    @Test
    void an_attempt_that_broke_off_is_repeated_as_such_when_its_term_is_over() {
        add("a", SITI, null);
        outbox.begin(SITI, NINE);
        assertThat(due(NINE.plusSeconds(900), 10)).isEmpty();
        realTime.advance(TERM);

        assertThat(due(NINE.plusSeconds(900), 10)).containsExactly(SITI);
        Attempt again = outbox.begin(SITI, NINE.plusSeconds(900)).orElseThrow();
        assertThat(again.lostAt()).isEqualTo(NINE.plusSeconds(900));
        assertThat(again.since()).isEqualTo(NINE);
        assertThat(again.number()).isEqualTo(1);
    }

    @Test
    void after_a_restart_alone_an_attempt_is_repeated_at_once() {
        add("a", SITI, null);
        outbox.begin(SITI, NINE);
        store.releaseAll();

        assertThat(outbox.begin(SITI, NINE).map(Attempt::lostAt)).contains(NINE);
    }

    @Test
    void an_attempt_whose_end_is_not_known_yet_is_looked_up_as_soon_as_was_asked() {
        add("a", SITI, null);
        begin(SITI);
        Duration tenSeconds = Duration.ofSeconds(10);
        for (int second : new int[] {5, 20}) {
            outbox.report(
                    new DeliveryReport.NotKnownYet(
                            "a", NINE.plusSeconds(second), tenSeconds, "lost"));
            assertThat(due(NINE.plusSeconds(900), 10)).isEmpty();
            realTime.advance(tenSeconds);
            assertThat(due(NINE.plusSeconds(900), 10)).containsExactly(SITI);
            Attempt again = outbox.begin(SITI, NINE.plusSeconds(second + 10)).orElseThrow();
            assertThat(again.message().id()).isEqualTo("a");
            assertThat(again.lostAt()).isEqualTo(NINE.plusSeconds(5));
            assertThat(again.number()).isEqualTo(1);
        }

        outbox.report(new DeliveryReport.TryLater("a", NINE, NINE, "never got it"));
        Attempt anew = outbox.begin(SITI, NINE.plusSeconds(40)).orElseThrow();
        assertThat(anew.lostAt()).isNull();
        assertThat(anew.number()).isEqualTo(2);
        assertThat(anew.since()).isEqualTo(NINE.plusSeconds(40));
    }

    @Test
    void what_an_instance_had_begun_that_is_gone_is_taken_over_at_once() {
        add("a", SITI, null);
        begin(SITI);
        OutboxQueue other = outbox(store, "two");
        assertThat(other.begin(SITI, NINE)).isEmpty();
        gone.add("one");

        assertThat(other.listDue(NINE, 10)).containsEntry(OutboxLane.NEWS, List.of(SITI));
        assertThat(other.begin(SITI, NINE).map(Attempt::lostAt)).contains(NINE);
    }

    @Test
    void what_another_instance_is_at_is_left_to_it_however_late_it_is_by_the_own_clock() {
        add("a", SITI, null);
        begin(SITI);
        OutboxQueue other = outbox(store, "two");
        realTime.advance(TERM.multipliedBy(9));
        assertThat(other.listDue(NINE, 10)).isEmpty();
        assertThat(other.begin(SITI, NINE)).isEmpty();

        gone.add("one");
        assertThat(other.listDue(NINE, 10)).containsEntry(OutboxLane.NEWS, List.of(SITI));
    }

    @Test
    void whoever_could_not_record_an_attempt_knows_that_nothing_was_sent() {
        add("a", SITI, null);
        Unsteady unsteady = new Unsteady(store);
        OutboxQueue shaken = outbox(unsteady.store(), "one");
        unsteady.losesAnswers = true;
        assertThatThrownBy(() -> shaken.begin(SITI, NINE))
                .isInstanceOf(IllegalStateException.class);
        assertThat(delivery("a").state()).isEqualTo(OutboxState.SENDING);
        assertThatThrownBy(() -> shaken.listDue(NINE, 10))
                .isInstanceOf(IllegalStateException.class);
        unsteady.losesAnswers = false;

        assertThat(shaken.listDue(NINE, 10)).containsEntry(OutboxLane.NEWS, List.of(SITI));
        Attempt first = shaken.begin(SITI, NINE).orElseThrow();
        assertThat(first.lostAt()).isNull();
        assertThat(first.number()).isEqualTo(1);
    }

    @Test
    void a_record_of_an_attempt_that_was_never_made_is_found_even_where_it_arrives_late() {
        add("a", SITI, null);
        Unsteady unsteady = new Unsteady(store);
        OutboxQueue shaken = outbox(unsteady.store(), "one");
        unsteady.holdsWritesUp = true;
        assertThatThrownBy(() -> shaken.begin(SITI, NINE))
                .isInstanceOf(IllegalStateException.class);
        unsteady.holdsWritesUp = false;
        shaken.listDue(NINE, 10);
        unsteady.lateWrites.forEach(Runnable::run);
        assertThat(delivery("a").state()).isEqualTo(OutboxState.SENDING);

        assertThat(shaken.listDue(NINE, 10)).containsEntry(OutboxLane.NEWS, List.of(SITI));
        assertThat(shaken.begin(SITI, NINE).map(Attempt::number)).contains(1);
    }

    @Test
    void of_each_attempt_on_record_somebody_knows_though_terms_are_shortened_meanwhile() {
        int people = 100;
        OutboxQueue other = outbox(store, "two");
        List<Next> foundByBoth =
                IntStream.range(0, people)
                        .mapToObj(n -> SomeChannels.at(SomeChannels.CHATS, "9" + n))
                        .peek(to -> add(to.id(), to, null))
                        .flatMap(to -> Stream.of(outbox, other).map(one -> one.findNext(to, NINE)))
                        .map(Optional::orElseThrow)
                        .toList();
        Instant shorter = realTime.instant().minusSeconds(60);
        List<Boolean> begun =
                Race.of(
                        3 * people,
                        n ->
                                () -> {
                                    if (n < 2 * people) {
                                        return foundByBoth.get(n).begin(NINE).isPresent();
                                    }
                                    store.releaseUnderWay(NINE, shorter.minusMillis(n));
                                    return false;
                                });

        assertThat(begun.stream().filter(Boolean::booleanValue)).hasSize(people);
    }

    @Test
    void what_others_begin_while_a_clock_that_was_set_back_is_seen_to_keeps_its_term() {
        add("a", SITI, null);
        begin(SITI);
        Delivery begun = delivery("a");
        realTime.advance(Duration.ofSeconds(-10));
        outbox(store, "two").listDue(NINE, 10);

        assertThat(delivery("a")).isEqualTo(begun);
    }

    @Test
    void what_is_put_off_before_an_attempt_waits_with_all_behind_it() {
        add("a", SITI, null);
        add("b", SITI, null);
        assertThat(outbox.findNext(SITI, NINE)).isPresent();
        outbox.putOff(SITI, NINE, NINE.plusSeconds(9));

        assertThat(outbox.findNext(SITI, NINE.plusSeconds(8))).isEmpty();
        assertThat(due(NINE.plusSeconds(8), 10)).isEmpty();
        assertThat(outbox.begin(SITI, NINE.plusSeconds(9)).map(Attempt::number)).contains(1);
    }

    @Test
    void what_waits_is_due_although_the_clock_was_set_back() {
        outbox.addReply(message("answer", ADI, null), NINE.plusSeconds(3600));

        assertThat(outbox.listDue(NINE, 5)).containsEntry(OutboxLane.REPLY, List.of(ADI));
        assertThat(begin(ADI, NINE)).isEqualTo("answer");
    }
}
