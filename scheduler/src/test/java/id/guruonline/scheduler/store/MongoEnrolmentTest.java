package id.guruonline.scheduler.store;

import static id.guruonline.scheduler.store.SomeOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoEnrolmentTest {

    private static final String NPSN = "10500001";
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));

    private final TestDatabase database = new TestDatabase();
    private final MongoPeople people = new MongoPeople(database.mongo());
    private final MongoEnrolment enrolment = new MongoEnrolment(database.mongo());

    @BeforeEach
    void load() {
        School school =
                Given.aSchool(NPSN).named("SDN 12").withClass("5A", "p1").withClass("5B").build();
        people.replaceAll(List.of(school), List.of(new Pupil("p1", "Adi", NPSN, "5A")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> idsOf(String className, Instant by) {
        return people.directory().listPupils(NPSN, className, by).stream().map(Pupil::id).toList();
    }

    @Test
    void who_joins_is_in_the_class_from_then_on() {
        enrolment.join(NPSN, "5 a", "x", LATER);
        assertThat(idsOf("5A", LATER)).containsExactly("p1", "x");
        assertThat(idsOf("5A", LATER.minusMillis(1))).containsExactly("p1");
    }

    @Test
    void joining_again_changes_nothing_but_the_time_of_the_consent() {
        enrolment.join(NPSN, "5A", "x", NOW);
        enrolment.join(NPSN, "5A", "x", LATER);
        assertThat(idsOf("5A", NOW)).containsExactly("p1", "x");
        Pupil pupil = (Pupil) people.directory().findPerson("x").orElseThrow();
        assertThat(pupil.consentAt()).isEqualTo(LATER);
        assertThat(pupil.joinings()).hasSize(1);
    }

    @Test
    void the_time_of_joining_is_each_class_s_own() {
        enrolment.join(NPSN, "5A", "x", NOW);
        enrolment.join(NPSN, "5B", "x", LATER);
        assertThat(idsOf("5A", NOW)).contains("x");
        assertThat(idsOf("5B", NOW)).isEmpty();
        assertThat(idsOf("5B", LATER)).containsExactly("x");
    }

    @Test
    void whom_the_school_entered_has_always_been_in_it() {
        enrolment.join(NPSN, "5A", "p1", LATER);
        enrolment.join(NPSN, "5B", "p1", LATER);
        assertThat(idsOf("5A", NOW)).containsExactly("p1");
        assertThat(idsOf("5B", NOW)).isEmpty();
    }

    @Test
    void a_joining_that_broke_off_before_the_class_had_the_pupil_is_completed_by_its_repetition() {
        enrolment.join(NPSN, "5B", "x", NOW);
        enrolment.leave("x");
        enrolment.join(NPSN, "5B", "x", NOW);
        assertThat(idsOf("5B", NOW)).containsExactly("x");
        Pupil pupil = (Pupil) people.directory().findPerson("x").orElseThrow();
        assertThat(pupil.joinings()).hasSize(1);
    }

    @Test
    void a_pupil_of_before_joinings_were_noted_has_always_been_in_the_class() {
        enrolment.join(NPSN, "5A", "x", LATER);
        database.mongo()
                .getCollection(MongoPeople.PERSONS)
                .updateOne(
                        new Document("_id", "x"),
                        new Document("$unset", new Document("joinings", "")));
        enrolment.join(NPSN, "5A", "x", LATER);
        assertThat(idsOf("5A", NOW)).containsExactly("p1", "x");
    }

    @Test
    void who_leaves_is_in_no_class_any_more_and_then_forgotten() {
        enrolment.join(NPSN, "5A", "x", NOW);
        enrolment.join(NPSN, "5B", "x", NOW);
        enrolment.leave("x");
        assertThat(idsOf("5A", LATER)).containsExactly("p1");
        assertThat(idsOf("5B", LATER)).isEmpty();
        enrolment.forget("x");
        enrolment.leave("x");
        enrolment.forget("x");
        assertThat(people.directory().findPerson("x")).isEmpty();
    }

    private void empty(String className, String... pupilIds) {
        enrolment.empty(NPSN, className, "FRESH234", List.of(pupilIds), LATER);
    }

    @Test
    void whoever_is_emptied_out_of_one_class_stays_in_another_and_is_called_after_it() {
        enrolment.join(NPSN, "5A", "x", NOW);
        enrolment.join(NPSN, "5B", "x", NOW);
        empty("5A", "x");
        empty("5A", "x");
        assertThat(idsOf("5A", LATER)).containsExactly("p1");
        assertThat(idsOf("5B", LATER)).containsExactly("x");
        Pupil pupil = (Pupil) people.directory().findPerson("x").orElseThrow();
        assertThat(pupil.className()).isEqualTo("5B");
        assertThat(pupil.name()).isEqualTo("Murid kelas 5B");
        assertThat(pupil.joinings()).extracting(Pupil.Joining::className).containsExactly("5B");
    }

    @Test
    void whoever_is_emptied_out_of_their_only_class_is_gone_and_the_code_with_them() {
        enrolment.giveCode(NPSN, "5A", "CODE2345", false, NOW, LATER.plusSeconds(60));
        enrolment.join(NPSN, "5A", "x", NOW);
        enrolment.join(NPSN, "5A", "y", NOW);
        long before = people.directory().version();
        empty("5A", "x", "y");
        assertThat(people.directory().version()).isEqualTo(before + 1);
        assertThat(people.directory().findPerson("x")).isEmpty();
        assertThat(people.directory().findPerson("y")).isEmpty();
        assertThat(people.directory().findByJoinCode("CODE2345")).isEmpty();
        assertThat(people.directory().findByJoinCode("FRESH234"))
                .hasValueSatisfying(
                        found -> assertThat(found.schoolClass().isJoinable(LATER)).isFalse());
    }

    @Test
    void whom_the_school_entered_came_by_no_chat_though_they_type_the_code() {
        enrolment.join(NPSN, "5A", "p1", NOW);
        enrolment.join(NPSN, "5B", "p1", NOW);
        Pupil pupil = (Pupil) people.directory().findPerson("p1").orElseThrow();
        assertThat(pupil.cameByChat(NPSN, "5A")).isFalse();
        assertThat(pupil.cameByChat(NPSN, "5b")).isTrue();
        assertThat(pupil.isNameless()).isFalse();
    }
}
