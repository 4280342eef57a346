package id.guruonline.bot.twilio.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.bot.twilio.contact.Contact;
import id.guruonline.bot.twilio.contact.Contacts;
import id.guruonline.conversation.message.Address;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.store.Index;
import id.guruonline.scheduler.store.OverMany;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Contacts in MongoDB: a document an address. */
public final class MongoContacts implements Contacts, PersonData {

    private static final String CONTACTS = "twilioContacts";
    private static final String DECIDED_BY = "decidedBy";

    /** What {@link id.guruonline.scheduler.store.MongoSchema} is to create besides its own. */
    public static final List<Index> INDEXES =
            List.of(
                    Index.sparse(CONTACTS, "ofUser", "userId"),
                    Index.sparse(CONTACTS, "toForget", "heardAt"));

    /** Who gets another number gets another id with it, so there is hardly ever a second. */
    private static final int MOST_NUMBERS = 10;

    private final MongoTemplate mongo;

    public MongoContacts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Contact> find(Address address) {
        return Optional.ofNullable(mongo.findById(address.toString(), Contact.class, CONTACTS));
    }

    @Override
    public Optional<Address> findByUserId(String userId) {
        return mongo
                .find(
                        query(where("userId").is(userId)).limit(MOST_NUMBERS),
                        Contact.class,
                        CONTACTS)
                .stream()
                .max(
                        Comparator.comparing(
                                Contact::heardAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(contact -> Address.of(contact.id()));
    }

    @Override
    public void heard(Address address, @Nullable String userId, Instant at) {
        Update update = new Update().max("heardAt", at);
        update(address, userId == null ? update : update.set("userId", userId));
    }

    @Override
    public void closed(Address address, Instant at) {
        update(address, new Update().min("heardAt", at.minus(Contact.TOO_LONG)));
    }

    @Override
    public void stopped(Address address, String messageId, Instant at) {
        decide(address, messageId, new Update().set("stoppedAt", at));
    }

    @Override
    public void started(Address address, String messageId) {
        decide(address, messageId, new Update().unset("stoppedAt"));
    }

    /**
     * In one write, that of two messages which come at the same moment none is lost. Who never
     * wrote from there did so long ago: {@link #forget} is to find it.
     */
    private void decide(Address address, String messageId, Update decision) {
        Query undecided = of(address).addCriteria(where(DECIDED_BY).ne(messageId));
        decision.setOnInsert("heardAt", Instant.EPOCH)
                .push(DECIDED_BY)
                .slice(-Contact.DECISIONS)
                .each(messageId);
        try {
            mongo.upsert(undecided, decision, Contact.class, CONTACTS);
        } catch (DuplicateKeyException _) {
            // The address is known, so the message had its effect already; or another was first.
            mongo.updateFirst(undecided, decision, Contact.class, CONTACTS);
        }
    }

    /**
     * Takes everybody of whom it was not kept when they wrote to have written then, so that they
     * are forgotten in time too; returns how many.
     */
    public long heardAtLatest(Instant then) {
        var unknown = query(where("heardAt").isNull());
        Update known = new Update().set("heardAt", then);
        return OverMany.write(() -> mongo.updateMulti(unknown, known, Contact.class, CONTACTS))
                .getModifiedCount();
    }

    /** Forgets who was not heard of since, and never said STOP; returns how many. */
    public long forget(Instant heardBefore) {
        return OverMany.write(() ->
                        mongo.remove(
                                query(where("heardAt").lt(heardBefore).and("stoppedAt").isNull()),
                                Contact.class,
                                CONTACTS))
                .getDeletedCount();
    }

    @Override
    public Set<String> collections() {
        return Set.of(CONTACTS);
    }

    @Override
    public void forget(Erasure who) {
        OverMany.write(() ->
                mongo.remove(query(where("_id").in(who.addresses())), Contact.class, CONTACTS));
    }

    private void update(Address address, Update update) {
        mongo.upsert(of(address), update, Contact.class, CONTACTS);
    }

    private static Query of(Address address) {
        return query(where("_id").is(address.toString()));
    }
}
