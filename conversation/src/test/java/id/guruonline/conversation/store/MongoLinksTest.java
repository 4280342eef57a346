package id.guruonline.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.testing.ConversationDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoLinksTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    private final ConversationDatabase database = new ConversationDatabase(List.of());
    private final MongoLinks links = new MongoLinks(database.mongo());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void of_two_turns_with_one_code_the_first_may_go_on_and_may_repeat_it() {
        links.add("ABCD2345", "ana", NINE, NINE.plusSeconds(900), false);

        assertThat(links.findPerson("ABCD2345", NINE)).contains("ana");
        assertThat(links.claim("ABCD2345", "turn-1")).isTrue();
        assertThat(links.claim("ABCD2345", "turn-2")).isFalse();
        assertThat(links.claim("ABCD2345", "turn-1")).isTrue();
        assertThat(links.findPerson("ABCD2345", NINE)).isEmpty();
    }

    @Test
    void a_code_that_was_never_given_cannot_be_claimed() {
        assertThat(links.claim("ABCD2345", "turn-1")).isFalse();
    }

    @Test
    void a_code_that_holds_for_a_week_takes_no_other_away() {
        Instant inAWeek = NINE.plus(Duration.ofDays(7));
        links.add("SHORT234", "ana", NINE, NINE.plusSeconds(900), false);
        links.add("WEEK2345", "budi", NINE, inAWeek, false);
        assertThat(links.findPerson("SHORT234", NINE)).contains("ana");

        Instant later = NINE.plus(Duration.ofDays(6));
        links.add("WEEK6789", "cici", later, later.plus(Duration.ofDays(7)), false);
        assertThat(links.findPerson("WEEK2345", later)).contains("budi");
    }
}
