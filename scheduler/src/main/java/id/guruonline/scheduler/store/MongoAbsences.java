package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.scheduler.absence.Absence;
import id.guruonline.scheduler.absence.AbsenceStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Absences in MongoDB, one document each; see {@link AbsenceStore}. */
public final class MongoAbsences implements AbsenceStore {

    static final String ABSENCES = "absences";

    private static final Comparator<Absence> BY_DAY =
            Comparator.comparing((Absence a) -> a.span().from()).thenComparing(Absence::id);

    private final MongoTemplate mongo;

    public MongoAbsences(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Absence> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Absence.class, ABSENCES));
    }

    @Override
    public List<Absence> listOfSchool(String npsn, LocalDate from) {
        return mongo
                .find(
                        query(where("npsn").is(npsn).and("span.to").gte(from)),
                        Absence.class,
                        ABSENCES)
                .stream()
                .sorted(BY_DAY)
                .toList();
    }

    @Override
    public boolean save(Absence next) {
        return Versioned.save(mongo, ABSENCES, next.id(), next, next.version());
    }
}
