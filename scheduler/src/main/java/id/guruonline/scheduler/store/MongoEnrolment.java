package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.scheduler.people.Enrolment;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SchoolClass;
import java.time.Instant;
import java.util.List;
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

    @Override
    public void giveCode(String npsn, String className, String code, boolean renew) {
        String name = ensureClass(npsn, className);
        Criteria which = where("name").is(name);
        mongo.updateFirst(
                query(
                        where("_id")
                                .is(npsn)
                                .and(CLASSES)
                                .elemMatch(renew ? which : which.and("joinCode").isNull())),
                new Update().set("classes.$[c].joinCode", code).filterArray(named(name)),
                School.class,
                MongoPeople.SCHOOLS);
        version.peopleChanged();
    }

    @Override
    public void join(String npsn, String className, String pupilId, Instant consentAt) {
        String name = ensureClass(npsn, className);
        savePupil(new Pupil(pupilId, "Murid kelas " + name, npsn, name, consentAt), consentAt);
        mongo.updateFirst(
                school(npsn),
                new Update().addToSet("classes.$[c].pupilIds", pupilId).filterArray(named(name)),
                School.class,
                MongoPeople.SCHOOLS);
        version.peopleChanged();
    }

    private void savePupil(Pupil pupil, Instant consentAt) {
        try {
            mongo.insert(pupil, MongoPeople.PERSONS);
        } catch (DuplicateKeyException _) {
            mongo.updateFirst(
                    query(where("_id").is(pupil.id()).and(MongoMapping.TAG).is("Pupil")),
                    new Update().max("consentAt", consentAt),
                    Person.class,
                    MongoPeople.PERSONS);
        }
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
        mongo.remove(
                query(where("_id").is(pupilId).and(MongoMapping.TAG).is("Pupil")),
                MongoPeople.PERSONS);
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

    private static Criteria named(String name) {
        return where("c.name").is(name);
    }
}
