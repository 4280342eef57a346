package id.guruonline.scheduler.store;

import static id.guruonline.scheduler.store.SomeOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.FreeTime;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Standing;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.rating.Rating;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.Race;
import id.guruonline.scheduler.testing.Samples;
import id.guruonline.scheduler.testing.TestDatabase;
import java.time.LocalTime;
import java.util.List;
import java.util.NoSuchElementException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoPeopleTest {

    private static final School SCHOOL = (School) Samples.full().of(School.class);
    private static final Bells LATE = new Bells(LocalTime.of(8, 0), 30, List.of());
    private static final String PHONE = "+6281234567890";
    private static final Person OFFICER = new Officer("d1", "Dinas", null);

    private final TestDatabase database = new TestDatabase();
    private final MongoPeople people = new MongoPeople(database.mongo());
    private final MongoPeople another = new MongoPeople(database.newTemplate());

    @BeforeEach
    void load() {
        assertThat(people.isEmpty()).isTrue();
        people.replaceAll(List.of(SCHOOL), List.of(Given.teacher("t1"), OFFICER));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everybody_who_was_loaded_is_in_the_directory() {
        assertThat(people.isEmpty()).isFalse();
        assertThat(people.directory().listSchools()).containsExactly(SCHOOL);
        assertThat(people.directory().listPersons()).containsExactly(OFFICER, Given.teacher("t1"));
    }

    @Test
    void the_directory_is_read_once_while_nothing_changes() {
        assertThat(people.directory()).isSameAs(people.directory());
    }

    @Test
    void whatever_changes_is_known_to_another_instance_as_to_one_that_reads_everything() {
        Teacher liked = Given.teacher("t2");
        List<Runnable> changes =
                List.of(
                        () -> people.add(liked),
                        () -> people.pause("t1", NOW),
                        () -> people.rename("d1", "Dinas Dua"),
                        () -> people.renumber(List.of("d1"), PHONE),
                        () -> people.addRole(new Operator("d1/op", "Dinas", PHONE, SCHOOL.npsn())),
                        () ->
                                people.stand(
                                        new Standing(
                                                "t1",
                                                Standing.State.LOCKED,
                                                Standing.By.OFFICE,
                                                NOW)),
                        () -> people.change(SCHOOL, BellPlan.of(LATE), "turn-1"),
                        () -> people.forget(erasureOf("t2")),
                        () -> people.forget(erasureOf("d1")),
                        () -> people.pause("t1", null));
        another.directory();
        for (Runnable change : changes) {
            change.run();
            Directory told = another.directory();
            Directory read = new MongoPeople(database.newTemplate()).directory();
            assertThat(told).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(read);
        }
    }

    private static Erasure erasureOf(String id) {
        return new Erasure(id, "Somebody", null, List.of(), "turn", NOW, NOW);
    }

    @Test
    void bells_are_changed_unless_somebody_did_since_they_were_read() {
        BellPlan early = BellPlan.of(new Bells(LocalTime.of(6, 30), 35, List.of()));
        assertThat(people.change(SCHOOL, BellPlan.of(LATE), "turn-1")).isTrue();
        assertThat(another.change(SCHOOL, early, "turn-2")).isFalse();
        School now = another.directory().getSchool(SCHOOL.npsn());
        assertThat(now.bellPlan()).isEqualTo(BellPlan.of(LATE));
        assertThat(another.change(now, early, "turn-2")).isTrue();
        assertThat(people.directory().getSchool(SCHOOL.npsn()).bellPlan()).isEqualTo(early);
    }

    @Test
    void a_pause_is_seen_at_once_here_and_on_another_instance() {
        assertThat(another.directory().getTeacher("t1").isPausedAt(NOW)).isFalse();
        people.pause("t1", NOW.plusSeconds(60));
        assertThat(people.directory().getTeacher("t1").pausedUntil())
                .isEqualTo(NOW.plusSeconds(60));
        assertThat(another.directory().getTeacher("t1").isPausedAt(NOW)).isTrue();
    }

    @Test
    void a_pause_ends_when_taken_back_and_may_be_repeated() {
        people.pause("t1", NOW);
        people.pause("t1", NOW);
        people.pause("t1", null);
        people.pause("t1", null);
        assertThat(another.directory().getTeacher("t1")).isEqualTo(Given.teacher("t1"));
    }

    @Test
    void times_that_are_kept_free_are_seen_everywhere_and_outlast_a_rest() {
        List<FreeTime> rests = List.of(new FreeTime(NOW.plusSeconds(60), NOW.plusSeconds(120)));
        people.keepFree("t1", rests);
        assertThat(another.directory().getTeacher("t1").rests()).isEqualTo(rests);
        assertThat(another.directory().getTeacher("t1").isPausedAt(NOW)).isFalse();
        people.pause("t1", null);
        assertThat(another.directory().getTeacher("t1").rests()).isEqualTo(rests);
        people.keepFree("t1", List.of());
        assertThat(another.directory().getTeacher("t1")).isEqualTo(Given.teacher("t1"));
    }

    @Test
    void only_a_teacher_can_pause() {
        assertThatThrownBy(() -> people.pause("t9", NOW))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> people.pause("d1", NOW))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void stars_are_seen_at_once_here_and_on_another_instance() {
        Directory before = another.directory();
        MongoRatings ratings = new MongoRatings(database.mongo());
        ratings.save(new Rating("B1", "p1", "t1", 4, NOW));
        ratings.close("B1");
        ratings.publish("t1", 1);
        assertThat(another.directory().starsOf(Given.teacher("t1"))).isEqualTo(new Stars(1, 4));
        assertThat(people.directory().starsOf(Given.teacher("t1"))).isEqualTo(new Stars(1, 4));
        assertThat(another.directory().version()).isGreaterThan(before.version());
    }

    @Test
    void another_world_replaces_all_that_was_there() {
        another.directory();
        people.replaceAll(List.of(), List.of(Given.teacher("t2")));
        assertThat(another.directory().listSchools()).isEmpty();
        assertThat(another.directory().listPersons()).containsExactly(Given.teacher("t2"));
    }

    @Test
    void an_emptied_database_is_noticed_by_an_instance_that_knew_it() {
        Directory before = another.directory();
        database.schema().recreate();
        assertThat(another.directory().listPersons()).isEmpty();
        people.replaceAll(List.of(), List.of(OFFICER));
        assertThat(another.directory().listPersons()).containsExactly(OFFICER);
        assertThat(another.directory().version()).isGreaterThan(before.version());
    }

    @Test
    void whoever_asks_while_others_change_gets_no_older_directory_than_before() {
        List<Boolean> seen =
                Race.of(
                        20,
                        i ->
                                () -> {
                                    if (i % 4 == 0) {
                                        people.pause("t1", NOW.plusSeconds(i));
                                    }
                                    long first = people.directory().version();
                                    return people.directory().version() >= first;
                                });
        assertThat(seen).containsOnly(true);
        assertThat(people.directory().getTeacher("t1"))
                .isEqualTo(another.directory().getTeacher("t1"));
    }

    @Test
    void a_loading_that_broke_off_counts_as_none_and_is_done_again() {
        List<Person> twice = List.of(OFFICER, OFFICER);
        assertThatThrownBy(() -> people.replaceAll(List.of(SCHOOL), twice))
                .isInstanceOf(RuntimeException.class);
        assertThat(another.isEmpty()).isTrue();
        assertThat(another.isHalfLoaded()).isTrue();
        another.replaceAll(List.of(SCHOOL), List.of(OFFICER));
        assertThat(people.isEmpty()).isFalse();
        assertThat(people.isHalfLoaded()).isFalse();
        assertThat(people.directory().listPersons()).containsExactly(OFFICER);
    }

    @Test
    void of_many_who_are_added_with_one_number_at_once_exactly_one_is() {
        List<String> holders =
                Race.of(10, i -> () -> (i % 2 == 0 ? people : another).add(officer("o" + i)));
        assertThat(holders).doesNotContainNull().containsOnly(holders.getFirst());
        assertThat(another.directory().listOfficers())
                .extracting(Officer::id)
                .containsExactly("d1", holders.getFirst());
    }

    @Test
    void an_adding_that_broke_off_when_the_number_was_claimed_is_completed_by_its_repetition() {
        database.mongo()
                .insert(new Document("_id", PHONE).append("personId", "o1"), MongoPeople.CLAIMS);
        assertThat(another.add(officer("o2"))).isEqualTo("o1");
        assertThat(another.directory().findPerson("o2")).isEmpty();
        assertThat(people.add(officer("o1"))).isEqualTo("o1");
        assertThat(people.add(officer("o1"))).isEqualTo("o1");
        assertThat(another.directory().findByPhone(PHONE)).contains(officer("o1"));
    }

    @Test
    void with_another_world_the_numbers_are_free_again() {
        people.add(officer("o1"));
        people.replaceAll(List.of(SCHOOL), List.of(OFFICER));
        assertThat(people.add(officer("o2"))).isEqualTo("o2");
    }

    @Test
    void a_world_that_is_loaded_later_leaves_the_office_that_was_let_in_before_as_it_is() {
        people.replaceAll(List.of(), List.of());
        people.add(officer("o1"));
        people.add(new Officer("o3", "Cici", "+6281200000778"));
        people.stand(new Standing("o3", Standing.State.LOCKED, Standing.By.OFFICE, NOW));
        assertThat(people.isEmpty()).isTrue();

        people.loadBesideOffice(List.of(SCHOOL), List.of(OFFICER, Given.teacher("t1")));
        people.loadBesideOffice(List.of(SCHOOL), List.of(OFFICER, Given.teacher("t1")));

        assertThat(another.directory().listPersons())
                .extracting(Person::id)
                .containsExactly("d1", "o1", "o3", "t1");
        assertThat(another.directory().isActive("o3")).isFalse();
        assertThat(people.add(officer("o2"))).isEqualTo("o1");
        assertThat(people.isEmpty()).isFalse();
    }

    private static Officer officer(String id) {
        return new Officer(id, "Budi", PHONE);
    }

    @Test
    void an_emptying_that_broke_off_counts_as_half_loaded() {
        people.beginLoading();
        new MongoSchema(database.mongo(), List.of()).recreate();
        assertThat(another.isHalfLoaded()).isTrue();
    }

    @Test
    void where_somebody_stands_every_instance_knows_at_once() {
        people.replaceAll(List.of(), List.of(OFFICER, Given.teacher("t1")));
        assertThat(another.directory().isActive("t1")).isTrue();
        people.stand(new Standing("t1", Standing.State.LOCKED, Standing.By.OFFICE, NOW));
        assertThat(another.directory().isActive("t1")).isFalse();
        assertThat(another.directory().listTeachers()).noneMatch(Teacher::active);
        people.stand(new Standing("t1", Standing.State.ACTIVE, Standing.By.OFFICE, NOW));
        assertThat(another.directory().isActive("t1")).isTrue();
    }

    @Test
    void the_number_of_who_left_may_be_given_to_another() {
        Officer first = new Officer("o1", "Ani", "+6281200000777");
        Officer second = new Officer("o2", "Budi", "+6281200000777");
        assertThat(people.add(first)).isEqualTo("o1");
        assertThat(people.add(second)).isEqualTo("o1");
        people.stand(new Standing("o1", Standing.State.LEFT, Standing.By.OFFICE, NOW));
        assertThat(people.directory().findByPhone("+6281200000777")).isEmpty();
        assertThat(people.add(second)).isEqualTo("o2");
        assertThat(people.directory().findByPhone("+6281200000777")).contains(second);
    }
}
