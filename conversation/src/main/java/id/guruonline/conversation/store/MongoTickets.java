package id.guruonline.conversation.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.ticket.Ticket;
import id.guruonline.conversation.ticket.TicketStore;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.store.OverMany;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Tickets in MongoDB: a document each. */
public final class MongoTickets implements TicketStore, PersonData {

    static final String TICKETS = "tickets";

    /** More of one person than ever are looked at. */
    private static final int MOST_LISTED = 100;

    private final MongoTemplate mongo;

    public MongoTickets(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Ticket> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Ticket.class, TICKETS));
    }

    @Override
    public List<Ticket> listOf(String personId, Instant since) {
        return mongo.find(
                query(where("personId").is(personId).and("openedAt").gt(since))
                        .with(Sort.by(Sort.Direction.DESC, "openedAt"))
                        .limit(MOST_LISTED),
                Ticket.class,
                TICKETS);
    }

    @Override
    public boolean insert(Ticket ticket) {
        try {
            mongo.insert(ticket, TICKETS);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public void append(String id, Ticket.Entry entry, @Nullable String officerId) {
        Update update = new Update().push("entries", entry);
        mongo.updateFirst(
                query(where("_id").is(id).and("entries.turnId").ne(entry.turnId())),
                officerId == null ? update : update.set("officerId", officerId),
                Ticket.class,
                TICKETS);
    }

    @Override
    public void close(String id, Instant at) {
        mongo.updateFirst(
                query(where("_id").is(id).and("closedAt").isNull()),
                new Update().set("closedAt", at),
                Ticket.class,
                TICKETS);
    }

    @Override
    public Set<String> collections() {
        return Set.of(TICKETS);
    }

    @Override
    public void forget(Erasure who) {
        OverMany.write(
                () -> mongo.remove(query(where("personId").is(who.id())), Ticket.class, TICKETS));
    }

    /** Forgets those that were opened before that; returns how many. */
    public long forget(Instant openedBefore) {
        return OverMany.write(() ->
                mongo.remove(query(where("openedAt").lt(openedBefore)), Ticket.class, TICKETS)
                        .getDeletedCount());
    }
}
