package id.guruonline.config.saved;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonInvalidOperationException;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonParseException;
import org.bson.json.JsonWriterSettings;

/**
 * Documents as some version of the service wrote them, one a line, in a file for each collection
 * and one for all that bear a tag. Lines are added when something new is saved, and neither changed
 * nor removed: what is in flight looks so. Only a line with the constants of an enum is replaced,
 * by one that has a new constant as well: it holds all of them, and no constant is ever taken out.
 */
final class FrozenDocuments {

    static final String TAGGED = "tags";

    private static final String CONSTANTS = "constants";

    private static final JsonWriterSettings EXTENDED =
            JsonWriterSettings.builder()
                    .outputMode(JsonMode.RELAXED)
                    .int64Converter((number, to) ->
                            to.writeRaw("{\"$numberLong\": \"%d\"}".formatted(number)))
                    .build();

    private FrozenDocuments() {}

    /** Those of the file; none where there is no such file. */
    static List<Document> list(String name) {
        return read(name).filter(line -> !line.containsKey(CONSTANTS)).toList();
    }

    /** The names of constants that documents hold, a line an enum. */
    static List<List<String>> constants() {
        return read(TAGGED)
                .filter(line -> line.containsKey(CONSTANTS))
                .map(line -> line.getList(CONSTANTS, String.class))
                .toList();
    }

    /** The line of an enum with those constants. */
    static String line(Collection<String> constants) {
        return line(new Document(CONSTANTS, List.copyOf(constants)));
    }

    private static Stream<Document> read(String name) {
        List<String> lines = lines(file(name));
        return IntStream.range(0, lines.size())
                .mapToObj(i -> parsed(lines.get(i), "saved/%s:%d".formatted(file(name), i + 1)));
    }

    private static Document parsed(String line, String where) {
        try {
            return Document.parse(line);
        } catch (JsonParseException | BsonInvalidOperationException e) {
            throw new IllegalStateException(where + " is no document: " + line, e);
        }
    }

    static String file(String name) {
        return name + ".jsonl";
    }

    /** As a line of a file. */
    static String line(Document document) {
        return document.toJson(EXTENDED);
    }

    private static List<String> lines(String file) {
        try (InputStream in = FrozenDocuments.class.getResourceAsStream("/saved/" + file)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
