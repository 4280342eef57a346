package id.guruonline.scheduler.people.worldfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.HomeHours;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.OfSchool;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SchoolClass;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldReaderTest {

    private static final String WORLD =
            """
            {"clock": "2026-11-23T09:00:00+07:00",
             "schools": [{"npsn": "10500001", "name": "SDN 12 Muara Bungo", "level": "SD",
                          "stage": 2, "lat": -1.487, "lon": 102.116,
                          "operators": [{"id": "op1", "name": "Rina", "phone": "0812-0000-0001"}],
                          "classes": [{"name": "5A", "pupils": [{"id": "p1", "name": "Adi"}]},
                                      {"name": "5B", "pupils": [{"id": "p2", "name": "Ani"}]}],
                          "favourites": ["t1"], "excluded": ["t2"], "schoolDays": 5,
                          "bells": {"start": "07:15", "jp": 40,
                                    "breaks": [{"after": 2, "minutes": 20}]}}],
             "teachers": [{"id": "t1", "name": "Siti", "phone": "+6281200000101",
                           "nuptk": "1234567890123456", "subjects": ["MATEMATIKA", "IPA"],
                           "levels": ["SD", "SMP"], "lat": -1.49, "lon": 102.11, "radiusKm": 12.5,
                           "travelsFurther": true, "weeklyJpWanted": 20,
                           "homeTimetable": [{"day": "MONDAY", "start": "07:30", "end": "09:00"}],
                           "stars": {"count": 12, "sum": 56}},
                          {"id": "t2", "name": "Budi", "subjects": ["PJOK"], "levels": ["SD"],
                           "lat": -1.5, "lon": 102.1}],
             "office": [{"id": "d1", "name": "Dinas", "phone": "+6281200000900"}]}
            """;

    private final WorldReader reader = new WorldReader(10);

    @Test
    void a_world_is_read_whole() {
        World world = loaded(WORLD);

        assertThat(world.clock()).isEqualTo(OffsetDateTime.parse("2026-11-23T09:00:00+07:00"));
        assertThat(world.persons())
                .extracting(Person::id)
                .contains("op1", "p1", "p2", "t1", "t2", "d1");
        School school = world.schools().getFirst();
        assertThat(school)
                .isEqualTo(
                        new School(
                                "10500001",
                                "SDN 12 Muara Bungo",
                                Level.SD,
                                2,
                                new Place(-1.487, 102.116),
                                BellPlan.of(
                                        new Bells(
                                                LocalTime.of(7, 15),
                                                40,
                                                List.of(new Bells.Break(2, 20)))),
                                List.of(
                                        new SchoolClass("5A", List.of("p1")),
                                        new SchoolClass("5B", List.of("p2"))),
                                Set.of("t1"),
                                Set.of("t2"),
                                5));
        assertThat(person(world, "op1"))
                .isEqualTo(new Operator("op1", "Rina", "+6281200000001", "10500001"));
        assertThat(person(world, "p2")).isEqualTo(new Pupil("p2", "Ani", "10500001", "5B"));
        assertThat(person(world, "d1")).isEqualTo(new Officer("d1", "Dinas", "+6281200000900"));
        assertThat(person(world, "t1"))
                .asInstanceOf(type(Teacher.class))
                .returns("Siti", Teacher::name)
                .returns("+6281200000101", Teacher::phone)
                .returns("1234567890123456", Teacher::nuptk)
                .returns(Set.of(Subject.MATEMATIKA, Subject.IPA), Teacher::subjects)
                .returns(Set.of(Level.SD, Level.SMP), Teacher::levels)
                .returns(new Place(-1.49, 102.11), Teacher::place)
                .returns(12.5, Teacher::radiusKm)
                .returns(true, Teacher::travelsFurther)
                .returns(20, Teacher::weeklyJpWanted)
                .returns(
                        List.of(
                                new HomeHours(
                                        DayOfWeek.MONDAY, LocalTime.of(7, 30), LocalTime.of(9, 0))),
                        Teacher::homeTimetable)
                .returns(true, Teacher::active)
                .returns(null, Teacher::pausedUntil)
                .returns(new Stars(12, 56), Teacher::earlierStars);
    }

    @Test
    void people_of_every_role_can_stand_in_a_world_file() {
        assertThat(loaded(withAllWhoArePlain()).persons().stream().map(Person::role).distinct())
                .as("whom WorldDraft reads from this test's world, and those who are plain()")
                .containsExactlyInAnyOrder(Role.values());
    }

    /** The world of above with somebody in each list of those of whom little is known. */
    private static String withAllWhoArePlain() {
        String inSchool = lists(OfSchool.plain().stream().map(OfSchool.Plain::list));
        String inWorld = lists(Person.plain().stream().map(Person.Plain::list));
        return "{"
                + inWorld
                + WORLD.strip().substring(1).replace("\"npsn\":", inSchool + "\"npsn\":");
    }

    private static String lists(Stream<String> lists) {
        return lists.filter(list -> !WORLD.contains("\"" + list + "\":"))
                .map("\"%1$s\": [{\"id\": \"of-%1$s\", \"name\": \"Wati\"}], "::formatted)
                .collect(Collectors.joining());
    }

    @Test
    void what_may_be_left_out_has_a_usual_value() {
        World world =
                loaded(
                        """
                        {"schools": [{"npsn": "10500001", "name": "SMPN 1", "level": "SMP",
                                      "lat": -1.5, "lon": 102.1, "bells": {"start": "07:00"}}],
                         "teachers": [{"id": "t1", "name": "Siti", "phone": null, "subjects": ["IPA"],
                                       "levels": ["SMP"], "lat": -1.5, "lon": 102.1}]}
                        """);

        assertThat(world.clock()).isNull();
        School school = world.schools().getFirst();
        assertThat(school.stage()).isEqualTo(1);
        assertThat(school.bells())
                .isEqualTo(new Bells(LocalTime.of(7, 0), 40, Bells.standard(Level.SMP).breaks()));
        assertThat(school.classes()).isEmpty();
        Teacher teacher = (Teacher) person(world, "t1");
        assertThat(teacher.radiusKm()).isEqualTo(10);
        assertThat(teacher.weeklyJpWanted()).isEqualTo(24);
        assertThat(teacher.phone()).isNull();
        assertThat(teacher.travelsFurther()).isFalse();
        assertThat(teacher.active()).isTrue();
        assertThat(teacher.earlierStars()).isEqualTo(Stars.NONE);
    }

    @Test
    void an_empty_world_is_a_world() {
        assertThat(loaded("{}").persons()).isEmpty();
    }

    /** The first text of the world above is replaced by the second, and only that is wrong. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "clock":                  | "cloc":                        | $.cloc
                    "office":                 | "the office":                  | $['the office']
                    "stage": 2                | "stages": 2                    | $.schools[0].stages
                    "name": "Rina"            | "name": "Rina", "email": "x"   | $.schools[0].operators[0].email
                    "name": "Ani"             | "name": "Ani", "nisn": "1"     | $.schools[0].classes[1].pupils[0].nisn
                    "travelsFurther"          | "travels"                      | $.teachers[0].travels
                    "day": "MONDAY"           | "day": "MONDAY", "jp": 2       | $.teachers[0].homeTimetable[0].jp
                    "count": 12               | "count": 12, "mean": 4         | $.teachers[0].stars.mean
                    "jp": 40                  | "jp": 40, "end": "13:00"       | $.schools[0].bells.end
                    "after": 2                | "after": 2, "name": "x"        | $.schools[0].bells.breaks[0].name
                    "name": "Dinas"           | "name": "Dinas", "role": "x"   | $.office[0].role
                    2026-11-23T09:00:00+07:00 | 2026-11-23T09:00:00            | $.clock
                    2026-11-23T09:00:00+07:00 | 2026-11-31T09:00:00+07:00      | $.clock
                    2026-11-23T09:00:00+07:00 | 9999-11-23T09:00:00+07:00      | $.clock
                    "npsn": "10500001",       |                                | $.schools[0].npsn
                    "10500001"                | "1050001"                      | $.schools[0].npsn
                    "10500001"                | 10500001                       | $.schools[0].npsn
                    "10500001"                | "1050000A"                     | $.schools[0].npsn
                    "name": "SDN 12 Muara Bungo", |                            | $.schools[0].name
                    "SDN 12 Muara Bungo"      | " "                            | $.schools[0].name
                    "SDN 12 Muara Bungo"      | "SDN\\n12"                     | $.schools[0].name
                    "SDN 12 Muara Bungo"      | null                           | $.schools[0].name
                    "level": "SD",            |                                | $.schools[0].level
                    "level": "SD"             | "level": "sd"                  | $.schools[0].level
                    "level": "SD"             | "level": "MTS"                 | $.schools[0].level
                    "stage": 2                | "stage": 0                     | $.schools[0].stage
                    "stage": 2                | "stage": 1.5                   | $.schools[0].stage
                    "stage": 2                | "stage": "2"                   | $.schools[0].stage
                    "lat": -1.487,            |                                | $.schools[0].lat
                    -1.487                    | -91                            | $.schools[0].lat
                    102.116                   | 181                            | $.schools[0].lon
                    102.116                   | "102"                          | $.schools[0].lon
                    102.116                   | 1e999                          | $.schools[0].lon
                    "id": "op1",              |                                | $.schools[0].operators[0].id
                    "op1"                     | ""                             | $.schools[0].operators[0].id
                    "op1"                     | "op 1"                         | $.schools[0].operators[0].id
                    "op1"                     | 1                              | $.schools[0].operators[0].id
                    , "name": "Rina"          |                                | $.schools[0].operators[0].name
                    "0812-0000-0001"          | "0812"                         | $.schools[0].operators[0].phone
                    "0812-0000-0001"          | "Rina"                         | $.schools[0].operators[0].phone
                    "0812-0000-0001"          | "+99912345678"                 | $.schools[0].operators[0].phone
                    "0812-0000-0001"          | 81200000001                    | $.schools[0].operators[0].phone
                    [{"id": "op1"             | ["op", {"id": "op1"            | $.schools[0].operators[0]
                    "name": "5A",             |                                | $.schools[0].classes[0].name
                    "name": "5B"              | "name": "5 a"                  | $.schools[0].classes[1].name
                    [{"id": "p1", "name": "Adi"}] | {"id": "p1", "name": "Adi"} | $.schools[0].classes[0].pupils
                    "id": "p2", "name": "Ani" | "id": "p2"                     | $.schools[0].classes[1].pupils[0].name
                    "p2"                      | "p1"                           | $.schools[0].classes[1].pupils[0].id
                    "id": "d1"                | "id": "op1"                    | $.office[0].id
                    "id": "t2"                | "id": "t2", "active": true     | $.teachers[1].active
                    "favourites": ["t1"]      | "favourites": ["t1", "t9"]     | $.schools[0].favourites[1]
                    "favourites": ["t1"]      | "favourites": "t1"             | $.schools[0].favourites
                    "excluded": ["t2"]        | "excluded": ["op1"]            | $.schools[0].excluded[0]
                    "excluded": ["t2"]        | "excluded": [2]                | $.schools[0].excluded[0]
                    "schoolDays": 5           | "schoolDays": 7                | $.schools[0].schoolDays
                    "07:15"                   | "7:15"                         | $.schools[0].bells.start
                    "jp": 40                  | "jp": 0                        | $.schools[0].bells.jp
                    "after": 2,               |                                | $.schools[0].bells.breaks[0].after
                    "minutes": 20             | "minutes": -20                 | $.schools[0].bells.breaks[0].minutes
                    {"after": 2, "minutes": 20} | {"after": 2, "minutes": 20}, {"after": 2, "minutes": 5} | $.schools[0].bells.breaks[1].after
                    "1234567890123456"        | "123456789012345"              | $.teachers[0].nuptk
                    "MATEMATIKA", "IPA"       | "MATEMATIKA", "MATH"           | $.teachers[0].subjects[1]
                    ["MATEMATIKA", "IPA"]     | []                             | $.teachers[0].subjects
                    ["MATEMATIKA", "IPA"]     | "MATEMATIKA"                   | $.teachers[0].subjects
                    "subjects": ["PJOK"],     |                                | $.teachers[1].subjects
                    "levels": ["SD"],         |                                | $.teachers[1].levels
                    ["SD", "SMP"]             | ["SD", "SM"]                   | $.teachers[0].levels[1]
                    "lat": -1.5,              |                                | $.teachers[1].lat
                    "radiusKm": 12.5          | "radiusKm": 0                  | $.teachers[0].radiusKm
                    "travelsFurther": true    | "travelsFurther": "yes"        | $.teachers[0].travelsFurther
                    "weeklyJpWanted": 20      | "weeklyJpWanted": -1           | $.teachers[0].weeklyJpWanted
                    "MONDAY"                  | "SENIN"                        | $.teachers[0].homeTimetable[0].day
                    "day": "MONDAY",          |                                | $.teachers[0].homeTimetable[0].day
                    "end": "09:00"            | "end": "07:30"                 | $.teachers[0].homeTimetable[0].end
                    "end": "09:00"            | "end": "24:00"                 | $.teachers[0].homeTimetable[0].end
                    "count": 12, "sum": 56    | "count": 12, "sum": 61         | $.teachers[0].stars.sum
                    "count": 12, "sum": 56    | "count": 12, "sum": 11         | $.teachers[0].stars.sum
                    "count": 12, "sum": 56    | "count": 12                    | $.teachers[0].stars.sum
                    "count": 12               | "count": -1                    | $.teachers[0].stars.count
                    {"count": 12, "sum": 56}  | 4.7                            | $.teachers[0].stars
                    """)
    void a_fault_is_named_by_its_path(String right, String wrong, String path) {
        String json = WORLD.replace(right, wrong == null ? "" : wrong);
        assertThat(json).as("the replacement").isNotEqualTo(WORLD);

        assertThat(faults(json)).extracting(Fault::path).containsExactly(path);
    }

    @Test
    void a_school_is_listed_once() {
        String school =
                """
                {"npsn": "10500001", "name": "SDN 12", "level": "SD", "lat": -1.5, "lon": 102.1}
                """;

        assertThat(faults("{\"schools\": [%s, %s]}".formatted(school, school)))
                .containsExactly(new Fault("$.schools[1].npsn", "is taken by $.schools[0].npsn"));
    }

    @Test
    void every_fault_is_named_not_only_the_first() {
        String json =
                WORLD.replace("\"10500001\"", "\"1\"")
                        .replace("\"op1\"", "\"p1\"")
                        .replace("-1.49,", "-149,")
                        .replace("\"t1\"]", "\"t7\"]")
                        .replace("\"Dinas\"", "7");

        assertThat(faults(json))
                .extracting(Fault::path)
                .containsExactlyInAnyOrder(
                        "$.schools[0].npsn",
                        "$.schools[0].classes[0].pupils[0].id",
                        "$.teachers[0].lat",
                        "$.schools[0].favourites[0]",
                        "$.office[0].name");
    }

    @Test
    void lists_have_bounds() {
        String one = "{\"id\": \"p1\", \"name\": \"Adi\"}";
        String many =
                IntStream.rangeClosed(0, 200)
                        .mapToObj(i -> "{\"id\": \"q%d\", \"name\": \"Adi\"}".formatted(i))
                        .collect(Collectors.joining(","));

        assertThat(faults(WORLD.replace(one, many)))
                .extracting(Fault::path)
                .containsExactly("$.schools[0].classes[0].pupils");
        assertThat(faults(WORLD.replace("\"Adi\"", "\"" + "a".repeat(101) + "\"")))
                .extracting(Fault::path)
                .containsExactly("$.schools[0].classes[0].pupils[0].name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "nothing",
            value = {
                "{\"schools\": [}",
                "{\"schools\": []",
                "{} {}",
                "{\"schools\": [], \"schools\": []}",
                "{\"office\": [{\"id\": \"d1\", \"id\": \"d2\", \"name\": \"Dinas\"}]}",
                "[]",
                "12",
                "null",
                "``"
            })
    void what_is_no_json_object_is_a_fault_at_the_root(String json) {
        assertThat(faults(json)).extracting(Fault::path).containsExactly("$");
    }

    @Test
    void faults_repeat_neither_names_nor_numbers() {
        assertThat(faults(WORLD.replace("\"0812-0000-0001\"", "\"0812x\"")))
                .extracting(Fault::message)
                .containsExactly("must be a phone number as +6281234567890");
        assertThat(faults("{\"office\": [{\"id\": \"d1\", \"name\": \"Dinas\" \"x\"}]}").toString())
                .doesNotContain("Dinas");
    }

    private World loaded(String json) {
        return switch (reader.read(json)) {
            case WorldRead.Loaded loaded -> loaded.world();
            case WorldRead.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    private List<Fault> faults(String json) {
        return switch (reader.read(json)) {
            case WorldRead.Loaded _ -> List.of();
            case WorldRead.Faulty faulty -> faulty.faults();
        };
    }

    private static Person person(World world, String id) {
        return world.persons().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }
}
