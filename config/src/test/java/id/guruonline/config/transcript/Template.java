package id.guruonline.config.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expected text. A placeholder such as {@code <order>} stands for whatever is there at first
 * sight, within one line, and for the same ever after. A line of three dots, {@code …}, stands for
 * lines of which only is expected that there are any.
 *
 * @param mayBeCut whether something may be missing where there are dots; its buttons may not
 */
record Template(String text, boolean mayBeCut) {

    private static final String DOTS = "...";
    private static final String LINES = "(?s:.+?)";

    /** How many lines the dots stand for. */
    private static final Pattern LEFT_OUT = Pattern.compile("^ \\(\\+\\d+\\)");

    Template(String text) {
        this(text, false);
    }

    /** A placeholder, or what stands for whole lines. */
    private static final Pattern OPEN =
            Pattern.compile(
                    "<([a-z][a-z0-9-]*)>|(?<=%1$s)…(?=%1$s|$)".formatted("\n|" + OneLine.BREAK));

    /** Whether lines are left out. */
    boolean isPartial() {
        return OPEN.matcher(text).results().anyMatch(found -> found.group(1) == null);
    }

    /**
     * Whether that is what was expected.
     *
     * @param captures the values known so far; those first seen here are added when it matches
     */
    boolean matches(String said, Map<String, String> captures) {
        List<String> fresh = new ArrayList<>();
        Matcher matcher = Pattern.compile(regex(captures, fresh)).matcher(said);
        if (!matcher.matches()) {
            return mayBeCut && isCut(said, captures);
        }
        fresh.forEach(name -> captures.put(name, matcher.group(group(name))));
        return true;
    }

    @SuppressWarnings("JdkObsolete") // Nothing else tells whether the text is how a match begins.
    private boolean isCut(String said, Map<String, String> captures) {
        int dots = said.lastIndexOf(DOTS);
        int buttons = text.lastIndexOf("\n[");
        String kept = buttons < 0 ? "" : text.substring(buttons);
        String ending = dots < 0 ? "" : LEFT_OUT.matcher(said.substring(dots + 3)).replaceFirst("");
        if (dots < 0 || !text.endsWith(ending) || !ending.endsWith(kept)) {
            return false;
        }
        String beginning = said.substring(0, dots).stripTrailing();
        Matcher matcher = Pattern.compile(regex(captures, new ArrayList<>())).matcher(beginning);
        return !matcher.matches() && matcher.hitEnd();
    }

    private String regex(Map<String, String> captures, List<String> fresh) {
        StringBuilder regex = new StringBuilder();
        Matcher open = OPEN.matcher(text);
        int copied = 0;
        while (open.find()) {
            regex.append(Pattern.quote(text.substring(copied, open.start())));
            String name = open.group(1);
            regex.append(name == null ? LINES : value(name, captures, fresh));
            copied = open.end();
        }
        return regex.append(Pattern.quote(text.substring(copied))).toString();
    }

    private static String value(String name, Map<String, String> captures, List<String> fresh) {
        String known = captures.get(name);
        if (known != null) {
            return Pattern.quote(known);
        }
        if (fresh.contains(name)) {
            return "\\k<" + group(name) + ">";
        }
        fresh.add(name);
        return "(?<" + group(name) + ">.+?)";
    }

    /** Java's group names know no dash. */
    private static String group(String name) {
        return name.replace("-", "");
    }
}
