package id.guruonline.bot.twilio.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.bot.twilio.template.ContentSids;
import id.guruonline.scheduler.saved.SavedIn;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Contents in MongoDB: a document a name. */
public final class MongoContentSids implements ContentSids {

    private static final String CONTENTS = "twilioContents";

    private final MongoTemplate mongo;

    public MongoContentSids(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<String> find(String name) {
        return Optional.ofNullable(mongo.findById(name, ContentDocument.class, CONTENTS))
                .map(ContentDocument::sid);
    }

    @Override
    public void save(String name, String sid) {
        mongo.upsert(
                query(where("_id").is(name)),
                new Update().set("sid", sid),
                ContentDocument.class,
                CONTENTS);
    }

    @Override
    public void forget(String name) {
        mongo.remove(query(where("_id").is(name)), ContentDocument.class, CONTENTS);
    }

    @SavedIn("twilioContents")
    record ContentDocument(String id, String sid) {}
}
