package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.SchoolNamed;
import id.guruonline.conversation.dialogue.office.OfficeCommand.Topic;
import id.guruonline.scheduler.calendar.Scope;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.School;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose days they are that the education office names, and why. They are all schools' where nobody
 * is named, never where somebody is who is not known.
 */
final class WhoseDays {

    private static final int LONGEST_REASON = 40;

    private static final Pattern BETWEEN = Pattern.compile("[,;()\\n]+");
    private static final Pattern WHY =
            Pattern.compile("(?iu)\\b(?:karena|krn|sebab|dalam rangka|because(?: of)?)\\b");
    private static final Pattern LEADS =
            Pattern.compile(
                    "(?iu)^(?:(?:untuk|utk|bagi|di|pada|buat|khusus|hanya|for|at|in|of|only)\\s+)+");

    /** What changes nothing behind whose it is. */
    private static final Pattern TRAILS =
            Pattern.compile(
                    "(?iu)(?:(?:^|\\s+)(?:saja|aja|doang|semua(?:nya)?|sederajat|ya+|dong|pak|bu|kak"
                            + "|tolong|mohon|makasih|terima ?kasih|trims|only|please|thanks"
                            + "|(?:se-? ?)kabupaten(?: bungo)?))+[\\s.!]*$");

    private static final Pattern ALL =
            Pattern.compile(
                    "(?iu)(?:(?:semua|seluruh|all)(?:nya)?(?: sekolah| schools)?(?: di)?"
                            + "(?: se)?-?(?: ?kabupaten)?(?: bungo)?|se-? ?kabupaten(?: bungo)?)");
    private static final Pattern LEVELS =
            Pattern.compile(
                    "(?iu)(?:semua |seluruh |all |jenjang |tingkat )*(?<levels>#(?:(?:[\\s/&+]|dan|and)+#)*)"
                            .replace("#", "(?:paud|tk|sd|smp|sma|smk|slb)"));
    private static final Pattern GLUED = Pattern.compile("(?<=\\p{L})(?=\\d)");
    private static final Pattern NUMBERED =
            Pattern.compile("(?iu).*\\b(?:sd|smp|sma|smk|slb|tk|mts)n?(?: negeri)? ?\\d{1,3}\\b.*");

    /** Words of which somebody is called who is not all schools. */
    private static final Pattern SOMEBODY =
            Pattern.compile(
                    "(?iu).*(?:\\b(?:paud|tk|ra|sd|sdn|sdit|smp|smpn|smpit|sma|sman|smk|smkn|slb|slbn"
                            + "|mi|min|mts|mtsn|ma|man|sekolah|madrasah|kecamatan|kec|desa|dusun"
                            + "|kelas|kls|school|district|class|grade)\\b|\\b\\d{8}\\b).*");

    private final People people;
    private final SchoolNamed named;

    WhoseDays(People people) {
        this.people = people;
        this.named = new SchoolNamed(people);
    }

    /** What was read of it. */
    sealed interface Whose {}

    /**
     * Whose they are.
     *
     * @param isSaid whether that was said, else all schools are meant
     * @param reason null where none was given
     */
    record Read(Scope scope, boolean isSaid, @Nullable String reason) implements Whose {}

    /** It cannot be said whose they are. */
    record Refused(Topic why) implements Whose {}

    /** Whether it says whose days they are, and nothing else. */
    boolean isScope(String said) {
        return findScope(said(said)).isPresent();
    }

    /**
     * Whose days they are, and why.
     *
     * @param rest what was said besides the days
     */
    Whose read(String rest) {
        List<String> reasons = new ArrayList<>();
        Scope scope = null;
        for (String part : BETWEEN.split(rest, -1)) {
            String[] why = WHY.split(part, 2);
            String said = said(why[0]);
            Optional<Scope> found = findScope(said);
            if (found.isPresent() && scope != null) {
                return new Refused(Topic.ONE_AT_A_TIME);
            }
            if (found.isPresent()) {
                scope = found.get();
            } else if (NUMBERED.matcher(said).matches()) {
                return new Refused(Topic.NO_SUCH_SCHOOL);
            } else {
                reasons.add(said);
            }
            Arrays.stream(why).skip(1).map(String::strip).forEach(reasons::add);
        }
        return scope == null && reasons.stream().anyMatch(SOMEBODY.asMatchPredicate())
                ? new Refused(Topic.NO_SUCH_SCHOOL)
                : new Read(scope == null ? Scope.ALL : scope, scope != null, reason(reasons));
    }

    private static @Nullable String reason(List<String> said) {
        String reason =
                said.stream()
                        .filter(part -> part.codePoints().anyMatch(Character::isLetter))
                        .collect(Collectors.joining(", "));
        String shown =
                reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        return shown.isEmpty() ? null : shown.strip();
    }

    private static String said(String part) {
        String led = LEADS.matcher(part.strip()).replaceFirst("").strip();
        return ALL.matcher(led).matches() ? led : TRAILS.matcher(led).replaceFirst("").strip();
    }

    private Optional<Scope> findScope(String said) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (ALL.matcher(said).matches()) {
            return Optional.of(Scope.ALL);
        }
        Matcher levels = LEVELS.matcher(said);
        if (levels.matches()) {
            return Optional.of(new Scope(null, levels(levels.group("levels"))));
        }
        return findSchool(said).map(Scope::of);
    }

    private static Set<Level> levels(String said) {
        String capitals = said.toUpperCase(Locale.ROOT).replace("TK", Level.PAUD.name());
        List<String> words = List.of(capitals.split("\\W+", -1));
        Set<Level> levels = EnumSet.noneOf(Level.class);
        Arrays.stream(Level.values())
                .filter(level -> words.contains(level.name()))
                .forEach(levels::add);
        return levels;
    }

    /** By its national number, by kind and number ("SDN 12"), or by a part of its name. */
    private Optional<School> findSchool(String said) {
        Set<String> numbered =
                NUMBERED.matcher(said).matches()
                        ? named.among(
                                people.directory().listSchools().stream()
                                        .map(School::npsn)
                                        .collect(Collectors.toSet()),
                                GLUED.matcher(said).replaceAll(" "))
                        : Set.of();
        return numbered.size() == 1
                ? people.directory().findSchool(numbered.iterator().next())
                : SchoolTyped.find(people, said);
    }
}
