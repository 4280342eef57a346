package id.guruonline.scheduler.people.worldfile;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.matching.Asked;
import id.guruonline.scheduler.matching.Candidate;
import id.guruonline.scheduler.matching.Matching;
import id.guruonline.scheduler.matching.Request;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SchoolClass;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DemoWorldTest {

    private static final String PRIMARY = "10500001";

    private final World world =
            switch (new WorldReader(10).read(DemoWorld.json())) {
                case WorldRead.Loaded loaded -> loaded.world();
                case WorldRead.Faulty faulty -> throw new AssertionError(faulty.faults());
            };
    private final Directory directory =
            new Directory(1, world.schools(), world.persons(), Map.of());

    @Test
    void it_has_three_schools_eight_teachers_and_the_office() {
        assertThat(directory.listSchools())
                .extracting(School::level)
                .containsExactly(Level.SD, Level.SMP, Level.SMA);
        assertThat(directory.listTeachers()).hasSize(8);
        assertThat(directory.listOfficers()).hasSize(1);
    }

    @Test
    void every_school_has_operators_and_classes_with_pupils() {
        for (School school : directory.listSchools()) {
            assertThat(directory.listOperators(school.npsn())).hasSizeBetween(1, 2);
            assertThat(school.classes()).isNotEmpty();
            for (SchoolClass schoolClass : school.classes()) {
                assertThat(directory.listPupils(school.npsn(), schoolClass.name()))
                        .hasSizeBetween(3, 5);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T07:30, 2026-11-24T09:00, MATEMATIKA",
        "2026-11-25T07:30, 2026-11-25T09:00, MATEMATIKA",
        "2026-11-26T07:30, 2026-11-26T09:00, MATEMATIKA",
        "2026-11-30T10:00, 2026-11-30T11:00, MATEMATIKA"
    })
    void four_teachers_can_teach_mathematics_at_the_primary_school(
            String start, String end, Subject subject) {
        assertThat(candidates(PRIMARY, "5A", subject, Given.at(start), Given.at(end)))
                .contains("t1", "t2", "t3", "t4");
    }

    @ParameterizedTest
    @EnumSource(names = {"GURU_KELAS", "PENDIDIKAN_PANCASILA", "BAHASA_INDONESIA", "PJOK"})
    void the_primary_school_finds_others_too(Subject subject) {
        assertThat(
                        candidates(
                                PRIMARY,
                                "5A",
                                subject,
                                Given.at("2026-11-25T07:30"),
                                Given.at("2026-11-25T09:00")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10500002, 8C, MATEMATIKA",
        "10500002, 8C, BAHASA_INGGRIS",
        "10500003, 11 IPA 2, FISIKA"
    })
    void the_other_schools_find_teachers(String npsn, String className, Subject subject) {
        assertThat(
                        candidates(
                                npsn,
                                className,
                                subject,
                                Given.at("2026-11-26T10:00"),
                                Given.at("2026-11-26T11:00")))
                .isNotEmpty();
    }

    private List<String> candidates(
            String npsn, String className, Subject subject, Instant start, Instant end) {
        Instant now = Objects.requireNonNull(world.clock()).toInstant();
        Lesson lesson = new Lesson(npsn, subject, className, start, end, 2);
        Order order = Order.place("B1", "in-1", "op1", lesson, null, null, now);
        return new Matching(TestRules.matching(), TestRules.timetable(Given.ZONE))
                        .plan(
                                List.of(
                                        new Request(
                                                order,
                                                Integer.MAX_VALUE,
                                                true,
                                                0,
                                                Instant.EPOCH,
                                                false,
                                                0)),
                                directory,
                                (_, _) -> Map.of(),
                                Asked.NOTHING,
                                now)
                        .get("B1")
                        .chosen()
                        .stream()
                        .map(Candidate::teacherId)
                        .toList();
    }
}
