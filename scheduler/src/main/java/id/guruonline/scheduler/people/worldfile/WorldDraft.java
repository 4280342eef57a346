package id.guruonline.scheduler.people.worldfile;

import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.HomeHours;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.OfSchool;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SchoolClass;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A world in the course of being read. Where a fault was noted something else stands in its place;
 * nobody sees that, for a world with faults is never handed out.
 */
final class WorldDraft {

    private static final JsonKind<String> NAME = JsonKind.line(100);
    private static final JsonKind<String> CLASS_NAME = JsonKind.line(30);
    private static final JsonKind<Double> LAT = JsonKind.number(-90, 90);
    private static final JsonKind<Double> LON = JsonKind.number(-180, 180);
    private static final JsonKind<Double> RADIUS_KM = JsonKind.number(0.1, 500);
    private static final int MANY = 20_000;
    private static final int SOME = 2_000;
    private static final int FEW = 200;
    private static final int STANDARD_WEEKLY_JP = 24;

    private final double defaultRadiusKm;
    private final Map<String, String> pathsById = new HashMap<>();
    private final Map<String, String> pathsByNpsn = new HashMap<>();
    private final Set<String> teacherIds = new HashSet<>();
    private final List<Person> persons = new ArrayList<>();

    WorldDraft(double defaultRadiusKm) {
        this.defaultRadiusKm = defaultRadiusKm;
    }

    World read(JsonSpot root) {
        return root.object(this::readWorld).orElseGet(() -> new World(null, List.of(), List.of()));
    }

    private World readWorld(JsonSpot root) {
        // Teachers first: schools name them.
        persons.addAll(objects(root, "teachers", MANY, this::readTeacher));
        List<School> schools = objects(root, "schools", SOME, this::readSchool);
        for (Person.Plain kind : Person.plain()) {
            persons.addAll(objects(root, kind.list(), FEW, spot -> readPlain(spot, kind)));
        }
        return new World(root.find("clock", JsonKind.CLOCK).orElse(null), schools, persons);
    }

    /** What the reader makes of each object of the list in that field. */
    private static <T> List<T> objects(
            JsonSpot spot, String list, int most, Function<JsonSpot, T> reader) {
        return spot.list(list, most).stream()
                .flatMap(item -> item.object(reader).stream())
                .toList();
    }

    private Person readPlain(JsonSpot spot, Person.Plain kind) {
        return kind.maker().of(id(spot), name(spot), phone(spot));
    }

    private OfSchool readPlain(JsonSpot spot, OfSchool.Plain kind, String npsn) {
        return kind.maker().of(id(spot), name(spot), phone(spot), npsn);
    }

    private Teacher readTeacher(JsonSpot spot) {
        String id = id(spot);
        teacherIds.add(id);
        return Teacher.letIn(
                        id,
                        name(spot),
                        codes(spot, "subjects", Subject.class),
                        codes(spot, "levels", Level.class),
                        place(spot))
                .phone(phone(spot))
                .nuptk(spot.find("nuptk", JsonKind.NUPTK).orElse(null))
                .radiusKm(spot.find("radiusKm", RADIUS_KM).orElse(defaultRadiusKm))
                .travelsFurther(spot.find("travelsFurther", JsonKind.FLAG).orElse(false))
                .weeklyJpWanted(
                        spot.find("weeklyJpWanted", JsonKind.whole(0, 60))
                                .orElse(STANDARD_WEEKLY_JP))
                .homeTimetable(homeTimetable(spot))
                .earlierStars(stars(spot))
                .done();
    }

    private static List<HomeHours> homeTimetable(JsonSpot teacher) {
        return objects(teacher, "homeTimetable", FEW, WorldDraft::homeHours).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<HomeHours> homeHours(JsonSpot spot) {
        Optional<DayOfWeek> day = spot.require("day", JsonKind.code(DayOfWeek.class));
        Optional<LocalTime> start = spot.require("start", JsonKind.TIME);
        Optional<LocalTime> end = spot.require("end", JsonKind.TIME);
        if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
            spot.field("end").fault("must be after the start");
            return Optional.empty();
        }
        return day.isPresent() && start.isPresent() && end.isPresent()
                ? Optional.of(new HomeHours(day.get(), start.get(), end.get()))
                : Optional.empty();
    }

