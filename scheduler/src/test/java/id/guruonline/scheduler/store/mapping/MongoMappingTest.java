package id.guruonline.scheduler.store.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.people.HomeHours;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.rating.Rating;
import id.guruonline.scheduler.saved.SavedAs;
import id.guruonline.scheduler.testing.Samples;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mapping.MappingException;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

class MongoMappingTest {

    interface Marker {}

    @SavedAs("Known")
    record Known(int number) implements Marker {}

    record Unknown() implements Marker {}

    record Holder(Marker marker, List<Marker> markers) {}

    record Dates(LocalDate date, LocalTime time, Duration span, Instant instant) {}

    private final MappingMongoConverter converter = MongoMapping.converter(List.of(Known.class));

    static Stream<Object> everyRecord() {
        return Stream.of(
                        Fact.class,
                        Progress.class,
                        Person.class,
                        Order.class,
                        School.class,
                        Rating.class)
                .flatMap(Samples::ofEvery);
    }

    @ParameterizedTest
    @MethodSource("everyRecord")
    void every_record_comes_back_as_it_was_saved(Object saved) {
        assertThat(readAs(saved.getClass(), written(saved))).isEqualTo(saved);
    }

    @ParameterizedTest
    @MethodSource("everyRecord")
    void nothing_in_a_document_names_a_package_or_is_null(Object saved) {
        String json = written(saved).toJson();
        assertThat(json).doesNotContain("guruonline").doesNotContain("null");
    }

    @Test
    void facts_of_every_kind_come_back_through_the_interface() {
        List<Object> facts = Samples.ofEvery(Fact.class).toList();
        assertThat(facts).hasSizeGreaterThanOrEqualTo(12);
        assertThat(facts)
                .allSatisfy(fact -> assertThat(readAs(Fact.class, written(fact))).isEqualTo(fact));
    }

    @Test
    void a_record_bears_its_tag() {
        assertThat(written(new Progress.Rated("t1", null)))
                .isEqualTo(new Document("teacherId", "t1").append("_type", "Progress.Rated"));
    }

    @Test
    void a_plain_record_carries_no_type() {
        assertThat(written(new Place(-1.5, 102.1)))
                .isEqualTo(new Document("lat", -1.5).append("lon", 102.1));
    }

    @Test
    void the_id_of_a_school_is_its_number() {
        Document school = written(Samples.full().of(School.class));
        assertThat(school).containsEntry("_id", "some npsn").doesNotContainKey("npsn");
    }

    @Test
    void an_id_that_looks_like_an_object_id_stays_a_string() {
        String id = "0123456789abcdef01234567";
        Fact fact = new Fact.Unfilled(id, Instant.EPOCH);
        assertThat(written(fact)).containsEntry("_id", id);
    }

    @Test
    void dates_and_times_of_day_are_strings_and_instants_are_dates_on_a_machine_of_any_zone() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Jakarta"));
            Instant instant = Instant.parse("2026-11-23T00:00:00.001Z");
            Document document =
                    written(
                            new Dates(
                                    LocalDate.of(2026, 11, 23),
                                    LocalTime.of(7, 30),
                                    Duration.ofMinutes(10),
                                    instant));
            assertThat(document)
                    .isEqualTo(
                            new Document("date", "2026-11-23")
                                    .append("time", "07:30")
                                    .append("span", "PT10M")
                                    .append("instant", Date.from(instant)));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void a_day_of_the_week_is_its_name() {
        HomeHours hours = new HomeHours(DayOfWeek.FRIDAY, LocalTime.of(7, 30), LocalTime.of(9, 0));
        assertThat(written(hours)).containsEntry("day", "FRIDAY");
    }

    @Test
    void a_registered_record_of_an_interface_that_is_not_sealed_comes_back() {
        Holder holder = new Holder(new Known(1), List.of(new Known(2)));
        assertThat(readAs(Holder.class, written(holder))).isEqualTo(holder);
    }

    @Test
    void a_record_that_nobody_registered_cannot_be_written() {
        assertThatThrownBy(() -> written(new Holder(new Unknown(), List.of())))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Unknown");
        assertThatThrownBy(() -> written(new Holder(new Known(1), List.of(new Unknown()))))
                .isInstanceOf(MappingException.class);
    }

    @Test
    void an_unknown_tag_cannot_be_read() {
        Document document = new Document("_type", "Progress.Lost").append("teacherId", "t1");
        assertThatThrownBy(() -> readAs(Progress.class, document))
                .hasStackTraceContaining("Progress.Lost");
    }

    @Test
    void a_document_without_its_tag_cannot_be_read() {
        assertThatThrownBy(() -> readAs(Progress.class, new Document("teacherId", "t1")))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_record_without_a_tag_of_its_own_is_refused() {
        assertThatThrownBy(() -> TypeTags.of(List.of(Unknown.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unknown");
    }

    @Test
    void a_root_that_is_neither_sealed_nor_a_record_is_refused() {
        assertThatThrownBy(() -> TypeTags.of(List.of(Marker.class)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Document written(Object record) {
        Document document = new Document();
        converter.write(record, document);
        return document;
    }

    private <T> T readAs(Class<T> type, Document document) {
        return converter.read(type, document);
    }
}
