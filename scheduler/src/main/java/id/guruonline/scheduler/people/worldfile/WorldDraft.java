package id.guruonline.scheduler.people.worldfile;

import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.HomeHours;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Operator;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        Set<String> fields = new TreeSet<>(Person.plain().keySet());
        Collections.addAll(fields, "clock", "schools", "teachers");
        if (!root.isObjectOf(fields)) {
            return new World(null, List.of(), List.of());
        }
        // Teachers first: schools name them.
        for (JsonSpot spot : root.list("teachers", MANY)) {
            readTeacher(spot);
        }
        List<School> schools = new ArrayList<>();
        for (JsonSpot spot : root.list("schools", SOME)) {
            readSchool(spot).ifPresent(schools::add);
        }
        new TreeMap<>(Person.plain())
                .forEach((list, kind) -> readPlain(root.list(list, FEW), kind));
        return new World(root.find("clock", JsonKind.CLOCK).orElse(null), schools, persons);
    }

    private void readPlain(List<JsonSpot> spots, Person.Plain kind) {
        for (JsonSpot spot : spots) {
            if (spot.isObjectOf(Set.of("id", "name", "phone"))) {
                persons.add(kind.of(id(spot), name(spot), phone(spot)));
            }
        }
    }

    private void readTeacher(JsonSpot spot) {
        if (!spot.isObjectOf(
                Set.of(
                        "id",
                        "name",
                        "phone",
                        "nuptk",
                        "subjects",
                        "levels",
                        "lat",
                        "lon",
                        "radiusKm",
                        "travelsFurther",
                        "weeklyJpWanted",
                        "homeTimetable",
                        "stars"))) {
            return;
        }
        String id = id(spot);
        teacherIds.add(id);
        persons.add(
                new Teacher(
                        id,
                        name(spot),
                        phone(spot),
                        spot.find("nuptk", JsonKind.NUPTK).orElse(null),
                        codes(spot, "subjects", Subject.class),
                        codes(spot, "levels", Level.class),
                        place(spot),
                        spot.find("radiusKm", RADIUS_KM).orElse(defaultRadiusKm),
                        spot.find("travelsFurther", JsonKind.FLAG).orElse(false),
                        spot.find("weeklyJpWanted", JsonKind.whole(0, 60))
                                .orElse(STANDARD_WEEKLY_JP),
                        homeTimetable(spot),
                        true,
                        null,
                        stars(spot)));
    }

    private static List<HomeHours> homeTimetable(JsonSpot teacher) {
        List<HomeHours> hours = new ArrayList<>();
        for (JsonSpot spot : teacher.list("homeTimetable", FEW)) {
            if (spot.isObjectOf(Set.of("day", "start", "end"))) {
                Optional<DayOfWeek> day = spot.require("day", JsonKind.code(DayOfWeek.class));
                Optional<LocalTime> start = spot.require("start", JsonKind.TIME);
                Optional<LocalTime> end = spot.require("end", JsonKind.TIME);
                if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
                    spot.field("end").fault("must be after the start");
                } else if (day.isPresent() && start.isPresent() && end.isPresent()) {
                    hours.add(new HomeHours(day.get(), start.get(), end.get()));
                }
            }
        }
        return hours;
    }

    private static Stars stars(JsonSpot teacher) {
        JsonSpot spot = teacher.field("stars");
        if (spot.isAbsent() || !spot.isObjectOf(Set.of("count", "sum"))) {
            return Stars.NONE;
        }
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

    private Optional<School> readSchool(JsonSpot spot) {
        if (!spot.isObjectOf(
                Set.of(
                        "npsn",
                        "name",
                        "level",
                        "stage",
                        "lat",
                        "lon",
                        "operators",
                        "classes",
                        "favourites",
                        "excluded",
                        "bells"))) {
            return Optional.empty();
        }
        String npsn = spot.require("npsn", JsonKind.NPSN).orElse("");
        claim(pathsByNpsn, npsn, spot.field("npsn"));
        Level level = spot.require("level", JsonKind.code(Level.class)).orElse(Level.SD);
        for (JsonSpot operator : spot.list("operators", FEW)) {
            if (operator.isObjectOf(Set.of("id", "name", "phone"))) {
                persons.add(new Operator(id(operator), name(operator), phone(operator), npsn));
            }
        }
        return Optional.of(
                new School(
                        npsn,
                        name(spot),
                        level,
                        spot.find("stage", JsonKind.whole(1, 100)).orElse(1),
                        place(spot),
                        bells(spot.field("bells"), Bells.standard(level)),
                        classes(spot, npsn),
                        teachers(spot, "favourites"),
                        teachers(spot, "excluded")));
    }

    private List<SchoolClass> classes(JsonSpot school, String npsn) {
        List<SchoolClass> classes = new ArrayList<>();
        Map<String, String> pathsByName = new HashMap<>();
        for (JsonSpot spot : school.list("classes", FEW)) {
            if (spot.isObjectOf(Set.of("name", "pupils"))) {
                String name = spot.require("name", CLASS_NAME).orElse("");
                claim(pathsByName, School.folded(name), spot.field("name"));
                classes.add(new SchoolClass(name, pupils(spot, npsn, name)));
            }
        }
        return classes;
    }

    private List<String> pupils(JsonSpot schoolClass, String npsn, String className) {
        List<String> ids = new ArrayList<>();
        for (JsonSpot spot : schoolClass.list("pupils", FEW)) {
            if (spot.isObjectOf(Set.of("id", "name"))) {
                Pupil pupil = new Pupil(id(spot), name(spot), npsn, className);
                ids.add(pupil.id());
                persons.add(pupil);
            }
        }
        return ids;
    }

    private static Bells bells(JsonSpot spot, Bells standard) {
        if (spot.isAbsent() || !spot.isObjectOf(Set.of("start", "jp", "breaks"))) {
            return standard;
        }
        List<Bells.Break> breaks = new ArrayList<>();
        Map<String, String> pathsByPeriod = new HashMap<>();
        for (JsonSpot item : spot.list("breaks", FEW)) {
            if (item.isObjectOf(Set.of("after", "minutes"))) {
                int after = item.require("after", JsonKind.whole(1, 20)).orElse(0);
                int minutes = item.require("minutes", JsonKind.whole(1, 180)).orElse(0);
                claim(pathsByPeriod, after == 0 ? "" : String.valueOf(after), item.field("after"));
                breaks.add(new Bells.Break(after, minutes));
            }
        }
        return new Bells(
                spot.find("start", JsonKind.TIME).orElse(standard.start()),
                spot.find("jp", JsonKind.whole(10, 120)).orElse(standard.jpMinutes()),
                spot.field("breaks").isAbsent() ? standard.breaks() : breaks);
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
        claim(pathsById, id, person.field("id"));
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

    /** Notes a fault where the key is taken. An empty key stands for one that had a fault. */
    private static void claim(Map<String, String> pathsByKey, String key, JsonSpot spot) {
        String taken = key.isEmpty() ? null : pathsByKey.putIfAbsent(key, spot.path());
        if (taken != null) {
            spot.fault("is taken by " + taken);
        }
    }
}
