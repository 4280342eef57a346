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
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Where others' documents mention somebody: messages to colleagues, commands of the office, copies.
 * It looks through every collection there is, those of stores to come too, and puts a word in place
 * of the number, however it is grouped, of the addresses, and of the whole name. Who and what there
 * is, is the other stores' to change.
 *
 * <p>That reads all there is. Of whoever has neither name nor number, as pupils who joined by chat,
 * nobody can write: their addresses stand where their own stores forget them, and nothing is read.
 */
public final class Mentions implements PersonData {

    private static final String GONE = "(dihapus)";
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

    /**
     * @param elsewhere collections that stand for what is out of the service's hands
     */
    public Mentions(MongoTemplate mongo, Set<String> elsewhere) {
        this.mongo = mongo;
        this.elsewhere = Set.copyOf(elsewhere);
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
        List<String> ways = ways(who);
        if (!ways.isEmpty()) {
            forget(mention(ways));
        }
    }

    private void forget(Pattern mention) {
        for (String collection : collections()) {
            for (Document document : mongo.getCollection(collection).find().batchSize(AT_ONCE)) {
                if (mentions(document, mention)) {
                    replace(collection, document, mention);
                }
            }
        }
    }

    /**
     * Only as it was read; what was changed meanwhile is read anew. An id that mentions somebody is
     * of a document about them alone, which their own store took out where it could.
     */
    private void replace(String collection, Document read, Pattern mention) {
        Object id = read.get("_id");
        Document now = read;
        while (now != null && mentions(now, mention)) {
            Document next = new Document(cleared(now, mention));
            next.put("_id", id);
            boolean done =
                    mongo.getCollection(collection)
                                    .replaceOne(unchanged(now), next)
                                    .getMatchedCount()
                            == 1;
            now = done ? null : mongo.getCollection(collection).find(Filters.eq("_id", id)).first();
        }
    }

    private static org.bson.conversions.Bson unchanged(Document read) {
        List<org.bson.conversions.Bson> fields = new ArrayList<>();
        read.forEach((field, value) -> fields.add(Filters.eq(field, value)));
        return Filters.and(fields);
    }

    private static boolean mentions(Object value, Pattern mention) {
        return switch (value) {
            case String text -> mention.matcher(text).find();
            case Map<?, ?> fields ->
                    fields.entrySet().stream()
                            .filter(field -> !"_id".equals(field.getKey()))
                            .anyMatch(field -> mentions(field.getValue(), mention));
            case List<?> items -> items.stream().anyMatch(item -> mentions(item, mention));
            case null, default -> false;
        };
    }

    private static Map<String, Object> cleared(Document document, Pattern mention) {
        Document next = new Document();
        document.forEach((field, value) -> next.put(field, cleared(value, mention)));
        return next;
    }

    private static @Nullable Object cleared(@Nullable Object value, Pattern mention) {
        return switch (value) {
            case String text -> mention.matcher(text).replaceAll(GONE);
            case Document document -> cleared(document, mention);
            case List<?> items ->
                    items.stream().map(item -> cleared((Object) item, mention)).toList();
            case null -> null;
            default -> value;
        };
    }

    /** How somebody may be mentioned. */
    private static List<String> ways(Erasure who) {
        List<String> ways = new ArrayList<>();
        if (who.name().length() >= SHORTEST_NAME) {
            ways.add(Pattern.quote(who.name()));
        }
        String phone = who.phone();
        if (phone != null) {
            ways.add(grouped(phone));
        }
        if (!ways.isEmpty()) {
            who.addresses().forEach(address -> ways.add(Pattern.quote(address)));
        }
        return ways;
    }

    private static Pattern mention(List<String> ways) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + String.join("|", ways) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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
