package id.guruonline.conversation.limit;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.store.MongoGuesses;
import id.guruonline.conversation.testing.ConversationDatabase;
import id.guruonline.scheduler.testing.Given;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many codes may be tried, and what that is worth. */
class GuessBudgetTest {

    private static final Instant NINE = Given.at("2026-11-23T09:00");

    /** Schools of a regency. */
    private static final long SCHOOLS = 400;

    private final ConversationDatabase database = new ConversationDatabase(List.of());
    private static final LocalDate DAY = LocalDate.ofInstant(NINE, Given.ZONE);
    private static final String NOW = "now";

    private final MongoGuesses store = new MongoGuesses(database.mongo());
    private final List<Limited> counted = new ArrayList<>();
    private final GuessBudget budget = new GuessBudget(store, Given.ZONE, counted::add);

    @AfterEach
    void close() {
        database.close();
    }

    private void misses(String who, int times) {
        for (int i = 0; i < times; i++) {
            budget.miss(who, who + "-" + i, NINE);
        }
    }

    @Test
    void a_day_s_guesses_hit_a_class_s_code_with_less_than_one_in_a_million() {
        double hit = (double) SCHOOLS * GuessBudget.CODES_OF_A_SCHOOL / GuessBudget.CODES;
        assertThat(GuessBudget.OF_A_PERSON * hit).isLessThan(1e-6);
        assertThat((10 + 23) * hit).as("a stranger").isLessThan(1e-6);
        assertThat((double) GuessBudget.OF_ALL / GuessBudget.CODES)
                .as("one certain class, by all together")
                .isLessThan(1e-9);
    }

    @Test
    void a_person_s_are_used_up_for_the_day_and_nobody_else_s() {
        misses("t1", GuessBudget.OF_A_PERSON - 1);
        assertThat(budget.allows("t1", NOW, NINE)).isTrue();
        budget.miss("t1", "last", NINE);
        assertThat(budget.allows("t1", NOW, NINE)).isFalse();
        assertThat(budget.allows("t2", NOW, NINE)).isTrue();
        assertThat(budget.allows("t1", NOW, NINE.plus(Duration.ofDays(1)))).isTrue();
        assertThat(counted).hasSize(GuessBudget.OF_A_PERSON);
    }

    @Test
    void a_turn_done_again_guesses_once() {
        budget.miss("t1", "turn", NINE);
        budget.miss("t1", "turn", NINE);
        assertThat(store.countBefore(DAY, "all", NOW)).isEqualTo(1);
    }

    @Test
    void a_turn_done_again_is_told_what_it_was_told_before_it_guessed() {
        misses("t1", GuessBudget.OF_A_PERSON - 1);
        budget.miss("t1", NOW, NINE);
        assertThat(budget.allows("t1", NOW, NINE)).isTrue();
        assertThat(budget.allows("t1", "later", NINE)).isFalse();
        budget.missName("t1", NOW, NINE);
        assertThat(budget.countNames("t1", NOW, NINE)).isZero();
        assertThat(budget.countNames("t1", "later", NINE)).isEqualTo(1);
    }

    @Test
    void who_guessed_cannot_be_told_from_what_is_kept_nor_by_trying_all_numbers() {
        budget.miss("whatsapp:+6281200000001", "turn", NINE);
        budget.miss("whatsapp:+6281200000001", "turn", NINE.plus(Duration.ofDays(1)));
        List<String> ids = idsOfGuesses(database);
        assertThat(ids).noneMatch(id -> id.contains("812")).hasSize(4);
        assertThat(ids.stream().map(id -> id.substring(id.indexOf('/'))).distinct())
                .as("another secret a day, so that the same number is another")
                .hasSize(4);
        try (ConversationDatabase other = new ConversationDatabase(List.of())) {
            new GuessBudget(new MongoGuesses(other.mongo()), Given.ZONE, counted::add)
                    .miss("whatsapp:+6281200000001", "turn", NINE);
            assertThat(idsOfGuesses(other))
                    .as("and another of each database")
                    .doesNotContainAnyElementsOf(ids);
        }
    }

    private static List<String> idsOfGuesses(ConversationDatabase database) {
        return database.mongo().findAll(Document.class, "guesses").stream()
                .map(document -> document.getString("_id"))
                .toList();
    }

    @Test
    void instances_of_one_database_count_together() {
        misses("t1", 1);
        GuessBudget another =
                new GuessBudget(new MongoGuesses(database.mongo()), Given.ZONE, counted::add);
        another.miss("t1", "there", NINE);
        assertThat(store.countBefore(DAY, "t1", NOW)).isEqualTo(2);
    }

    @Test
    void the_secret_goes_with_the_day_s_counts() {
        misses("t1", 1);
        assertThat(database.mongo().findAll(Document.class, "guessSecrets")).hasSize(1);
        store.forget(DAY.plusDays(1));
        assertThat(idsOfGuesses(database)).isEmpty();
        assertThat(database.mongo().findAll(Document.class, "guessSecrets")).isEmpty();
    }

    @Test
    void once_all_used_theirs_up_only_a_first_guess_is_looked_at() {
        budget.miss("once", "a", NINE);
        for (int i = 0; i < GuessBudget.OF_ALL / 10; i++) {
            misses("p" + i, 10);
        }
        assertThat(budget.isSpent(NOW, NINE)).isTrue();
        assertThat(budget.allows("once", NOW, NINE)).isFalse();
        assertThat(budget.allows("never", NOW, NINE)).isTrue();
    }
}
