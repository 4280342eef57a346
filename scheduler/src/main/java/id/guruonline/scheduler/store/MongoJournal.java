package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The journal in MongoDB: a document an entry. */
public final class MongoJournal implements Journal {

    static final String JOURNAL = "journal";

    private final MongoTemplate mongo;

    public MongoJournal(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void note(JournalEntry entry) {
        try {
            mongo.insert(entry, JOURNAL);
        } catch (DuplicateKeyException _) {
            return;
        }
    }

    @Override
    public List<JournalEntry> listAbout(String personId) {
        return list("whom", personId);
    }

    @Override
    public List<JournalEntry> listBy(String personId) {
        return list("by", personId);
    }

    private List<JournalEntry> list(String field, String personId) {
        return mongo.find(
                query(where(field).is(personId)).with(Sort.by("at", "_id")),
                JournalEntry.class,
                JOURNAL);
    }

    @Override
    public long forget(Instant before) {
        return mongo.remove(query(where("at").lt(before)), JournalEntry.class, JOURNAL)
                .getDeletedCount();
    }
}
