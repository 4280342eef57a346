package id.guruonline.scheduler.store;

import com.mongodb.client.model.Filters;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.PersonData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Where others' documents mention somebody: messages to colleagues, commands of the office, copies.
 * It looks through every collection in which people's words may stand, those of stores to come too,
 * and puts a word in place of the number, however it is grouped, of the addresses, and of the whole
 * name. Words stand in fields of certain names, see {@link #WORDS}: whatever stands in any other is
 * an id, which is left as it is though it be spelt like a name. Who and what there is, is the other
 * stores' to change.
 *
 * <p>That reads the messages of the last 30 days and the dialogues, once for all who are forgotten
 * at the same time, and of orders those with a note; timetables and stars hold ids alone and are
 * not read. In a regency of 400 schools with 2,000 teachers and 20,000 pupils that is some 300,000
 * messages and 22,000 dialogues a pass: about 20 seconds of one core for one person and 50 for 40
 * together, reckoned from 15,000 messages on the embedded database. Of whoever has neither name nor
 * number, as pupils who joined by chat, nobody can write: their addresses stand where their own
 * stores forget them, and emptying a class of 40 of them reads nothing.
 */
public final class Mentions implements PersonData {

    /** The fields in which words, names, numbers and codes stand as somebody wrote them. */
    public static final Set<String> WORDS =
            Set.of(
                    "asked", "label", "name", "note", "part", "payload", "phone", "said", "text",
                    "value", "word");

    /** Those in which ids stand alone. */
    public static final Set<String> WORDLESS =
            Set.of(
                    MongoTimetables.TIMETABLES,
                    MongoHolds.HOLDS,
                    MongoRatings.RATINGS,
                    MongoRatings.STARS,
                    MongoRatings.FORGETTING,
                    MongoRatings.SETTLED);

    /** Whose message it is: what comes after somebody was forgotten is a stranger's. */
    private static final Set<String> ENDS = Set.of("from", "to", "address");

    private static final String GONE = "(dihapus)";
    private static final String ID = "_id";
    private static final String ROOT = "";
    private static final String VERSION = "version";
    private static final String CHANNEL = "channel";

    private static final int AT_ONCE = 500;

    /** Shorter names are in many words. */
    private static final int SHORTEST_NAME = 3;

    /** Those whose own store forgets, so that nobody of the same name is touched. */
    private static final Set<String> OTHERS =
            Set.of(
                    MongoPeople.PERSONS,
                    MongoPeople.SCHOOLS,
                    MongoPeople.CLAIMS,
                    MongoPeople.STANDINGS,
                    MongoErasures.ERASURES,
                    MongoJournal.JOURNAL,
                    DirectoryVersion.COLLECTION);

    private final MongoTemplate mongo;
    private final Set<String> elsewhere;
    private final Set<String> wordless;

    /**
     * @param elsewhere collections that stand for what is out of the service's hands
     * @param wordless more collections in which ids stand alone
     */
    public Mentions(MongoTemplate mongo, Set<String> elsewhere, Set<String> wordless) {
        this.mongo = mongo;
        this.elsewhere = Set.copyOf(elsewhere);
        this.wordless =
                Stream.concat(WORDLESS.stream(), wordless.stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> collections() {
        return mongo.getCollectionNames().stream()
                .filter(name -> !name.startsWith("system."))
                .filter(name -> !OTHERS.contains(name) && !elsewhere.contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void forget(Erasure who) {
        forgetAll(List.of(who));
    }

    /** {@inheritDoc} Whoever is mentioned by nothing is not looked for. */
    @Override
    public void forgetAll(List<Erasure> those) {
        List<Erasure> mentioned = those.stream().filter(Mentions::isMentioned).toList();
        if (!mentioned.isEmpty()) {
            forget(Mention.of(mentioned));
        }
    }

    private void forget(Mention mention) {
        for (String collection : collections()) {
            if (!wordless.contains(collection)) {
                for (Document document :
                        mongo.getCollection(collection)
                                .find(wordy(collection))
                                .batchSize(AT_ONCE)) {
                    if (mentions(ROOT, document, mention)) {
                        replace(collection, document, mention);
                    }
                }
            }
        }
    }

    /** Of orders only those are read that have words: there are many, and few notes. */
    private static Bson wordy(String collection) {
        return collection.equals(MongoOrders.ORDERS)
                ? Filters.exists("exchange.note")
                : Filters.empty();
    }

    /**
     * What is looked for.
     *
     * @param written in fields of words
     * @param addresses as channel and id with a colon between
     */
    private record Mention(Pattern written, Set<String> addresses) {

        static Mention of(List<Erasure> those) {
            String ways =
                    those.stream()
                            .flatMap(who -> ways(who).stream())
                            .distinct()
                            .collect(Collectors.joining("|"));
            return new Mention(
                    Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + ways + ")(?![\\p{L}\\p{N}])"),
                    those.stream()
                            .flatMap(who -> who.addresses().stream())
                            .collect(Collectors.toUnmodifiableSet()));
        }

        boolean isIn(String field, String value) {
            return WORDS.contains(field) && written.matcher(value).find();
        }

        /** Whether the document is one of their addresses, as it stands in others' documents. */
        boolean isAddress(String field, Map<?, ?> document) {
            return !ENDS.contains(field)
                    && document.size() == 2
                    && document.get(CHANNEL) instanceof String channel
                    && document.get(ID) instanceof String id
                    && addresses.contains(channel + ":" + id);
        }
    }

    /**
     * Only as it was read; what was changed meanwhile is read anew. The document's own id stays.
     */
    private void replace(String collection, Document read, Mention mention) {
        Object id = read.get(ID);
        Document now = read;
        while (now != null && mentions(ROOT, now, mention)) {
            Document next = cleared(ROOT, now, mention);
            next.put(ID, id);
            if (collection.equals(MongoOrders.ORDERS)
                    && next.get(VERSION) instanceof Long version) {
                // What is being decided from an earlier read must not bring the words back.
                next.put(VERSION, version + 1);
            }
            boolean done =
                    mongo.getCollection(collection)
                                    .replaceOne(unchanged(now), next)
                                    .getMatchedCount()
                            == 1;
            now = done ? null : mongo.getCollection(collection).find(Filters.eq(ID, id)).first();
        }
    }

    private static Bson unchanged(Document read) {
        List<Bson> fields = new ArrayList<>();
        read.forEach((field, value) -> fields.add(Filters.eq(field, value)));
        return Filters.and(fields);
    }

    private static boolean mentions(String field, Map<?, ?> document, Mention mention) {
        return mention.isAddress(field, document)
                || document.entrySet().stream()
                        .anyMatch(inside ->
                                mentions(
                                        String.valueOf(inside.getKey()),
                                        inside.getValue(),
                                        mention));
    }

    private static boolean mentions(String field, @Nullable Object value, Mention mention) {
        return switch (value) {
            case String text -> mention.isIn(field, text);
            case Map<?, ?> document -> mentions(field, document, mention);
            case List<?> items ->
                    items.stream().anyMatch(item -> mentions(field, (Object) item, mention));
            case null, default -> false;
        };
    }

    private static Document cleared(String field, Document document, Mention mention) {
        if (mention.isAddress(field, document)) {
            return new Document(document).append(ID, GONE);
        }
        Document next = new Document();
        document.forEach((inside, value) -> next.put(inside, cleared(inside, value, mention)));
        return next;
    }

    private static @Nullable Object cleared(String field, @Nullable Object value, Mention mention) {
        return switch (value) {
            case String text when mention.isIn(field, text) ->
                    mention.written().matcher(text).replaceAll(GONE);
            case Document document -> cleared(field, document, mention);
            case List<?> items ->
                    items.stream().map(item -> cleared(field, (Object) item, mention)).toList();
            case null -> null;
            default -> value;
        };
    }

    private static boolean isMentioned(Erasure who) {
        return who.phone() != null || who.name().length() >= SHORTEST_NAME;
    }

    /**
     * How somebody may be mentioned. A name of one word may be a word of everybody's: it is one
     * only as it is spelt.
     */
    private static List<String> ways(Erasure who) {
        List<String> ways = new ArrayList<>();
        String name = who.name().strip();
        if (name.length() >= SHORTEST_NAME) {
            ways.add((name.contains(" ") ? "(?iu:" : "(?:") + Pattern.quote(name) + ")");
        }
        String phone = who.phone();
        if (phone != null) {
            ways.add(grouped(phone));
        }
        who.addresses().forEach(address -> ways.add("(?iu:" + Pattern.quote(address) + ")"));
        return ways;
    }

    /** With the country's number, or a nought in place of it, and any usual grouping. */
    private static String grouped(String phone) {
        String digits = phone.replaceAll("\\D", "");
        String national = digits.startsWith("62") ? digits.substring(2) : digits;
        String between = "[ .()-]{0,2}";
        return "(?:\\+?"
                + (digits.startsWith("62") ? "62|0" : "")
                + ")"
                + national.chars()
                        .mapToObj(digit -> between + Character.toString(digit))
                        .collect(Collectors.joining());
    }
}
