package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.people.Admission;
import id.guruonline.scheduler.people.Belfry;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.FreeTime;
import id.guruonline.scheduler.people.HomeLessons;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Standing;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.store.DirectoryVersion.News;
import id.guruonline.scheduler.store.DirectoryVersion.Version;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import id.guruonline.scheduler.timetable.school.SchoolTimetable;
import id.guruonline.scheduler.work.ReadOnce;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * People in MongoDB, one document each, read into memory whole, and then by what changed; see
 * {@link People}. Every call for the directory reads one small document, to see whether anybody
 * changed anything.
 */
public final class MongoPeople implements People, Admission, Belfry, PersonData {

    static final String SCHOOLS = "schools";
    static final String PERSONS = "persons";
    static final String CLAIMS = "phoneClaims";
    static final String STANDINGS = "standings";

    private final MongoTemplate mongo;
    private final DirectoryVersion version;
    private volatile Snapshot latest = Snapshot.NONE;

    public MongoPeople(MongoTemplate mongo) {
        this(mongo, new DirectoryVersion(mongo));
    }

    /**
     * @param version by which others notice what changes here
     */
    public MongoPeople(MongoTemplate mongo, DirectoryVersion version) {
        this.mongo = mongo;
        this.version = version;
    }

    /** All as it was at that version, or newer: the version is read first. */
    private record Snapshot(
            Version version,
            Map<String, School> schools,
            Map<String, Person> persons,
            Map<String, Standing> standings,
            Map<String, Stars> stars,
            Map<String, SchoolTimetable> timetables,
            Directory directory) {

        static final Snapshot NONE =
                of(new Version(-1, -1, -1, -1), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

        static Snapshot of(
                Version version,
                Map<String, School> schools,
                Map<String, Person> persons,
                Map<String, Standing> standings,
                Map<String, Stars> stars,
                Map<String, SchoolTimetable> timetables) {
            return new Snapshot(
                    version,
                    schools,
                    persons,
                    standings,
                    stars,
                    timetables,
                    new Directory(
                            version.total(),
                            schools.values(),
                            atHome(persons.values(), schools, timetables),
                            stars,
                            standings.values()));
        }

        /** The same, the teachers with what they teach at home where a school says so. */
        private static Collection<Person> atHome(
                Collection<Person> persons,
                Map<String, School> schools,
                Map<String, SchoolTimetable> timetables) {
            if (timetables.isEmpty()) {
                return persons;
            }
            Map<String, List<HomeLessons>> homes = new HashMap<>();
            for (SchoolTimetable timetable : timetables.values()) {
                School school = schools.get(timetable.id());
                if (school != null) {
                    MongoSchoolTimetables.homes(timetable, school.bellPlan())
                            .forEach((id, home) ->
                                    homes.computeIfAbsent(id, _ -> new ArrayList<>()).add(home));
                }
            }
            return persons.stream()
                    .map(person ->
                            person instanceof Teacher teacher && homes.containsKey(teacher.id())
                                    ? teacher.edit().atHome(homes.get(teacher.id())).done()
                                    : person)
                    .toList();
        }
    }

    /**
     * Who was added with a number.
     *
     * @param id the number
     */
    @SavedIn("phoneClaims")
    private record Claim(String id, String personId) {}

    @Override
    public Directory directory() {
        Snapshot known = latest;
        return known.version().equals(version.read()) ? known.directory() : refreshed();
    }

    /** One thread reads for all that wait. */
    private synchronized Directory refreshed() {
        News news = version.newsSince(latest.version());
        if (!latest.version().equals(news.version())) {
            latest = readAfter(latest, news);
        }
        return latest.directory();
    }

    /** Only what changed is read again, where that was told. */
    private Snapshot readAfter(Snapshot before, News news) {
        DirectoryChange change = news.change();
        Snapshot known = change == null ? Snapshot.NONE : before;
        Set<String> schools = change == null ? null : change.schools();
        Set<String> persons = change == null ? null : change.persons();
        Set<String> stars = change == null ? null : change.stars();
        return Snapshot.of(
                news.version(),
                readInto(known.schools(), schools, School.class, SCHOOLS, School::npsn),
                readInto(known.persons(), persons, Person.class, PERSONS, Person::id),
                readInto(known.standings(), persons, Standing.class, STANDINGS, Standing::id),
                stars(known.stars(), stars),
                readInto(
                        known.timetables(),
                        schools,
                        SchoolTimetable.class,
                        MongoSchoolTimetables.TIMETABLES,
                        SchoolTimetable::id));
    }

    private Map<String, Stars> stars(Map<String, Stars> known, @Nullable Set<String> changed) {
        Map<String, Stars> stars = new HashMap<>(known);
        readInto(
                        Map.of(),
                        changed,
                        MongoRatings.Sum.class,
                        MongoRatings.STARS,
                        MongoRatings.Sum::id)
                .forEach((id, sum) -> stars.put(id, sum.stars()));
        return stars;
    }

    /**
     * What is known, with the changed ones as they are now; who is there no more is left out.
     *
     * @param changed ids; null for all there are
     */
    private <D> Map<String, D> readInto(
            Map<String, D> known,
            @Nullable Set<String> changed,
            Class<D> kind,
            String collection,
            Function<D, String> id) {
        if (changed != null && changed.isEmpty()) {
            return known;
        }
        Map<String, D> now = new HashMap<>(known);
        if (changed != null) {
            now.keySet().removeAll(changed);
        }
        Query which = changed == null ? new Query() : query(where("_id").in(changed));
        mongo.find(which, kind, collection).forEach(found -> now.put(id.apply(found), found));
        return now;
    }

    /**
     * {@inheritDoc}
     *
     * @throws NoSuchElementException where there is no such teacher
     */
    @Override
    public void pause(String teacherId, @Nullable Instant until) {
        change(
                teacherId,
                until == null
                        ? new Update().unset("pausedUntil")
                        : new Update().set("pausedUntil", until));
    }

    /**
     * {@inheritDoc}
     *
     * @throws NoSuchElementException where there is no such teacher
     */
    @Override
    public void keepFree(String teacherId, List<FreeTime> rests) {
        change(teacherId, new Update().set("rests", rests));
    }

    @Override
    public void pardon(String teacherId, Instant at) {
        change(teacherId, new Update().set("pardonedAt", at));
    }

    @Override
    public boolean change(School known, BellPlan bells, String turnId) {
        Query asKnown = query(where("_id").is(known.npsn()).and("bellsTurn").is(known.bellsTurn()));
        Update update =
                new Update()
                        .set("bells", bells.standard())
                        .set("specialBells", bells.special())
                        .set("bellsTurn", turnId);
        boolean changed =
                mongo.updateFirst(asKnown, update, School.class, SCHOOLS).getMatchedCount() > 0;
        version.peopleChanged(DirectoryChange.ofSchool(known.npsn(), List.of()));
        return changed;
    }

    private void change(String teacherId, Update update) {
        Query teacher =
                query(
                        where("_id")
                                .is(teacherId)
                                .and(MongoMapping.TAG)
                                .is(MongoMapping.tagOf(Teacher.class)));
        if (mongo.updateFirst(teacher, update, Teacher.class, PERSONS).getMatchedCount() == 0) {
            throw new NoSuchElementException("no teacher " + teacherId);
        }
        version.peopleChanged(DirectoryChange.ofPersons(Set.of(teacherId)));
    }

    /** Whether no school is known, and nobody but the education office; half a world is none. */
    public boolean isEmpty() {
        Query other = query(where(MongoMapping.TAG).ne(MongoMapping.tagOf(Officer.class)));
        boolean nobody =
                !mongo.exists(new Query(), School.class, SCHOOLS)
                        && !mongo.exists(other, Person.class, PERSONS);
        return nobody || isHalfLoaded();
    }

    /** Whether a loading began and never came to its end. */
    public boolean isHalfLoaded() {
        return version.isLoading();
    }

    /** Notes that a loading begins, so that whatever breaks off before its end is known as half. */
    public void beginLoading() {
        version.beginLoading();
    }

    @Override
    public String add(Person person) {
        String holder = claim(person);
        if (holder.equals(person.id())) {
            insert(person, PERSONS);
            // Also where somebody who broke off in between left the others without the news.
            version.peopleChanged(DirectoryChange.ofPersons(Set.of(person.id())));
        }
        return holder;
    }

    private String claim(Person person) {
        String phone = person.phone();
        return phone == null ? person.id() : claim(phone, person.id());
    }

    /** Who has the number from now on: whoever claimed it first. */
    private String claim(String phone, String personId) {
        if (insert(new Claim(phone, personId), CLAIMS)) {
            return personId;
        }
        Claim first = mongo.findById(phone, Claim.class, CLAIMS);
        return first == null ? claim(phone, personId) : first.personId();
    }

    @Override
    public void rename(String personId, String name) {
        set(personId, "name", name);
    }

    @Override
    public String renumber(List<String> personIds, String phone) {
        String holder = claim(phone, personIds.getFirst());
        if (personIds.contains(holder)) {
            personIds.forEach(id -> set(id, "phone", phone));
            mongo.remove(
                    query(where("personId").in(personIds).and("_id").ne(phone)),
                    Claim.class,
                    CLAIMS);
        }
        return holder;
    }

    private void set(String personId, String field, String value) {
        mongo.updateFirst(
                query(where("_id").is(personId)),
                new Update().set(field, value),
                Person.class,
                PERSONS);
        version.peopleChanged(DirectoryChange.ofPersons(Set.of(personId)));
    }

    @Override
    public void addRole(Person role) {
        insert(role, PERSONS);
        version.peopleChanged(DirectoryChange.ofPersons(Set.of(role.id())));
    }

    /** {@inheritDoc} What is theirs up to then is read after this, not before. */
    @Override
    public void stand(Standing standing) {
        mongo.save(standing, STANDINGS);
        ReadOnce.lookAnew();
        if (standing.state() == Standing.State.LEFT) {
            mongo.remove(query(where("personId").is(standing.id())), Claim.class, CLAIMS);
        }
        version.peopleChanged(DirectoryChange.ofPersons(Set.of(standing.id())));
    }

    @Override
    public Set<String> collections() {
        return Set.of(SCHOOLS, PERSONS, CLAIMS, STANDINGS);
    }

    /**
     * {@inheritDoc} A teacher stays as nobody, for lessons of theirs were taught; that they left
     * stays noted.
     */
    @Override
    public void forget(Erasure who) {
        forgetAll(List.of(who));
    }

    /** {@inheritDoc} The directory is read anew once for all of them. */
    @Override
    public void forgetAll(List<Erasure> those) {
        List<String> ids = those.stream().map(Erasure::id).toList();
        boolean schoolsToo = ids.stream().map(this::takeOut).reduce(false, Boolean::logicalOr);
        if (schoolsToo) {
            version.allChanged();
        } else {
            version.peopleChanged(DirectoryChange.ofPersons(ids));
        }
    }

    /** Tells whether schools may have known of that person. */
    private boolean takeOut(String id) {
        Person known = mongo.findById(id, Person.class, PERSONS);
        if (known instanceof Teacher teacher) {
            mongo.save(teacher.asNobody(), PERSONS);
            Update without = new Update().pull("favourites", id).pull("excluded", id);
            OverMany.write(() -> mongo.updateMulti(new Query(), without, School.class, SCHOOLS));
        } else {
            mongo.remove(query(where("_id").is(id)), Person.class, PERSONS);
            mongo.remove(query(where("_id").is(id)), Standing.class, STANDINGS);
        }
        mongo.remove(query(where("personId").is(id)), Claim.class, CLAIMS);
        return known instanceof Teacher;
    }

    private boolean insert(Object document, String collection) {
        try {
            mongo.insert(document, collection);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /**
     * Puts these people in place of all there are. Not in one step: it is for loading a world while
     * nothing else goes on. Broken off, it leaves a database that says so; see {@link #isEmpty}.
     */
    public void replaceAll(Collection<School> schools, Collection<? extends Person> persons) {
        put(schools, persons, List.of());
    }

    /**
     * As {@link #replaceAll}, but whoever is of the education office already stays, and where they
     * stand: they were let in by chat, or by a setting. Of the same id the new ones take their
     * place.
     */
    public void loadBesideOffice(Collection<School> schools, Collection<? extends Person> persons) {
        Set<String> loaded = persons.stream().map(Person::id).collect(Collectors.toSet());
        Query office = query(where(MongoMapping.TAG).is(MongoMapping.tagOf(Officer.class)));
        List<String> kept =
                mongo.find(office, Person.class, PERSONS).stream()
                        .map(Person::id)
                        .filter(id -> !loaded.contains(id))
                        .toList();
        put(schools, persons, kept);
    }

    private void put(
            Collection<School> schools,
            Collection<? extends Person> persons,
            Collection<String> kept) {
        version.beginLoading();
        mongo.remove(new Query(), SCHOOLS);
        mongo.remove(new Query(), MongoSchoolTimetables.TIMETABLES);
        mongo.remove(query(where("_id").nin(kept)), PERSONS);
        mongo.remove(query(where("personId").nin(kept)), CLAIMS);
        mongo.remove(query(where("_id").nin(kept)), STANDINGS);
        mongo.insert(List.copyOf(schools), SCHOOLS);
        mongo.insert(List.copyOf(persons), PERSONS);
        version.allChanged();
        version.endLoading();
    }
}
