package id.guruonline.bot.twilio.receiving;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Twilio posts, read from the body alone: fields of the address are no part of what is signed
 * as the form's.
 *
 * @param fields empty ones too, for they are signed as well
 */
public record Form(Map<String, String> fields) {

    /** Ids become documents' ids and stand in the log: a word of bounded length, in one line. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Several times as many as Twilio sends; of more, whose names collide, reading takes long. */
    private static final int MOST_FIELDS = 200;

    public Form {
        fields = Map.copyOf(fields);
    }

    /**
     * Reads a URL-encoded body; throws {@link IllegalArgumentException} on one that is none, and on
     * more fields than anybody sends.
     */
    public static Form parse(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        String[] pairs = body.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw new IllegalArgumentException("more than " + MOST_FIELDS + " fields");
        }
        Arrays.stream(pairs)
                .filter(pair -> !pair.isEmpty())
                .forEach(pair -> {
                    int equals = pair.indexOf('=');
                    String name = equals < 0 ? pair : pair.substring(0, equals);
                    String value = equals < 0 ? "" : pair.substring(equals + 1);
                    fields.put(decode(name), decode(value));
                });
        return new Form(fields);
    }

    /** The field where it is there and not blank. */
    Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** The field; throws {@link IllegalArgumentException} where it is missing. */
    String get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    /** The field, which is an id; throws {@link IllegalArgumentException} where it is none. */
    String id(String name) {
        String id = get(name);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(name + " is no id");
        }
        return id;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
