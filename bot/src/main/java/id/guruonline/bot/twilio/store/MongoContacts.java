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
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Contacts in MongoDB: a document an address. */
public final class MongoContacts implements Contacts, PersonData {

    private static final String CONTACTS = "twilioContacts";

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

    /** {@inheritDoc} Who never wrote from there did so long ago: {@link #forget} is to find it. */
    @Override
    public void stopped(Address address, String messageId, Instant at) {
        Contact known = find(address).orElseGet(() -> Contact.of(address));
        if (!known.isDecidedBy(messageId)) {
            update(
                    address,
                    new Update()
                            .set("stoppedAt", at)
                            .set("decidedBy", known.decidedAlsoBy(messageId))
                            .setOnInsert("heardAt", Instant.EPOCH));
        }
    }

    @Override
    public void started(Address address, String messageId) {
        Optional<Contact> known = find(address).filter(c -> !c.isDecidedBy(messageId));
        if (known.isPresent()) {
            Update started =
                    new Update()
                            .unset("stoppedAt")
                            .set("decidedBy", known.get().decidedAlsoBy(messageId));
            mongo.updateFirst(of(address), started, Contact.class, CONTACTS);
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
