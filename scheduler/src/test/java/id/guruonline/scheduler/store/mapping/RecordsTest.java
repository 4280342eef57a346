package id.guruonline.scheduler.store.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.people.Place;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mapping.MappingException;

class RecordsTest {

    record Counted(String id, int count, @Nullable Long more) {}

    record Week(DayOfWeek first, Map<String, Place> places, Set<DayOfWeek> days) {}

    record Chain(@Nullable Chain next) {}

    record Anything(Thread thread) {}

    private final Records records = new Records(TypeTags.of(List.of(Progress.class)));

    @Test
    void the_id_comes_first_and_what_is_null_is_absent() {
        Document document = records.write(new Counted("a", 1, null));
        assertThat(document.entrySet().stream().map(Map.Entry::getKey))
                .containsExactly("_id", "count");
    }

    @Test
    void a_number_is_read_whatever_kind_of_number_it_was_saved_as() {
        Document document = new Document("_id", "a").append("count", 1L).append("more", 2);
        assertThat(records.read(Counted.class, document)).isEqualTo(new Counted("a", 1, 2L));
    }

    @Test
    void a_number_that_must_be_there_and_is_not_cannot_be_read() {
        assertThatThrownBy(() -> records.read(Counted.class, new Document("_id", "a")))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("count");
    }

    @Test
    void what_is_of_another_kind_cannot_be_read_and_is_not_quoted() {
        Document document = new Document("_id", "a").append("count", "somebody's words");
        assertThatThrownBy(() -> records.read(Counted.class, document))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("count")
                .hasMessageNotContaining("somebody");
    }

    @Test
    void maps_sets_and_constants_come_back() {
        Week week =
                new Week(
                        DayOfWeek.MONDAY,
                        Map.of("a", new Place(1, 2)),
                        Set.of(DayOfWeek.FRIDAY, DayOfWeek.SUNDAY));
        Document document = records.write(week);
        assertThat(document.get("places"))
                .isEqualTo(new Document("a", new Document("lat", 1.0).append("lon", 2.0)));
        assertThat(records.read(Week.class, document)).isEqualTo(week);
    }

    @Test
    void a_constant_that_nobody_knows_cannot_be_read() {
        Document document = records.write(new Week(DayOfWeek.MONDAY, Map.of(), Set.of()));
        document.put("first", "DOOMSDAY");
        assertThatThrownBy(() -> records.read(Week.class, document))
                .isInstanceOf(MappingException.class);
    }

    @Test
    void a_key_with_a_dot_cannot_be_saved() {
        Week week = new Week(DayOfWeek.MONDAY, Map.of("a.b", new Place(1, 2)), Set.of());
        assertThatThrownBy(() -> records.write(week)).isInstanceOf(MappingException.class);
    }

    @Test
    void a_record_may_have_others_of_its_kind_in_it() {
        Chain chain = new Chain(new Chain(null));
        assertThat(records.read(Chain.class, records.write(chain))).isEqualTo(chain);
    }

    @Test
    void what_no_document_has_is_refused() {
        assertThatThrownBy(() -> records.write(new Anything(Thread.currentThread())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> records.value(Thread.currentThread()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_a_filter_asks_for_has_the_form_that_documents_have() {
        Map<String, Object> filter =
                Map.of(
                        "day",
                        Map.of("$in", List.of(DayOfWeek.MONDAY)),
                        "at",
                        Map.of("$lt", Instant.EPOCH),
                        "zone",
                        ZoneId.of("Asia/Jakarta"),
                        "span",
                        Duration.ofMinutes(1),
                        "progress",
                        new Progress.Rated("t1", null));
        assertThat(records.document(filter))
                .isEqualTo(
                        new Document("day", new Document("$in", List.of("MONDAY")))
                                .append("at", new Document("$lt", Date.from(Instant.EPOCH)))
                                .append("zone", "Asia/Jakarta")
                                .append("span", "PT1M")
                                .append(
                                        "progress",
                                        new Document("_type", "Progress.Rated")
                                                .append("teacherId", "t1")));
    }
}
