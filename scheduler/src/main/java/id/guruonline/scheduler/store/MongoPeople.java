package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.people.Admission;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Standing;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.store.DirectoryVersion.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * People in MongoDB, one document each, read into memory whole; see {@link People}. Every call for
 * the directory reads one small document, to see whether anybody changed anything.
 */
public final class MongoPeople implements People, Admission, PersonData {

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
            List<School> schools,
            List<Person> persons,
            List<Standing> standings,
            Directory directory) {

        static final Snapshot NONE =
                of(new Version(-1, -1), List.of(), List.of(), List.of(), Map.of());

        static Snapshot of(
                Version version,
                List<School> schools,
                List<Person> persons,
                List<Standing> standings,
                Map<String, Stars> stars) {
            return new Snapshot(
                    version,
                    schools,
                    persons,
                    standings,
                    new Directory(version.total(), schools, persons, stars, standings));
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
        Version now = version.read();
        if (!latest.version().equals(now)) {
            latest = readAfter(latest, now);
        }
        return latest.directory();
    }

    private Snapshot readAfter(Snapshot known, Version now) {
        boolean same = known.version().people() == now.people();
        return Snapshot.of(
                now,
                same ? known.schools() : mongo.findAll(School.class, SCHOOLS),
                same ? known.persons() : mongo.findAll(Person.class, PERSONS),
                same ? known.standings() : mongo.findAll(Standing.class, STANDINGS),
                mongo.findAll(MongoRatings.Sum.class, MongoRatings.STARS).stream()
                        .collect(Collectors.toMap(MongoRatings.Sum::id, MongoRatings.Sum::stars)));
    }

    /**
     * {@inheritDoc}
     *
     * @throws NoSuchElementException where there is no such teacher
     */
    @Override
    public void pause(String teacherId, @Nullable Instant until) {
        Query teacher =
                query(
                        where("_id")
                                .is(teacherId)
                                .and(MongoMapping.TAG)
                                .is(TypeTags.tagOf(Teacher.class)));
        Update update =
                until == null
                        ? new Update().unset("pausedUntil")
                        : new Update().set("pausedUntil", until);
        if (mongo.updateFirst(teacher, update, Teacher.class, PERSONS).getMatchedCount() == 0) {
            throw new NoSuchElementException("no teacher " + teacherId);
        }
        version.peopleChanged();
    }

    /** Whether no school is known, and nobody but the education office; half a world is none. */
    public boolean isEmpty() {
        Query other = query(where(MongoMapping.TAG).ne(TypeTags.tagOf(Officer.class)));
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
            version.peopleChanged();
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
        version.peopleChanged();
    }

    @Override
    public void addRole(Person role) {
        insert(role, PERSONS);
        version.peopleChanged();
    }

    @Override
    public void stand(Standing standing) {
        mongo.save(standing, STANDINGS);
        if (standing.state() == Standing.State.LEFT) {
            mongo.remove(query(where("personId").is(standing.id())), Claim.class, CLAIMS);
        }
        version.peopleChanged();
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
        those.forEach(who -> takeOut(who.id()));
        version.peopleChanged();
    }

    private void takeOut(String id) {
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
        version.beginLoading();
        mongo.remove(new Query(), SCHOOLS);
        mongo.remove(new Query(), PERSONS);
        mongo.remove(new Query(), CLAIMS);
        mongo.remove(new Query(), STANDINGS);
        mongo.insert(List.copyOf(schools), SCHOOLS);
        mongo.insert(List.copyOf(persons), PERSONS);
        version.peopleChanged();
        version.endLoading();
    }
}
