package id.guruonline.bot.twilio.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.bot.twilio.contact.Contact;
import id.guruonline.bot.twilio.contact.Contacts;
import id.guruonline.conversation.message.Address;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Contacts in MongoDB: a document an address. */
public final class MongoContacts implements Contacts {

    private static final String CONTACTS = "twilioContacts";

    private final MongoTemplate mongo;

    public MongoContacts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Contact> find(Address address) {
        return Optional.ofNullable(mongo.findById(address.toString(), Contact.class, CONTACTS));
    }

    @Override
    public void heard(Address address, Instant at) {
        update(address, new Update().max("heardAt", at));
    }

    @Override
    public void closed(Address address) {
        update(address, new Update().unset("heardAt"));
    }

    @Override
    public void stopped(Address address, Instant at) {
        update(address, new Update().set("stoppedAt", at));
    }

    @Override
    public void started(Address address) {
        update(address, new Update().unset("stoppedAt"));
    }

    private void update(Address address, Update update) {
        mongo.upsert(query(where("_id").is(address.toString())), update, Contact.class, CONTACTS);
    }
}
