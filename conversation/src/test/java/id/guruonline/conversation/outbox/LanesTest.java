package id.guruonline.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.testing.SomeChannels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The more urgent goes first, and nothing is hidden by what others wait for. */
class LanesTest extends WithOutbox {

    @Test
    void the_more_urgent_goes_first_but_none_waits_for_ever() {
        Instant real = realTime.instant();
        in(OutboxLane.STARS, "stars");
        realTime.advance(Duration.ofSeconds(1));
        in(OutboxLane.NEWS, "news");
        in(OutboxLane.NEWS, "more news");
        realTime.advance(Duration.ofSeconds(1));
        in(OutboxLane.REPLY, "reply");
        in(OutboxLane.OFFER, "offer");
        in(OutboxLane.REMINDER, "reminder");
        realTime.advance(OutboxLane.STARS.lead());
        in(OutboxLane.REPLY, "late reply");

        assertThat(realTime.instant()).isAfter(real);
        assertThat(sendAll(NINE))
                .containsExactly(
                        "reply", "offer", "reminder", "news", "more news", "stars", "late reply");
    }

    @Test
    void a_message_that_waits_holds_up_its_lane_but_no_other() {
        in(OutboxLane.STARS, "stars");
        in(OutboxLane.STARS, "more stars");
        outbox.begin(SITI, NINE);
        outbox.report(new DeliveryReport.Uncertain("stars", NINE, NINE.plusSeconds(2), "?"));
        in(OutboxLane.OFFER, "offer");

        assertThat(sendAll(NINE)).containsExactly("offer");
        assertThat(sendAll(NINE.plusSeconds(2))).containsExactly("stars", "more stars");
    }

    @Test
    void a_pile_of_news_that_waits_for_tomorrow_hides_no_reply() {
        for (int i = 0; i < 60; i++) {
            in(OutboxLane.NEWS, "news" + i);
        }
        outbox.putOff(SITI, NINE, NINE.plusSeconds(86_400));
        realTime.advance(Duration.ofMinutes(1));
        in(OutboxLane.REPLY, "reply");

        assertThat(sendAll(NINE.plusSeconds(60))).containsExactly("reply");
    }

    @Test
    void the_oldest_that_waits_is_known_by_lane() {
        in(OutboxLane.OFFER, "offer");
        outbox.putOff(SITI, NINE, NINE.plusSeconds(900));
        outbox.add(
                message("later", ADI, null),
                new Matter(OutboxLane.OFFER, null, null, null),
                NINE.plusSeconds(9));

        assertThat(outbox.oldestWaiting()).containsExactly(Map.entry(OutboxLane.OFFER, NINE));
    }

    @Test
    void no_lane_is_hidden_by_the_pile_of_another() {
        for (int i = 0; i < 12; i++) {
            add("news" + i, SomeChannels.at(SomeChannels.CHATS, "1" + i), null);
        }
        outbox.addReply(message("answer", ADI, null), NINE.plusSeconds(1));

        Instant now = NINE.plusSeconds(1);
        assertThat(outbox.listDue(now, 5)).containsEntry(OutboxLane.REPLY, List.of(ADI));
        begin(ADI, now);
        outbox.report(new DeliveryReport.Taken("answer", now, "1"));
        assertThat(outbox.listDue(now, 5).getOrDefault(OutboxLane.REPLY, List.of())).isEmpty();
    }

    @Test
    void one_that_cannot_be_read_holds_up_no_other() {
        add("broken", SITI, null);
        add("a", SITI, null);
        add("b", ADI, null);
        database.mongo()
                .getCollection("outbox")
                .updateOne(
                        new Document("_id", "broken"),
                        new Document("$set", new Document("language", "of another version")));

        assertThat(due(NINE, 1)).hasSize(1);
        assertThat(due(NINE, 9)).containsExactlyInAnyOrder(SITI, ADI);
        assertThat(sendAll(NINE)).containsExactly("a");
    }

    @Test
    void a_pile_for_one_recipient_hides_nobody() {
        for (int i = 0; i < 12; i++) {
            add("a" + i, SITI, null);
        }
        outbox.add(message("b", ADI, null), Matter.NEWS, NINE.plusSeconds(1));

        assertThat(due(NINE.plusSeconds(1), 5)).containsExactly(SITI, ADI);
    }
}
