package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.text.OwnNames;
import id.guruonline.scheduler.people.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A role as an officer types it.
 *
 * @param rest what follows it
 */
record TypedRole(Role role, String rest) {

    private static final Map<String, Role> BY_NAME = byName();

    /** One within the other, the longer one is meant. */
    private static final String NAME =
            BY_NAME.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "\\b(?:", ")\\b"));

    private static final Pattern FIRST = Pattern.compile("(?isu)(" + NAME + ")[\\s,:]*(.*)");
    private static final Pattern LAST = Pattern.compile("(?isu)(.*)(" + NAME + ".*)");
    private static final Pattern ANYWHERE = Pattern.compile("(?iu)" + NAME);

    private static Map<String, Role> byName() {
        Map<String, Role> roles = new HashMap<>();
        Arrays.stream(Role.values())
                .forEach(role ->
                        OwnNames.listTyped(role).forEach(name -> roles.put(folded(name), role)));
        return Map.copyOf(roles);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Optional<Role> named(String name) {
        return Optional.ofNullable(BY_NAME.get(folded(name)));
    }

    /** The one with which the text begins. */
    static Optional<TypedRole> opening(String text) {
        Matcher first = FIRST.matcher(text);
        return first.matches()
                ? named(first.group(1)).map(role -> new TypedRole(role, first.group(2)))
                : Optional.empty();
    }

    /** What stands before the last one, and what stands from there on. */
    static Optional<Split> split(String text) {
        Matcher last = LAST.matcher(text.strip());
        return last.matches()
                ? Optional.of(new Split(last.group(1), last.group(2).strip()))
                : Optional.empty();
    }

    /** A text in two. */
    record Split(String before, String from) {}

    /** All that the text names. */
    static Set<Role> in(String text) {
        return ANYWHERE.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(name -> named(name).stream())
                .collect(Collectors.toSet());
    }
}
