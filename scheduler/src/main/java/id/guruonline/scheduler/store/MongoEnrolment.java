package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.scheduler.people.Enrolment;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.Pupil.Joining;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SchoolClass;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Enrolment in MongoDB: the pupil is a person, the class's list and code stand in the school's
 * document. A class is named as its school has it, see {@link School#findClass}.
 */
public final class MongoEnrolment implements Enrolment {

    private static final String CLASSES = "classes";

    private final MongoTemplate mongo;
    private final DirectoryVersion version;

    public MongoEnrolment(MongoTemplate mongo) {
        this(mongo, new DirectoryVersion(mongo));
    }

    /**
     * @param version by which others notice what changes here
     */
    public MongoEnrolment(MongoTemplate mongo, DirectoryVersion version) {
        this.mongo = mongo;
        this.version = version;
    }

    /** {@inheritDoc} Of two who give one at the same time the first does. */
    @Override
    public void giveCode(
            String npsn, String className, String code, boolean renew, Instant at, Instant until) {
        String name = ensureClass(npsn, className);
        School school = mongo.findById(npsn, School.class, MongoPeople.SCHOOLS);
        Optional<SchoolClass> known =
                Optional.ofNullable(school).flatMap(found -> found.findClass(name));
        if (renew || known.filter(found -> found.isJoinable(at)).isEmpty()) {
            String before = known.map(SchoolClass::joinCode).orElse(null);
            Criteria unchanged = where("name").is(name).and("joinCode").is(before);
            mongo.updateFirst(
                    query(where("_id").is(npsn).and(CLASSES).elemMatch(unchanged)),
                    new Update()
                            .set("classes.$[c].joinCode", code)
                            .set("classes.$[c].joinUntil", until)
                            .filterArray(named(name)),
                    School.class,
                    MongoPeople.SCHOOLS);
        }
        version.peopleChanged(DirectoryChange.ofSchool(npsn, Set.of()));
    }

    @Override
    public void join(String npsn, String className, String pupilId, Instant consentAt) {
        String name = ensureClass(npsn, className);
        Joining joining = new Joining(npsn, name, consentAt);
        boolean isIn = isIn(pupilId, npsn, name);
        savePupil(pupilId, joining, isIn);
        if (!isIn) {
            note(pupilId, joining);
            mongo.updateFirst(
                    school(npsn),
                    new Update()
                            .addToSet("classes.$[c].pupilIds", pupilId)
                            .filterArray(named(name)),
                    School.class,
                    MongoPeople.SCHOOLS);
        }
        version.peopleChanged(DirectoryChange.ofSchool(npsn, Set.of(pupilId)));
    }

    /** Whom the school entered in that class itself came into it by no consent. */
    private void savePupil(String id, Joining first, boolean isIn) {
        try {
            mongo.insert(Pupil.joining(id, first), MongoPeople.PERSONS);
        } catch (DuplicateKeyException _) {
            Criteria known = isIn ? pupil(id).and("consentAt").ne(null) : pupil(id);
            mongo.updateFirst(
                    query(known),
                    new Update().max("consentAt", first.at()),
                    Pupil.class,
                    MongoPeople.PERSONS);
        }
    }

    private boolean isIn(String pupilId, String npsn, String className) {
        Criteria withPupil = where("name").is(className).and("pupilIds").is(pupilId);
        return mongo.exists(
                query(where("_id").is(npsn).and(CLASSES).elemMatch(withPupil)),
                School.class,
                MongoPeople.SCHOOLS);
    }

    /** Notes the time unless one is noted for that class: a repeated turn is no later joining. */
    private void note(String pupilId, Joining joining) {
        Criteria ofClass =
                where("npsn").is(joining.npsn()).and("className").is(joining.className());
        mongo.updateFirst(
                query(pupil(pupilId).and("joinings").not().elemMatch(ofClass)),
                new Update().push("joinings", joining),
                Pupil.class,
                MongoPeople.PERSONS);
    }

    @Override
    public void leave(String pupilId) {
        for (School school :
                mongo.find(
                        query(where("classes.pupilIds").is(pupilId)),
                        School.class,
                        MongoPeople.SCHOOLS)) {
            school.classes().stream()
                    .filter(c -> c.pupilIds().contains(pupilId))
                    .forEach(c -> takeOut(pupilId, school.npsn(), c.name()));
        }
        // An attempt that broke off may have taken the pupil out of other schools and told nobody.
        version.allChanged();
    }

    /** {@inheritDoc} The directory is read anew once for all of them. */
    @Override
    public void empty(
            String npsn, String className, String fresh, Collection<String> pupilIds, Instant at) {
        School school = mongo.findById(npsn, School.class, MongoPeople.SCHOOLS);
        Optional<String> known =
                Optional.ofNullable(school)
                        .flatMap(found -> found.findClass(className))
                        .map(SchoolClass::name);
        if (known.isEmpty()) {
            return;
        }
        String name = known.get();
        mongo.updateFirst(
                school(npsn),
                new Update()
                        .set("classes.$[c].joinCode", fresh)
                        .set("classes.$[c].joinUntil", at)
                        .pullAll("classes.$[c].pupilIds", pupilIds.toArray())
                        .filterArray(named(name)),
                School.class,
                MongoPeople.SCHOOLS);
        Map<String, Pupil> elsewhere = elsewhere(pupilIds);
        pupilIds.stream()
                .filter(id -> !elsewhere.containsKey(id))
                .forEach(id -> mongo.remove(query(pupil(id)), MongoPeople.PERSONS));
        elsewhere.forEach((id, other) -> moveOut(id, npsn, name, other));
        version.peopleChanged(DirectoryChange.ofSchool(npsn, pupilIds));
    }

    /** In which class each of them is still; those who are in none are left out. */
    private Map<String, Pupil> elsewhere(Collection<String> pupilIds) {
        Map<String, Pupil> elsewhere = new LinkedHashMap<>();
        for (School school :
                mongo.find(
                        query(where("classes.pupilIds").in(pupilIds)),
                        School.class,
                        MongoPeople.SCHOOLS)) {
            for (SchoolClass of : school.classes()) {
                of.pupilIds().stream()
                        .filter(pupilIds::contains)
                        .forEach(id ->
                                elsewhere.putIfAbsent(
                                        id,
                                        new Pupil(
                                                id,
                                                Pupil.namedAfter(of.name()),
                                                school.npsn(),
                                                of.name())));
            }
        }
        return elsewhere;
    }

    /** The pupil is first of all of another class now, and called after it who was after this. */
    private void moveOut(String id, String npsn, String className, Pupil other) {
        mongo.updateFirst(
                query(pupil(id)),
                new Update()
                        .pull(
                                "joinings",
                                new Document("npsn", npsn).append("className", className)),
                Pupil.class,
                MongoPeople.PERSONS);
        mongo.updateFirst(
                query(pupil(id).and("name").is(Pupil.namedAfter(className))),
                new Update().set("name", other.name()),
                Pupil.class,
                MongoPeople.PERSONS);
        mongo.updateFirst(
                query(pupil(id).and("npsn").is(npsn).and("className").is(className)),
                new Update().set("npsn", other.npsn()).set("className", other.className()),
                Pupil.class,
                MongoPeople.PERSONS);
    }

    @Override
    public void forget(String pupilId) {
        mongo.remove(query(pupil(pupilId)), MongoPeople.PERSONS);
        version.peopleChanged(DirectoryChange.ofPersons(Set.of(pupilId)));
    }

    private void takeOut(String pupilId, String npsn, String className) {
        mongo.updateFirst(
                school(npsn),
                new Update().pull("classes.$[c].pupilIds", pupilId).filterArray(named(className)),
                School.class,
                MongoPeople.SCHOOLS);
    }

    /** The name by which the school has the class, which it has from now on. */
    private String ensureClass(String npsn, String className) {
        School school = mongo.findById(npsn, School.class, MongoPeople.SCHOOLS);
        if (school == null) {
            throw new IllegalArgumentException("no school " + npsn);
        }
        return school.findClass(className)
                .map(SchoolClass::name)
                .orElseGet(() -> {
                    mongo.updateFirst(
                            query(where("_id").is(npsn).and("classes.name").ne(className)),
                            new Update().push(CLASSES, new SchoolClass(className, List.of())),
                            School.class,
                            MongoPeople.SCHOOLS);
                    return className;
                });
    }

    private static Query school(String npsn) {
        return query(where("_id").is(npsn));
    }

    private static Criteria pupil(String id) {
        return where("_id").is(id).and(MongoMapping.TAG).is(MongoMapping.tagOf(Pupil.class));
    }

    private static Criteria named(String name) {
        return where("c.name").is(name);
    }
}
