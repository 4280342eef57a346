package id.guruonline.conversation.store;

import static id.guruonline.conversation.store.ConversationSchema.ACCOUNTS;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.AccountStore;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.store.OverMany;
import id.guruonline.scheduler.store.gathered.GatheredFinds;
import id.guruonline.scheduler.work.ReadOnce;
import id.guruonline.scheduler.work.instance.KnownValues;
import id.guruonline.scheduler.work.instance.Owners;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Accounts in MongoDB: a document an address. */
public final class MongoAccounts implements AccountStore, PersonData {

    private final MongoTemplate mongo;
    private final GatheredFinds<Account> finds;
    private final ReadOnce<Optional<Account>> found = new ReadOnce<>();
    private final ReadOnce<List<Account>> listed = new ReadOnce<>();
    private final KnownValues<String, Optional<Account>> known;

    /**
     * @param owners tell whether other instances are there
     */
    public MongoAccounts(MongoTemplate mongo, Owners owners) {
        this.mongo = mongo;
        this.known = new KnownValues<>(owners);
        this.finds = new GatheredFinds<>(mongo, ACCOUNTS, Account.class);
    }

    @Override
    public Optional<Account> find(Address address) {
        String id = address.toString();
        return found.get(id, () -> known.get(id, () -> finds.find(id)));
    }

    @Override
    public boolean insert(Account account) {
        try {
            change(() -> mongo.insert(account, ACCOUNTS));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public void assign(Address address, String personId, Language language, Instant at) {
        if (!insert(Account.of(address, personId, language).linked(at))) {
            update(
                    where("_id").is(address.toString()).and("personId").ne(personId),
                    new Update()
                            .set("personId", personId)
                            .set("language", language)
                            .set("linkedAt", at));
        }
    }

    @Override
    public void removeOf(String personId) {
        Query theirs = query(where("personId").is(personId));
        change(() -> OverMany.write(() -> mongo.remove(theirs, Account.class, ACCOUNTS)));
    }

    @Override
    public void remove(Address address, String personId) {
        Query theirs = query(where("_id").is(address.toString()).and("personId").is(personId));
        change(() -> mongo.remove(theirs, Account.class, ACCOUNTS));
    }

    @Override
    public List<Account> listOf(String personId) {
        Query ofPerson =
                query(where("personId").is(personId))
                        .with(Sort.by(Sort.Direction.DESC, "lastInboundAt"));
        return listed.get(personId, () -> mongo.find(ofPerson, Account.class, ACCOUNTS));
    }

    @Override
    public Set<String> collections() {
        return Set.of(ACCOUNTS);
    }

    @Override
    public void forget(Erasure who) {
        removeOf(who.id());
    }

    @Override
    public List<Account> listAll() {
        return mongo.find(
                new Query().with(Sort.by(Sort.Direction.DESC, "lastInboundAt")),
                Account.class,
                ACCOUNTS);
    }

    @Override
    public void heard(Address address, Instant at) {
        Criteria notLongAgo =
                new Criteria()
                        .orOperator(
                                where("lastInboundAt").isNull(),
                                where("lastInboundAt").gte(at.minus(Account.UNHEARD)));
        heard(address, where("_id").is(address.toString()).andOperator(notLongAgo), at);
    }

    @Override
    public void proven(Address address, Instant at) {
        heard(address, where("_id").is(address.toString()), at);
    }

    private void heard(Address address, Criteria which, Instant at) {
        listed.forget();
        Update update = new Update().max("lastInboundAt", at).unset("goneAt");
        try {
            long matched =
                    mongo.updateFirst(query(which), update, Account.class, ACCOUNTS)
                            .getMatchedCount();
            if (matched == 1) {
                found.change(address.toString(), was -> was.map(each -> each.heardFrom(at)));
            }
        } finally {
            known.forget(address.toString());
        }
    }

    @Override
    public void gone(Address address, Instant at) {
        Criteria notHeardSince =
                new Criteria()
                        .orOperator(
                                where("lastInboundAt").isNull(), where("lastInboundAt").lte(at));
        update(
                where("_id").is(address.toString()).andOperator(notHeardSince),
                new Update().set("goneAt", at));
    }

    @Override
    public void setLanguage(String personId, Language language) {
        update(where("personId").is(personId), new Update().set("language", language));
    }

    @Override
    public boolean hasBeside(Collection<String> channels) {
        return mongo.exists(query(where("address.channel").nin(channels)), Account.class, ACCOUNTS);
    }

    private void update(Criteria which, Update update) {
        change(() ->
                OverMany.write(
                        () -> mongo.updateMulti(query(which), update, Account.class, ACCOUNTS)));
    }

    /** Whatever becomes of it, what was read before is not relied on. */
    private void change(Runnable write) {
        try {
            write.run();
        } finally {
            readAnew();
        }
    }

    @Override
    public void readAnew() {
        found.forget();
        listed.forget();
        known.forgetAll();
    }
}
