package id.guruonline.scheduler.people;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everybody, as of one version of the database: immutable, in memory, so that matching reads no
 * database. The truth is checked again when a lesson is booked.
 */
public final class Directory {

    private final long version;
    private final Map<String, School> schools;
    private final Map<String, Person> persons;
    private final Map<String, List<Person>> phones;
    private final Map<String, Joinable> joinCodes;
    private final Map<String, Stars> stars;
    private final Map<String, Standing> standings;
    private final List<Person> all;
    private final List<Teacher> teachers;
    private final Map<String, List<Operator>> operators;

    /**
     * Everybody is active.
     *
     * @param version what the database's people had been changed to when this was read
     * @param stars by teacher id: what pupils gave in the service
     */
    public Directory(
            long version,
            Collection<School> schools,
            Collection<? extends Person> persons,
            Map<String, Stars> stars) {
        this(version, schools, persons, stars, List.of());
    }

    /**
     * As above.
     *
     * @param standings of whom anything was ever noted
     */
    public Directory(
            long version,
            Collection<School> schools,
            Collection<? extends Person> persons,
            Map<String, Stars> stars,
            Collection<Standing> standings) {
        this.version = version;
        this.standings =
                standings.stream()
                        .collect(Collectors.toUnmodifiableMap(Standing::id, Function.identity()));
        this.schools =
                schools.stream()
                        .collect(Collectors.toUnmodifiableMap(School::npsn, Function.identity()));
        this.persons =
                persons.stream()
                        .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
        this.all = persons.stream().<Person>map(p -> p).sorted(comparing(Person::id)).toList();
        this.joinCodes = new HashMap<>();
        schools.forEach(school ->
                school.classes().stream()
                        .filter(c -> c.joinCode() != null)
                        .forEach(c ->
                                joinCodes.putIfAbsent(
                                        String.valueOf(c.joinCode()), new Joinable(school, c))));
        this.phones =
                all.stream()
                        .filter(person -> person.phone() != null && !hasLeft(person.id()))
                        .collect(Collectors.groupingBy(p -> String.valueOf(p.phone())));
        this.stars = Map.copyOf(stars);
        this.teachers =
                listOf(Teacher.class).stream()
                        .map(teacher -> isActive(teacher.id()) ? teacher : teacher.keptOut())
                        .toList();
        this.operators =
                listOf(Operator.class).stream()
                        .filter(operator -> isActive(operator.id()))
                        .collect(
                                Collectors.groupingBy(
                                        Operator::npsn, Collectors.toUnmodifiableList()));
    }

    public long version() {
        return version;
    }

    public Optional<Person> findPerson(String id) {
        return Optional.ofNullable(persons.get(id));
    }

    /** Where that person stands; empty where nothing was ever noted, as of most. */
    public Optional<Standing> findStanding(String personId) {
        return Optional.ofNullable(standings.get(personId));
    }

    /** Whether nobody keeps that person out. */
    public boolean isActive(String personId) {
        return stateOf(personId) == Standing.State.ACTIVE;
    }

    /** Whether that person is no longer with us. */
    public boolean hasLeft(String personId) {
        return stateOf(personId) == Standing.State.LEFT;
    }

    private Standing.State stateOf(String personId) {
        Standing standing = standings.get(personId);
        return standing == null ? Standing.State.ACTIVE : standing.state();
    }

    /** Whose number it is, E.164; of several the first by id, and nobody who left. */
    public Optional<Person> findByPhone(String phone) {
        return phones.getOrDefault(phone, List.of()).stream().findFirst();
    }

    /**
     * The id under which all that the person is comes together: the first, by id, of those with the
     * same number; of somebody unknown, or who left, their own.
     */
    public String oneself(String personId) {
        Person person = persons.get(personId);
        return person == null || hasLeft(personId) ? personId : listRoles(person).getFirst().id();
    }

    /** All that the person is: whoever has the same number and has not left, by id. */
    public List<Person> listRoles(Person person) {
        String phone = person.phone();
        List<Person> same = phone == null ? List.of() : phones.getOrDefault(phone, List.of());
        return same.stream().anyMatch(other -> other.id().equals(person.id()))
                ? List.copyOf(same)
                : Stream.concat(Stream.of(person), same.stream()).toList();
    }

    /** Those of their roles in which nobody keeps that person out, by id. */
    public List<Person> listActiveRoles(Person person) {
        return listRoles(person).stream().filter(role -> isActive(role.id())).toList();
    }

    /** A class that pupils join by a code. */
    public record Joinable(School school, SchoolClass schoolClass) {}

    /** The class that pupils join by that code. */
    public Optional<Joinable> findByJoinCode(String code) {
        return Optional.ofNullable(joinCodes.get(code));
    }

    /** The teacher; throws {@link NoSuchElementException} where there is none of that id. */
    public Teacher getTeacher(String id) {
        if (persons.get(id) instanceof Teacher teacher) {
            return teacher;
        }
        throw new NoSuchElementException("no teacher " + id);
    }

    /** The school; throws {@link NoSuchElementException} where there is none of that number. */
    public School getSchool(String npsn) {
        School school = schools.get(npsn);
        if (school == null) {
            throw new NoSuchElementException("no school " + npsn);
        }
        return school;
    }

    /** The school of that number. */
    public Optional<School> findSchool(String npsn) {
        return Optional.ofNullable(schools.get(npsn));
    }

    /** All teachers, by id; those kept out as not active. */
    public List<Teacher> listTeachers() {
        return teachers;
    }

    /** The school's active operators, by id. */
    public List<Operator> listOperators(String npsn) {
        return operators.getOrDefault(npsn, List.of());
    }

    /** Everybody active at the education office, by id. */
    public List<Officer> listOfficers() {
        return listOf(Officer.class).stream().filter(o -> isActive(o.id())).toList();
    }

    /** The pupils of one class, by id. */
    public List<Pupil> listPupils(String npsn, String className) {
        return getSchool(npsn).findClass(className).stream()
                .flatMap(c -> c.pupilIds().stream())
                .map(persons::get)
                .filter(Pupil.class::isInstance)
                .map(Pupil.class::cast)
                .toList();
    }

    /** Whether the pupil is in any class but that one. */
    public boolean isInAnotherClass(String pupilId, String npsn, String className) {
        return schools.values().stream()
                .flatMap(school ->
                        school.classes().stream()
                                .filter(c ->
                                        !school.npsn().equals(npsn)
                                                || !School.isSameClass(c.name(), className)))
                .anyMatch(c -> c.pupilIds().contains(pupilId));
    }

    /** Those of the class's pupils who were in it by then, by id. */
    public List<Pupil> listPupils(String npsn, String className, Instant by) {
        return listPupils(npsn, className).stream()
                .filter(pupil -> pupil.hadJoined(npsn, className, by))
                .toList();
    }

    /** Everybody, by id. */
    public List<Person> listPersons() {
        return all;
    }

    /** All schools, in no order. */
    public Collection<School> schools() {
        return schools.values();
    }

    /** All schools, by number. */
    public List<School> listSchools() {
        return schools.values().stream().sorted(comparing(School::npsn)).toList();
    }

    /** The teacher's stars from before the service and in it. */
    public Stars starsOf(Teacher teacher) {
        return teacher.earlierStars().plus(stars.getOrDefault(teacher.id(), Stars.NONE));
    }

    private <P extends Person> List<P> listOf(Class<P> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
