package id.guruonline.scheduler.people.worldfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One spot of a JSON document: what stands there, its path, and the list in which faults gather.
 * Reading never stops at a fault: what cannot be read is noted and taken for absent, so that one
 * reading finds every fault. Of an object the fields that are asked for are those that it may have.
 */
final class JsonSpot {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Null where nothing stands. */
    private final @Nullable JsonNode node;

    private final String path;
    private final List<Fault> faults;
    private final Set<String> asked = new HashSet<>();

    private JsonSpot(@Nullable JsonNode node, String path, List<Fault> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    /** The whole document. */
    static JsonSpot root(JsonNode node, List<Fault> faults) {
        return new JsonSpot(node, "$", faults);
    }

    /** A part of a document. */
    static JsonSpot of(@Nullable JsonNode node, String path, List<Fault> faults) {
        return new JsonSpot(node, path, faults);
    }

    String path() {
        return path;
    }

    void fault(String message) {
        faults.add(new Fault(path, message));
    }

    /** How many faults were noted so far, wherever. */
    int countFaults() {
        return faults.size();
    }

    /** Whether nothing stands here; JSON's null counts as nothing. */
    boolean isAbsent() {
        return node == null || node.isNull() || node.isMissingNode();
    }

    /**
     * What the reader makes of the object that stands here; a fault where there is none. Each field
     * that the reader never asks for is a fault as well: nobody knows it.
     */
    <T> Optional<T> object(Function<JsonSpot, T> reader) {
        if (node == null || !node.isObject()) {
            fault("must be an object");
            return Optional.empty();
        }
        T read = reader.apply(this);
        node.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> at(name).fault("is not known here"));
        return Optional.of(read);
    }

    JsonSpot field(String name) {
        asked.add(name);
        return at(name);
    }

    private JsonSpot at(String name) {
        String suffix =
                PLAIN.matcher(name).matches() ? "." + name : "['" + name.replace("'", "\\'") + "']";
        return new JsonSpot(node == null ? null : node.get(name), path + suffix, faults);
    }

    /** What stands in that field; where there is nothing, or nothing of that kind, a fault. */
    <T> Optional<T> require(String name, JsonKind<T> kind) {
        return field(name).required() ? find(name, kind) : Optional.empty();
    }

    /** What stands in that field; something of another kind is a fault. */
    <T> Optional<T> find(String name, JsonKind<T> kind) {
        JsonSpot spot = field(name);
        return spot.isAbsent() ? Optional.empty() : spot.as(kind);
    }

    /** This very spot's value; something of another kind is a fault. */
    <T> Optional<T> as(JsonKind<T> kind) {
        Optional<T> value = node == null ? Optional.empty() : kind.reading().apply(node);
        if (value.isEmpty()) {
            fault("must be " + kind.expected());
        }
        return value;
    }

    /** As {@link #list}, but nothing or an empty list is a fault. */
    List<JsonSpot> requireList(String name, int most) {
        JsonSpot spot = field(name);
        List<JsonSpot> items = list(name, most);
        if (spot.required() && spot.node != null && spot.node.isEmpty() && spot.node.isArray()) {
            spot.fault("must not be empty");
        }
        return items;
    }

    /** The items of the list in that field; none where the field is absent. */
    List<JsonSpot> list(String name, int most) {
        return field(name).items(most);
    }

    /** Whether a list stands here. */
    boolean isList() {
        return node != null && node.isArray();
    }

    /** The items of the list that stands here; none where nothing does. */
    List<JsonSpot> items(int most) {
        if (node == null || isAbsent()) {
            return List.of();
        }
        if (!node.isArray()) {
            fault("must be a list");
            return List.of();
        }
        if (node.size() > most) {
            fault("has " + node.size() + " items, more than " + most);
            return List.of();
        }
        List<JsonSpot> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(new JsonSpot(item, path + "[" + items.size() + "]", faults));
        }
        return items;
    }

    /** Notes a fault where the key is taken. An empty key stands for one that had a fault. */
    void claim(Map<String, String> pathsByKey, String key) {
        String taken = key.isEmpty() ? null : pathsByKey.putIfAbsent(key, path);
        if (taken != null) {
            fault("is taken by " + taken);
        }
    }

    private boolean required() {
        if (isAbsent()) {
            fault("is required");
            return false;
        }
        return true;
    }
}
