package id.guruonline.config.playground.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a call's JSON object. What is missing or of the wrong kind is {@link Refused} with
 * 400 and the field's name, a call that is too long with 413.
 */
final class Fields {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final JsonNode object;

    private Fields(JsonNode object) {
        if (!object.isObject()) {
            throw Refused.badRequest("The call's body is to be a JSON object.");
        }
        this.object = object;
    }

    /** The object that is the call's body. */
    static Fields of(HttpServletRequest request, int mostBytes) throws IOException {
        try {
            return new Fields(JSON.readTree(read(request, mostBytes)));
        } catch (JacksonException e) {
            throw Refused.badRequest("The call's body is not JSON: " + e.getOriginalMessage());
        }
    }

    /** The call's body, where it is not too long. */
    static byte[] read(HttpServletRequest request, int mostBytes) throws IOException {
        byte[] body = request.getInputStream().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw Refused.tooLarge("A call like this is of " + mostBytes + " bytes at most.");
        }
        return body;
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
        return has(name) ? Optional.of(new Fields(object.get(name))) : Optional.empty();
    }

    /** Objects in a list; none where it is missing. */
    List<Fields> listObjects(String name) {
        List<Fields> objects = new ArrayList<>();
        if (has(name)) {
            if (!object.get(name).isArray()) {
                throw Refused.badRequest("\"" + name + "\" is to be a list.");
            }
            object.get(name).forEach(element -> objects.add(new Fields(element)));
        }
        return objects;
    }
}
