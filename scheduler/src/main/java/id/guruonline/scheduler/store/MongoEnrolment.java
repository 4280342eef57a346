package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.scheduler.people.Enrolment;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.Pupil.Joining;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SchoolClass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        this.mongo = mongo;
        this.version = new DirectoryVersion(mongo);
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
        version.peopleChanged();
    }

    @Override
    public void join(String npsn, String className, String pupilId, Instant consentAt) {
        String name = ensureClass(npsn, className);
        Joining joining = new Joining(npsn, name, consentAt);
        savePupil(pupilId, joining);
        if (!isIn(pupilId, npsn, name)) {
            note(pupilId, joining);
            mongo.updateFirst(
                    school(npsn),
                    new Update()
                            .addToSet("classes.$[c].pupilIds", pupilId)
                            .filterArray(named(name)),
                    School.class,
                    MongoPeople.SCHOOLS);
        }
        version.peopleChanged();
    }

    private void savePupil(String id, Joining first) {
        String className = first.className();
        Pupil pupil =
                new Pupil(
                        id,
                        "Murid kelas " + className,
                        first.npsn(),
                        className,
                        first.at(),
                        List.of(first));
        try {
            mongo.insert(pupil, MongoPeople.PERSONS);
        } catch (DuplicateKeyException _) {
            mongo.updateFirst(
                    query(pupil(id)),
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
        version.peopleChanged();
    }

    @Override
    public void forget(String pupilId) {
        mongo.remove(query(pupil(pupilId)), MongoPeople.PERSONS);
        version.peopleChanged();
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
        return where("_id").is(id).and(MongoMapping.TAG).is(TypeTags.tagOf(Pupil.class));
    }

    private static Criteria named(String name) {
        return where("c.name").is(name);
    }
}