    private static Stars stars(JsonSpot teacher) {
        JsonSpot spot = teacher.field("stars");
        return spot.isAbsent() ? Stars.NONE : spot.object(WorldDraft::readStars).orElse(Stars.NONE);
    }

    private static Stars readStars(JsonSpot spot) {
        Optional<Integer> count = spot.require("count", JsonKind.whole(0, 1_000_000));
        Optional<Integer> sum = spot.require("sum", JsonKind.whole(0, 5_000_000));
        if (count.isEmpty() || sum.isEmpty()) {
            return Stars.NONE;
        }
        if (sum.get() < count.get() || sum.get() > 5 * count.get()) {
            spot.field("sum").fault("must be 1 to 5 times the count");
            return Stars.NONE;
        }
        return new Stars(count.get(), sum.get());
    }

    private School readSchool(JsonSpot spot) {
        String npsn = spot.require("npsn", JsonKind.NPSN).orElse("");
        spot.field("npsn").claim(pathsByNpsn, npsn);
        Level level = spot.require("level", JsonKind.code(Level.class)).orElse(Level.SD);
        for (OfSchool.Plain kind : OfSchool.plain()) {
            persons.addAll(objects(spot, kind.list(), FEW, each -> readPlain(each, kind, npsn)));
        }
        return new School(
                npsn,
                name(spot),
                level,
                spot.find("stage", JsonKind.whole(1, 100)).orElse(1),
                place(spot),
                BellPlanReader.read(spot.field("bells"), Bells.standard(level)),
                classes(spot, npsn),
                teachers(spot, "favourites"),
                teachers(spot, "excluded"),
                spot.find("schoolDays", JsonKind.whole(5, 6)).orElse(null));
    }

    private List<SchoolClass> classes(JsonSpot school, String npsn) {
        Map<String, String> pathsByName = new HashMap<>();
        return objects(
                school,
                "classes",
                FEW,
                spot -> {
                    String name = spot.require("name", CLASS_NAME).orElse("");
                    spot.field("name").claim(pathsByName, School.folded(name));
                    return new SchoolClass(name, pupils(spot, npsn, name));
                });
    }

    private List<String> pupils(JsonSpot schoolClass, String npsn, String className) {
        List<Pupil> pupils =
                objects(
                        schoolClass,
                        "pupils",
                        FEW,
                        spot -> new Pupil(id(spot), name(spot), npsn, className));
        persons.addAll(pupils);
        return pupils.stream().map(Pupil::id).toList();
    }

    private Set<String> teachers(JsonSpot school, String field) {
        Set<String> ids = new HashSet<>();
        for (JsonSpot spot : school.list(field, SOME)) {
            spot.as(JsonKind.ID)
                    .ifPresent(id -> {
                        ids.add(id);
                        if (!teacherIds.contains(id)) {
                            spot.fault("names no teacher");
                        }
                    });
        }
        return ids;
    }

    private static <E extends Enum<E>> Set<E> codes(JsonSpot spot, String field, Class<E> type) {
        return spot.requireList(field, FEW).stream()
                .flatMap(item -> item.as(JsonKind.code(type)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private String id(JsonSpot person) {
        String id = person.require("id", JsonKind.ID).orElse("");
        person.field("id").claim(pathsById, id);
        return id;
    }

    private static String name(JsonSpot spot) {
        return spot.require("name", NAME).orElse("");
    }

    private static @Nullable String phone(JsonSpot person) {
        return person.find("phone", JsonKind.PHONE).orElse(null);
    }

    private static Place place(JsonSpot spot) {
        double lat = spot.require("lat", LAT).orElse(0.0);
        double lon = spot.require("lon", LON).orElse(0.0);
        return new Place(lat, lon);
    }
}
