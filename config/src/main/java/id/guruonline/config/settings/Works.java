package id.guruonline.config.settings;

import id.guruonline.bot.WrongSetting;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What this instance of the service does; what it does not is left to others on the same database.
 *
 * @param parts at least one
 */
public record Works(Set<Part> parts) {

    /** Something that an instance does or leaves to others. */
    public enum Part {
        /** Takes in what people send on channels. */
        RECEIVE,
        /** Handles what was taken in. */
        TURNS,
        /** Sends what is to be sent. */
        SEND,
        /** Sees to what falls due: orders, deadlines, and what is old enough to go. */
        DUE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Works {
        parts = parts.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(parts);
    }

    /** By those words, in any case; everything where there is none. Throws {@link WrongSetting}. */
    public static Works of(List<String> words) {
        return new Works(
                words.stream()
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .map(Works::part)
                        .collect(Collectors.toSet()));
    }

    private static Part part(String word) {
        return Arrays.stream(Part.values())
                .filter(part -> part.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new WrongSetting(
                                Arrays.stream(Part.values())
                                        .map(Part::word)
                                        .collect(
                                                Collectors.joining(
                                                        ", ",
                                                        "GURU_WORKS takes of ",
                                                        ", comma separated, and not " + word))));
    }

    /** Whether this instance does that. */
    public boolean has(Part part) {
        return parts.contains(part);
    }
}
