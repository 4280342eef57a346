package id.guruonline.conversation.store;

import id.guruonline.conversation.message.Content;
import id.guruonline.scheduler.store.Index;
import java.util.List;
import java.util.Set;

/** The collections of the conversation, and their indexes, each named after its query. */
public final class ConversationSchema {

    static final String INBOX = "inbox";
    static final String LANES = "lanes";
    static final String DIALOGUES = "dialogues";
    static final String ACCOUNTS = "accounts";
    static final String OUTBOX = "outbox";
    static final String LINKS = "links";
    static final String PAID_DAYS = "paidDays";
    static final String GUESSES = "guesses";
    static final String GUESS_SECRETS = "guessSecrets";

    /** Those in which ids, times and numbers stand alone, and nobody's words. */
    public static final Set<String> WORDLESS =
            Set.of(LANES, ACCOUNTS, LINKS, PAID_DAYS, GUESSES, GUESS_SECRETS);

    /** What {@link id.guruonline.scheduler.store.MongoSchema} is to create besides its own. */
    public static final List<Index> INDEXES =
            List.of(
                    Index.of(INBOX, "due", "state", "notBefore"),
                    Index.of(INBOX, "headOfLane", "lane", "state", "arrival"),
                    Index.of(INBOX, "toForget", "state", "receivedAt"),
                    Index.of(ACCOUNTS, "ofPerson", "personId", "lastInboundAt"),
                    Index.of(OUTBOX, "due", "delivery.state", "delivery.notBefore"),
                    Index.of(OUTBOX, "dueInLane", "lane", "delivery.state", "delivery.notBefore"),
                    Index.of(OUTBOX, "oldestInLane", "lane", "delivery.state", "addedAt"),
                    Index.of(OUTBOX, "unsentTo", "recipient", "delivery.state", "rank", "place"),
                    Index.of(
                            OUTBOX,
                            "newestButtonsTo",
                            "recipient",
                            "withButtons",
                            "delivery.shown",
                            "place"),
                    Index.sparse(OUTBOX, "takenAs", "delivery.channelId"),
                    Index.sparse(OUTBOX, "untold", "delivery.owed"),
                    Index.of(OUTBOX, "newestTo", "recipient", "addedAt"),
                    Index.of(OUTBOX, "toForget", "addedAt"),
                    Index.of(LINKS, "toForget", "until"),
                    Index.of(LINKS, "ofPerson", "personId"),
                    Index.of(MongoTickets.TICKETS, "ofPerson", "personId", "openedAt"),
                    Index.of(MongoTickets.TICKETS, "toForget", "openedAt"),
                    Index.of(MongoConcerns.CONCERNS, "openOf", "child", "closedAt"),
                    Index.of(MongoConcerns.CONCERNS, "toForget", "closedAt"));

    /**
     * What {@link id.guruonline.scheduler.store.mapping.MongoMapping} has to know besides the
     * commands and states of the dialogues.
     */
    public static final List<Class<?>> ROOTS = List.of(Content.class);

    private ConversationSchema() {}
}
