package id.guruonline.config.playground.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a call's JSON object. What is missing or of the wrong kind is {@link Refused} with
 * 400 and the field's name. How long a call may be is told by the web's {@code Addresses}.
 */
final class Fields {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final JsonNode object;
    private final int bytes;

    private Fields(JsonNode object, int bytes) {
        if (!object.isObject()) {
            throw Refused.badRequest("The call's body is to be a JSON object.");
        }
        this.object = object;
        this.bytes = bytes;
    }

    /** The object that is the call's body. */
    static Fields of(HttpServletRequest request) throws IOException {
        try {
            byte[] body = request.getInputStream().readAllBytes();
            return new Fields(JSON.readTree(body), body.length);
        } catch (JacksonException e) {
            throw Refused.badRequest("The call's body is not JSON: " + e.getOriginalMessage());
        }
    }

    /** The same; {@link Refused} with 422 where it has any other field. */
    Fields only(String... names) {
        Set<String> known = Set.of(names);
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.impossible(
                            "\"%s\" is none of %s.".formatted(name, String.join(", ", names)));
                });
        return this;
    }

    /** The same, which is refused as too long where only that field would make it so long. */
    Fields atMostWithout(String longField, int mostBytes) {
        if (bytes > mostBytes && !has(longField)) {
            throw Refused.tooLarge("A call like this is of " + mostBytes + " bytes at most.");
        }
        return this;
    }

    /** Yes or no. */
    Optional<Boolean> findFlag(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = object.get(name);
        if (!value.isBoolean()) {
            throw Refused.badRequest("\"" + name + "\" is to be true or false.");
        }
        return Optional.of(value.booleanValue());
    }

    /** Degrees that must be there, from minus to plus so many. */
    double getDegrees(String name, double most) {
        JsonNode value = object.get(name);
        if (value == null || !value.isNumber() || Math.abs(value.doubleValue()) > most) {
            throw Refused.impossible("\"" + name + "\" is to be degrees, " + most + " at most.");
        }
        return value.doubleValue();
    }

    /** Whatever stands there; null for nothing. */
    @Nullable JsonNode node(String name) {
        return has(name) ? object.get(name) : null;
    }

    boolean has(String name) {
        JsonNode value = object.get(name);
        return value != null && !value.isNull();
    }

    /** A text that must be there and not blank. */
    String getText(String name) {
        return findText(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refused.badRequest("\"" + name + "\" is missing."));
    }

    Optional<String> findText(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = object.get(name);
        if (!value.isString()) {
            throw Refused.badRequest("\"" + name + "\" is to be a text.");
        }
        return Optional.of(value.stringValue());
    }

    /** One of a few names. */
    <E extends Enum<E>> Optional<E> findOne(String name, Class<E> kind) {
        return findText(name)
                .map(text ->
                        Arrays.stream(kind.getEnumConstants())
                                .filter(e -> e.name().equals(text))
                                .findFirst()
                                .orElseThrow(() ->
                                        Refused.badRequest(
                                                "\""
                                                        + name
                                                        + "\" is one of "
                                                        + Arrays.toString(kind.getEnumConstants())
                                                        + ".")));
    }

    /** A whole number between the two. */
    Optional<Integer> findNumber(String name, int least, int most) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = object.get(name);
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw Refused.badRequest(
                    "\"" + name + "\" is to be a number from " + least + " to " + most + ".");
        }
        return Optional.of(value.intValue());
    }

    Optional<Fields> findObject(String name) {
        return has(name) ? Optional.of(new Fields(object.get(name), 0)) : Optional.empty();
    }
}
