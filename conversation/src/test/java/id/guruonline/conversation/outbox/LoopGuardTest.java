package id.guruonline.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.limit.Limits;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.store.Arrivals;
import id.guruonline.conversation.store.MongoAccounts;
import id.guruonline.conversation.store.MongoOutbox;
import id.guruonline.conversation.testing.ConversationDatabase;
import id.guruonline.conversation.testing.SomeChannels;
import id.guruonline.scheduler.store.MongoPeople;
import id.guruonline.scheduler.store.Outages;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.HandOver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Another robot that answers every answer is not answered for ever. */
class LoopGuardTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Address ROBOT = SomeChannels.at(SomeChannels.NUMBERS, "+6281200000111");

    private final ConversationDatabase database = new ConversationDatabase(List.of());
    private final MongoOutbox store = new MongoOutbox(database.mongo());
    private int sameAnswers = 20;
    private OutboxQueue outbox = instance();
    private final Logger logger = (Logger) LoggerFactory.getLogger(LoopGuard.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private int turns;

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void close() {
        logger.detachAppender(logged);
        database.close();
    }

    private OutboxQueue instance() {
        return new OutboxQueue(
                store,
                new OfferNews(
                        store, new NoOffers(), new Failures(Outages::isOutage, System::nanoTime)),
                new Accounts(
                        new MongoAccounts(database.mongo(), _ -> false),
                        new MongoPeople(database.mongo()),
                        SomeChannels.of(SomeChannels.NUMBERS)),
                new Arrivals(() -> NINE)::next,
                () -> NINE,
                new AttemptTerms("one", _ -> false, Duration.ofSeconds(30)),
                new HandOver<>(),
                new HandOver<>(),
                Budget.UNBOUNDED,
                _ -> sameAnswers);
    }

    private boolean answers(String text, Instant at) {
        return outbox.addReply(message("turn-" + ++turns + "/1", ROBOT, text), at);
    }

    private static OutgoingMessage message(String id, Address to, String text) {
        return new OutgoingMessage(id, to, text, List.of(), null);
    }

    private void answersTwentyTimes() {
        for (int i = 0; i < 20; i++) {
            assertThat(answers("Halo!", NINE.plusSeconds(i))).isTrue();
        }
    }

    @Test
    void the_same_answer_goes_twenty_times_and_no_more_in_five_minutes() {
        answersTwentyTimes();
        assertThat(answers("Halo!", NINE.plusSeconds(60))).isFalse();
        assertThat(answers("Halo!", NINE.plusSeconds(299))).isFalse();
        assertThat(answers("Halo!", NINE.plusSeconds(300))).isTrue();
    }

    @Test
    void the_loop_is_logged_once_with_the_turn_and_without_the_text() {
        answersTwentyTimes();
        answers("Halo!", NINE.plusSeconds(60));
        answers("Halo!", NINE.plusSeconds(61));
        assertThat(logged.list).hasSize(1);
        assertThat(logged.list.getFirst().getLevel()).isEqualTo(Level.WARN);
        assertThat(logged.list.getFirst().getFormattedMessage())
                .contains("turn-21/1")
                .doesNotContain("Halo");
    }

    @Test
    void other_words_and_other_people_are_answered_and_so_is_news_sent() {
        answersTwentyTimes();
        assertThat(answers("Baik.", NINE.plusSeconds(60))).isTrue();
        Address other = SomeChannels.at(SomeChannels.NUMBERS, "+6281200000112");
        assertThat(outbox.addReply(message("other/1", other, "Halo!"), NINE.plusSeconds(60)))
                .isTrue();
        assertThat(outbox.add(message("news", ROBOT, "Halo!"), Matter.NEWS, NINE.plusSeconds(60)))
                .isTrue();
    }

    @Test
    void whoever_may_say_more_is_told_the_same_more_often() {
        sameAnswers =
                new Limits(100, 20, 1, 1, List.of("+62"), 1, Duration.ofDays(1), false)
                        .sameAnswers();
        for (int i = 0; i < 50; i++) {
            assertThat(answers("Halo!", NINE.plusSeconds(i))).isTrue();
        }
        assertThat(answers("Halo!", NINE.plusSeconds(60))).isFalse();
    }

    @Test
    void where_nothing_is_a_loop_the_same_goes_for_ever() {
        sameAnswers = Integer.MAX_VALUE;
        for (int i = 0; i < 50; i++) {
            assertThat(answers("Halo!", NINE.plusSeconds(i))).isTrue();
        }
    }

    @Test
    void an_answer_that_is_repeated_after_a_crash_counts_once() {
        for (int i = 0; i < 30; i++) {
            outbox.addReply(message("turn/1", ROBOT, "Halo!"), NINE);
        }
        assertThat(answers("Halo!", NINE)).isTrue();
    }

    @Test
    void what_was_answered_before_a_start_counts_once_the_first_few_are_sent() {
        answersTwentyTimes();
        outbox = instance();

        for (int i = 0; i < 4; i++) {
            assertThat(answers("Halo!", NINE.plusSeconds(30))).isTrue();
        }
        assertThat(answers("Halo!", NINE.plusSeconds(31))).isFalse();
    }

    @Test
    void a_robot_that_is_told_two_things_in_turn_is_told_neither_for_ever() {
        for (int i = 0; i < 20; i++) {
            assertThat(answers("Halo!", NINE.plusSeconds(i))).isTrue();
            assertThat(answers("Baik.", NINE.plusSeconds(i))).isTrue();
        }
        assertThat(answers("Halo!", NINE.plusSeconds(60))).isFalse();
        assertThat(answers("Baik.", NINE.plusSeconds(60))).isFalse();
    }
}
