package id.guruonline.conversation.text;

import id.guruonline.conversation.message.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** One language's sentences ({@code say_*.properties}) and names ({@code names_*.properties}). */
final class TextFile {

    private final Properties texts = new Properties();

    static TextFile of(Language language) {
        TextFile file = new TextFile();
        file.read("say_" + language.locale().getLanguage() + ".properties");
        file.read("names_" + language.locale().getLanguage() + ".properties");
        return file;
    }

    private void read(String name) {
        try (InputStream in = TextFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new NoSuchElementException("no file " + name);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text under that key; throws {@link NoSuchElementException} where there is none. */
    String get(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new NoSuchElementException("no text " + key);
        }
        return text;
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** What people call it: {@code subject.IPA}; by that name alone where it has no other. */
    String nameOf(Enum<?> constant, Naming naming) {
        String key = keyOf(constant);
        return switch (naming) {
            case WHOLE -> get(key);
            case SHORT -> texts.getProperty(key + ".short", get(key));
            case TYPED -> listTyped(constant).stream().findFirst().orElseGet(() -> get(key));
        };
    }

    /** What is typed for it, the usual name first; none where nobody types it. */
    List<String> listTyped(Enum<?> constant) {
        String typed = texts.getProperty(keyOf(constant) + ".typed");
        return typed == null ? List.of() : List.of(typed.split(", "));
    }

    private static String keyOf(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        return type.toLowerCase(Locale.ROOT) + "." + constant.name();
    }

    String shortDay(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(get("pattern.shortDate"), locale).format(day);
    }
}
