package id.guruonline.scheduler.store.embedded.index;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import id.guruonline.scheduler.store.embedded.file.KeyOrder;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads out of a filter what every matching document must fulfil. What it does not understand it
 * leaves out: the conditions select a superset, and the filter itself is applied to that.
 */
final class Conditions {

    private final Map<String, Condition> byPath = new HashMap<>();

    private Conditions() {}

    static Map<String, Condition> of(Document filter) {
        Conditions conditions = new Conditions();
        conditions.readFilter("", filter);
        return conditions.byPath;
    }

    private void readFilter(String prefix, Document filter) {
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            String key = entry.getKey();
            Object demand = entry.getValue();
            if (key.equals("$and") && demand instanceof Collection<?> parts) {
                parts.forEach(part -> readFilter(prefix, (Document) part));
            } else if (!key.startsWith("$")) {
                readDemand(prefix + key, demand);
            }
        }
    }

    private void readDemand(String path, @Nullable Object demand) {
        if (demand instanceof Document operators && isOperators(operators)) {
            operators.forEach((operator, operand) -> readOperator(path, operator, operand));
        } else if (isComparable(demand)) {
            add(path, Condition.OneOf.of(Collections.singletonList(demand)));
        }
    }

    private void readOperator(String path, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> {
                if (isComparable(operand)) {
                    add(path, Condition.OneOf.of(Collections.singletonList(operand)));
                }
            }
            case "$in" -> {
                if (operand instanceof Collection<?> values
                        && values.stream().allMatch(Conditions::isComparable)) {
                    add(path, Condition.OneOf.of(values));
                }
            }
            case "$gt", "$gte" -> {
                if (operand != null && isComparable(operand)) {
                    add(path, new Condition.Between(KeyOrder.normal(operand), null));
                }
            }
            case "$lt", "$lte" -> {
                if (operand != null && isComparable(operand)) {
                    add(path, new Condition.Between(null, KeyOrder.normal(operand)));
                }
            }
            case "$elemMatch" -> readElement(path, operand);
            default -> {
                // Left to the filter itself.
            }
        }
    }

    private void readElement(String path, @Nullable Object operand) {
        if (isOperators(operand)) {
            readDemand(path, operand);
        } else if (operand instanceof Document filter) {
            readFilter(path + ".", filter);
        }
    }

    private void add(String path, Condition condition) {
        byPath.merge(path, condition, Condition::and);
    }

    private static boolean isOperators(@Nullable Object demand) {
        return demand instanceof Document document
                && !document.isEmpty()
                && document.keySet().stream().allMatch(key -> key.startsWith("$"));
    }

    private static boolean isComparable(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Document document -> !isOperators(document);
            case BsonRegularExpression _ -> false;
            case String _, Number _, Boolean _, ObjectId _, Instant _, UUID _ -> true;
            default -> false;
        };
    }
}
