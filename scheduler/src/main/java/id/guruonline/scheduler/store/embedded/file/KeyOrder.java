package id.guruonline.scheduler.store.embedded.file;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of keys: value by value in the order of MongoDB's types, a key before every longer key
 * that begins with it. So {@code [a]} and {@code [a, AFTER_ALL]} enclose all keys that begin with
 * {@code a}.
 */
public final class KeyOrder {

    /** Sorts after every value; only for bounds, never stored. */
    public static final Object AFTER_ALL = Edge.AFTER_ALL;

    private enum Edge {
        AFTER_ALL
    }

    private KeyOrder() {}

    /** A value as it stands in keys: numbers of any width alike, a missing value like null. */
    public static @Nullable Object normal(@Nullable Object value) {
        return key(Collections.singletonList(value)).normalized().get(0);
    }

    /** The values as a key. */
    public static KeyValue key(Collection<? extends @Nullable Object> values) {
        return new KeyValue(values);
    }

    /** The key with further values behind. */
    public static KeyValue key(
            List<? extends @Nullable Object> start, @Nullable Object... further) {
        List<@Nullable Object> values = new ArrayList<>(start);
        Collections.addAll(values, further);
        return key(values);
    }

    /** Every start with every value behind, in order. */
    public static List<List<@Nullable Object>> combine(
            List<List<@Nullable Object>> starts, Collection<? extends @Nullable Object> values) {
        List<List<@Nullable Object>> combinations = new ArrayList<>();
        for (List<@Nullable Object> start : starts) {
            for (Object value : values) {
                List<@Nullable Object> longer = new ArrayList<>(start);
                longer.add(value);
                combinations.add(longer);
            }
        }
        return combinations;
    }

    /** Value by value; of two that begin alike the shorter comes first. */
    public static int compare(KeyValue left, KeyValue right) {
        int shared = Math.min(left.size(), right.size());
        for (int i = 0; i < shared; i++) {
            int order = compareValues(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** Whether a key begins with all values of another. */
    public static boolean startsWith(KeyValue key, KeyValue start) {
        for (int i = 0; i < start.size(); i++) {
            if (compareValues(key.get(i), start.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** In the order of MongoDB; behind them all stands {@link #AFTER_ALL}. */
    public static int compareValues(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Edge || right instanceof Edge) {
            return Boolean.compare(left instanceof Edge, right instanceof Edge);
        }
        if (left instanceof Number a && right instanceof Number b) {
            return compareNumbers(a, b);
        }
        int order = ValueComparator.ascWithoutListHandling().compare(left, right);
        return order == 0 && isNested(left) && isNested(right) ? compareBytes(left, right) : order;
    }

    private static boolean isNested(@Nullable Object value) {
        return value instanceof Document || value instanceof Collection<?>;
    }

    private static int compareBytes(@Nullable Object left, @Nullable Object right) {
        return Arrays.compareUnsigned(
                Bson.encode(new Document("", left)), Bson.encode(new Document("", right)));
    }

    /** Exact where a long has no equal double; {@link #normal} leaves only these two. */
    private static int compareNumbers(Number left, Number right) {
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        }
        double a = left.doubleValue();
        double b = right.doubleValue();
        boolean oneIsLong = left instanceof Long || right instanceof Long;
        if (oneIsLong && Double.isFinite(a) && Double.isFinite(b)) {
            return exact(left).compareTo(exact(right));
        }
        return Double.compare(a, b);
    }

    private static BigDecimal exact(Number number) {
        return number instanceof Long whole
                ? BigDecimal.valueOf(whole)
                : new BigDecimal(number.doubleValue());
    }

    /** Whether a value is there, null included. */
    public static boolean isPresent(@Nullable Object value) {
        return !(value instanceof Missing);
    }
}
