package id.guruonline.conversation.store;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** The collections of the conversation and their indexes, each named after its query. */
public final class ConversationIndexes {

    static final String INBOX = "inbox";
    static final String LANES = "lanes";
    static final String DIALOGUES = "dialogues";
    static final String ACCOUNTS = "accounts";
    static final String OUTBOX = "outbox";

    private static final Direction ASC = Direction.ASC;
    private static final Direction DESC = Direction.DESC;

    private ConversationIndexes() {}

    /** Creates what is missing. */
    public static void ensure(MongoTemplate mongo) {
        ensure(mongo, INBOX, index("inbox_due").on("state", ASC).on("notBefore", ASC));
        ensure(
                mongo,
                INBOX,
                index("inbox_head_of_lane").on("lane", ASC).on("state", ASC).on("arrival", ASC));
        ensure(mongo, INBOX, index("inbox_to_forget").on("state", ASC).on("receivedAt", ASC));
        ensure(
                mongo,
                ACCOUNTS,
                index("accounts_of_person").on("personId", ASC).on("lastInboundAt", DESC));
        ensure(
                mongo,
                OUTBOX,
                index("outbox_due").on("delivery.state", ASC).on("delivery.notBefore", ASC));
        ensure(
                mongo,
                OUTBOX,
                index("outbox_head_of_recipient")
                        .on("recipient", ASC)
                        .on("delivery.state", ASC)
                        .on("place", ASC));
        ensure(
                mongo,
                OUTBOX,
                index("outbox_shown_to").on("recipient", ASC).on("delivery.takenAt", DESC));
        ensure(mongo, OUTBOX, index("outbox_owed").on("delivery.owed", ASC).sparse());
        ensure(mongo, OUTBOX, index("outbox_to_forget").on("addedAt", ASC));
    }

    private static Index index(String name) {
        return new Index().named(name);
    }

    private static void ensure(MongoTemplate mongo, String collection, Index index) {
        mongo.indexOps(collection).createIndex(index);
    }
}
