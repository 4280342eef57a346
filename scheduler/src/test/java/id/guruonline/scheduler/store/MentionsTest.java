package id.guruonline.scheduler.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where others' documents mention somebody who is forgotten. */
class MentionsTest {

    private static final Instant NOW = Given.at("2026-11-23T09:00");

    private static final Erasure SITI =
            new Erasure(
                    "t1",
                    "Siti Aminah",
                    "+6281200000101",
                    List.of("telegram:4711"),
                    "turn",
                    NOW,
                    NOW);

    private final TestDatabase database = new TestDatabase();
    private final Mentions mentions =
            new Mentions(database.mongo(), Set.of("phones"), Set.of("wordless"));

    @AfterEach
    void close() {
        database.close();
    }

    private Document found(String collection) {
        return Objects.requireNonNull(database.mongo().getCollection(collection).find().first());
    }

    private String cleared(String text) {
        database.mongo()
                .getCollection("anything")
                .insertOne(new Document("_id", "a").append("text", text));
        mentions.forget(SITI);
        return found("anything").getString("text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hubungi +6281200000101 ya",
                "0812-0000-0101",
                "0812 0000 0101",
                "62 812.0000.0101",
                "Yang datang: Siti Aminah (+6281200000101).",
                "SITI AMINAH",
                "dari telegram:4711"
            })
    void a_number_in_any_grouping_the_whole_name_and_an_address_are_taken_out(String text) {
        assertThat(cleared(text))
                .contains("(dihapus)")
                .doesNotContainPattern("0101|4711")
                .doesNotContainIgnoringCase("Aminah");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Siti Aminahwati",
                "Siti Nurhaliza",
                "0812-0000-0102",
                "0812-0000-01012",
                "telegram:47112",
                "tanggal 12 jam 08.12",
                "telegram:471"
            })
    void whoever_else_is_mentioned_stays(String text) {
        assertThat(cleared(text)).isEqualTo(text);
    }

    @Test
    void who_can_be_mentioned_by_nothing_is_mentioned_nowhere() {
        database.mongo()
                .getCollection("anything")
                .insertOne(new Document("_id", "a").append("text", "pelajaran 5A"));
        mentions.forget(new Erasure("p1", "", null, List.of(), "turn", NOW, NOW));
        assertThat(found("anything").getString("text")).isEqualTo("pelajaran 5A");
    }

    @Test
    void for_a_pupil_without_name_and_number_nothing_is_read() {
        Erasure pupil = new Erasure("p1", "", null, List.of("telegram:4711"), "turn", NOW, NOW);
        TestDatabase away = new TestDatabase();
        Mentions unread = new Mentions(away.mongo(), Set.of(), Set.of());
        away.close();
        assertThatCode(() -> unread.forget(pupil)).doesNotThrowAnyException();
        assertThatThrownBy(() -> unread.forget(SITI)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void what_lies_deep_in_a_document_is_found_and_all_else_stays_as_it_was() {
        Document before =
                new Document("_id", "a")
                        .append("version", 7L)
                        .append("at", Date.from(NOW))
                        .append(
                                "lines",
                                List.of(
                                        new Document("name", "Siti Aminah").append("no", 1),
                                        new Document("name", "Budi").append("no", 2)));
        database.mongo().getCollection("anything").insertOne(before);
        mentions.forget(SITI);
        Document after = found("anything");
        assertThat(after.get("version")).isEqualTo(7L);
        assertThat(after.get("at")).isEqualTo(Date.from(NOW));
        assertThat(after.getList("lines", Document.class))
                .extracting(line -> line.getString("name"))
                .containsExactly("(dihapus)", "Budi");
    }

    @Test
    void an_id_that_is_spelt_like_a_name_stays_and_so_does_what_a_stranger_wrote_there_since() {
        Document before =
                new Document("_id", "Siti Aminah/7")
                        .append("teacherId", "Siti Aminah")
                        .append("personIds", List.of("Siti Aminah"))
                        .append("recipient", "telegram:4711")
                        .append("from", new Document("channel", "telegram").append("_id", "4711"));
        database.mongo().getCollection("anything").insertOne(before);
        mentions.forget(SITI);
        assertThat(found("anything")).isEqualTo(before);
    }

    @Test
    void an_address_in_what_somebody_was_asked_to_do_is_taken_out() {
        Document address = new Document("channel", "telegram").append("_id", "4711");
        database.mongo()
                .getCollection("anything")
                .insertOne(new Document("_id", "a").append("told", List.of(address)));
        mentions.forget(SITI);
        assertThat(found("anything").toJson()).doesNotContain("4711");
    }

    @Test
    void a_name_of_one_word_is_one_only_as_it_is_spelt() {
        database.mongo()
                .getCollection("anything")
                .insertOne(new Document("_id", "a").append("text", "Dinas: hubungi dinas"));
        mentions.forget(new Erasure("d1", "Dinas", null, List.of(), "turn", NOW, NOW));
        assertThat(found("anything").getString("text")).isEqualTo("(dihapus): hubungi dinas");
    }

    @Test
    void several_are_looked_for_at_once_and_what_holds_no_words_is_not_read() {
        Erasure budi = new Erasure("t2", "Budi Santoso", null, List.of(), "turn", NOW, NOW);
        for (String collection : List.of("anything", "wordless", "orders")) {
            database.mongo()
                    .getCollection(collection)
                    .insertOne(
                            new Document("_id", "a").append("text", "Siti Aminah, Budi Santoso"));
        }
        mentions.forgetAll(List.of(SITI, budi));
        assertThat(found("anything").getString("text")).isEqualTo("(dihapus), (dihapus)");
        assertThat(found("wordless").getString("text")).contains("Siti");
        assertThat(found("orders").getString("text")).contains("Siti");
    }

    @Test
    void people_of_the_same_name_and_what_is_on_their_own_phones_stay() {
        for (String collection : List.of("persons", "phones")) {
            database.mongo()
                    .getCollection(collection)
                    .insertOne(new Document("_id", "x").append("name", "Siti Aminah"));
        }
        mentions.forget(SITI);
        for (String collection : List.of("persons", "phones")) {
            assertThat(found(collection)).containsEntry("name", "Siti Aminah");
        }
    }
}
