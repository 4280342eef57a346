package id.guruonline.scheduler.store.embedded.index;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import id.guruonline.scheduler.store.embedded.command.CommandFields;
import id.guruonline.scheduler.store.embedded.file.KeyOrder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the documents for a filter are reached: which index, between which keys, and whether they
 * come sorted as asked. The documents reached are a superset of those that match, and may repeat if
 * {@link #mayRepeat()}.
 */
public record QueryPlan(ScannableIndex index, List<Span> spans, ScanOrder order, int worth) {

    /**
     * Values of {@code $in} multiply over the paths of an index; beyond so many spans the next path
     * is not narrowed.
     */
    private static final int MOST_SPANS = 1_000;

    private static final String OR = "$or";

    private static final int WORTH_OF_ORDER = 1;
    private static final int WORTH_OF_RANGE = 2;
    private static final int WORTH_OF_EQUALITY = 4;
    private static final int WORTH_OF_SINGLE_DOCUMENT = 1_000;

    /**
     * The keys between two bounds, both included.
     *
     * @param low null for the first key
     */
    public record Span(@Nullable KeyValue low, KeyValue high) {}

    /**
     * Chooses how to reach the documents for a filter: by the index that narrows most, or, where
     * none does and each branch of an {@code $or} has one that does, by those one after another.
     *
     * @param all the walk over all documents by id, which always serves
     * @param sort paths and directions, or null
     */
    public static List<QueryPlan> choose(
            Document filter,
            @Nullable Document sort,
            IdIndex all,
            Collection<ScannableIndex> declared) {
        QueryPlan best = chooseIndex(filter, sort, all, declared);
        if (best.narrows() || !filter.containsKey(OR)) {
            return List.of(best);
        }
        List<QueryPlan> branches =
                CommandFields.list(filter, OR).stream()
                        .map(branch -> chooseIndex(branch, null, all, declared))
                        .toList();
        return branches.stream().allMatch(QueryPlan::narrows) ? branches : List.of(best);
    }

    private static QueryPlan chooseIndex(
            Document filter,
            @Nullable Document sort,
            IdIndex all,
            Collection<ScannableIndex> declared) {
        Map<String, Condition> conditions = Conditions.of(filter);
        QueryPlan best = plan(conditions, sort, all);
        for (ScannableIndex index : declared) {
            QueryPlan plan = plan(conditions, sort, index);
            if (plan.worth > best.worth && plan.reachesEveryMatch(conditions)) {
                best = plan;
            }
        }
        return best;
    }

    private boolean narrows() {
        return worth >= WORTH_OF_RANGE;
    }

    /** The documents reached, in the index's order. */
    public Stream<Document> documents() {
        return spans.stream()
                .flatMap(
                        span -> index.scan(span.low(), span.high(), order == ScanOrder.DESCENDING));
    }

    /** Whether the documents come in the order asked for. */
    public boolean isSorted() {
        return order != ScanOrder.OTHER;
    }

    /** Whether a document may be reached more than once. */
    public boolean mayRepeat() {
        return index.isMultikey();
    }

    private static QueryPlan plan(
            Map<String, Condition> conditions, @Nullable Document sort, ScannableIndex index) {
        List<String> fields = index.fields();
        List<List<@Nullable Object>> prefixes = List.of(List.of());
        int equal = 0;
        while (equal < fields.size()
                && conditions.get(fields.get(equal)) instanceof Condition.OneOf oneOf
                && (long) prefixes.size() * oneOf.values().size() <= MOST_SPANS) {
            prefixes = KeyOrder.combine(prefixes, oneOf.values());
            equal++;
        }
        Condition.Between range =
                equal < fields.size()
                                && conditions.get(fields.get(equal))
                                        instanceof Condition.Between between
                        ? between
                        : null;
        List<Span> spans =
                prefixes.stream().map(prefix -> span(prefix, range, index.isMultikey())).toList();
        ScanOrder order =
                spans.size() > 1 || index.isMultikey()
                        ? ScanOrder.OTHER
                        : ScanOrder.of(sort, index.sortedBy(), equal);
        return new QueryPlan(index, spans, order, worth(index, equal, range != null, order));
    }

    private static int worth(ScannableIndex index, int equal, boolean range, ScanOrder order) {
        boolean single = index.isUnique() && equal == index.fields().size();
        return (single ? WORTH_OF_SINGLE_DOCUMENT : 0)
                + equal * WORTH_OF_EQUALITY
                + (range ? WORTH_OF_RANGE : 0)
                + (order != ScanOrder.OTHER ? WORTH_OF_ORDER : 0);
    }

    private static Span span(
            List<@Nullable Object> prefix, Condition.@Nullable Between range, boolean multikey) {
        if (range == null) {
            return new Span(
                    prefix.isEmpty() ? null : KeyOrder.key(prefix),
                    KeyOrder.key(prefix, KeyOrder.AFTER_ALL));
        }
        // Without a lower bound all that lack the path would come first; a range never matches
        // those.
        KeyValue low =
                range.low() == null
                        ? KeyOrder.key(prefix, null, KeyOrder.AFTER_ALL)
                        : KeyOrder.key(prefix, range.low());
        // One element of an array may lie above the low bound and another below the high one.
        boolean bounded = range.high() != null && !(multikey && range.low() != null);
        KeyValue high =
                bounded
                        ? KeyOrder.key(prefix, range.high(), KeyOrder.AFTER_ALL)
                        : KeyOrder.key(prefix, KeyOrder.AFTER_ALL);
        return new Span(low, high);
    }

    /**
     * An index that leaves out documents without its paths serves only a filter that demands one of
     * them to be there, and one with arrays does not serve the search for null: elements that lack
     * the path hide from it.
     */
    private boolean reachesEveryMatch(Map<String, Condition> conditions) {
        List<Condition> used =
                index.fields().stream().map(conditions::get).takeWhile(c -> c != null).toList();
        boolean seeksNull =
                used.stream().anyMatch(c -> c instanceof Condition.OneOf o && o.takesNull());
        boolean demandsValue =
                used.stream().anyMatch(c -> !(c instanceof Condition.OneOf o && o.takesNull()));
        return !(seeksNull && index.isMultikey()) && (index.holdsEveryDocument() || demandsValue);
    }
}
