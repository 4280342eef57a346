package id.guruonline.conversation.understanding.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of words, which anybody who speaks the language can extend. It lies beside the class that
 * uses it. Each line is {@code key: form, form, ...}; {@code #} starts a comment. A form of a
 * {@link Dialect} says so in brackets: {@code besok: bsk, isuk (Jambi)}.
 */
public final class WordFile {

    private final Class<?> user;
    private final String name;

    private WordFile(Class<?> user, String name) {
        this.user = user;
        this.name = name;
    }

    /**
     * A line.
     *
     * @param key what stands before the colon
     * @param forms the forms after it
     * @param where its file and number, "words.txt:12"
     */
    public record Line(String key, List<Form> forms, String where) {

        /** The forms as they are typed. */
        public List<String> texts() {
            return forms.stream().map(Form::text).toList();
        }
    }

    /**
     * A form.
     *
     * @param text as it is typed
     * @param dialect whose it is, null where it is nobody's alone
     */
    public record Form(String text, @Nullable Dialect dialect) {}

    /** The file {@code name} in the room of {@code user}. */
    public static WordFile beside(Class<?> user, String name) {
        return new WordFile(user, name);
    }

    /**
     * Its lines, in order.
     *
     * @throws IllegalStateException if a line has no colon, or a form a dialect that is none; it
     *     says which line
     */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        read((text, where) -> lines.add(line(text, where)));
        return List.copyOf(lines);
    }

    /** The words of a file that is nothing but words. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        read((text, where) -> words.addAll(List.of(text.split("\\s+", -1))));
        return List.copyOf(words);
    }

    private static Line line(String text, String where) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalStateException(where + ": no colon in '" + text + "'");
        }
        List<Form> forms =
                Stream.of(text.substring(colon + 1).split(",", -1))
                        .filter(form -> !form.isBlank())
                        .map(form -> form(form.strip(), where))
                        .toList();
        return new Line(text.substring(0, colon).strip(), forms, where);
    }

    private static Form form(String text, String where) {
        int open = text.indexOf('(');
        if (open < 0) {
            return new Form(text, null);
        }
        String dialect = text.substring(open + 1).replace(")", "").strip();
        return Arrays.stream(Dialect.values())
                .filter(each -> each.name().equals(dialect.toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(each -> new Form(text.substring(0, open).strip(), each))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "%s: no dialect '%s'; there are %s"
                                        .formatted(
                                                where,
                                                dialect,
                                                Arrays.toString(Dialect.values()))));
    }

    private void read(BiConsumer<String, String> line) {
        InputStream in =
                Objects.requireNonNull(user.getResourceAsStream(name), () -> "no file " + name);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                String said = text.contains("#") ? text.substring(0, text.indexOf('#')) : text;
                if (!said.isBlank()) {
                    line.accept(said.strip(), name + ":" + number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
