package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.operator.Requests.Asked;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft;
import id.guruonline.conversation.dialogue.operator.draft.Wanted;
import id.guruonline.scheduler.matching.WhyNot;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a school asks for by name: "sudah janjian dengan Bu Siti", "minta bu siti aminah saja". It
 * hears of nobody whom it could not know: of those who were asked for its lessons before or are its
 * favourites, and of somebody else only by the very full name.
 */
final class NamedTeachers {

    /** What stands before a name. */
    static final String TITLE =
            "\\b(pak|bapak|bpk|bu|ibu|mr|mrs|ms|miss|ust|ustad|ustadz|ustadzah)\\.? +";

    private static final String NAME = "(\\p{L}[\\p{L}']*(?: +\\p{L}[\\p{L}']*){0,3})";

    private static final String APPOINTED =
            "\\b(?:janjian|janji|sepakat|arranged|agreed|spoken)(?:nya)?";

    private static final String ASKING =
            "\\b(?:minta|mnta|mohon|tolong|tlg|tlong|mau|ingin|pengen|pingin|kalau bisa|kalo bisa|klo bisa"
                    + "|kl bisa|khusus|panggil|panggilkan|pakai|pake|hanya|cuma|harus|lebih suka|prefer"
                    + "|preferably|want|ask|request|only)(?:nya)?";

    private static final String BETWEEN =
            "(?: +(?:sama|dengan|dgn|dg|ke|kepada|oleh|untuk|utk|guru|gurunya|yang|yg|sudah|sdh|with|for|to"
                    + "|have))*+ +";

    /** An appointment, which tells a name whatever it is. */
    private static final Pattern APPOINTMENT = pattern(APPOINTED + BETWEEN + TITLE + NAME);

    private static final Pattern WISH = pattern(ASKING + BETWEEN + TITLE + NAME);

    private static final Pattern PREFERENCE =
            pattern(TITLE + NAME + "(?<= (?:saja|aja|sj|lagi|lg|dulu|dl|again|first|please))");

    /** Who is told of so is away, not asked for. */
    private static final Pattern AWAY =
            pattern(
                    "\\b(?:sakit|cuti|izin|ijin|berhalangan|absen|melahirkan|pelatihan|rapat|dinas|tidak|tdk"
                            + "|gak|ga|nggak|ngga|ndak|dak|belum|blm|sick|ill|away|leave|absent|not|can't)\\b");

    private static final Pattern UNWANTED =
            pattern(
                    "\\b(?:jangan|jgn|bukan|selain|kecuali|ganti|pengganti|gantikan|menggantikan|gantiin"
                            + "|don't|not|except|instead|replace|substitute)\\b");

    private static final Pattern ONLY =
            pattern(
                    "\\b(?:hanya|cuma|cuman|harus|wajib|only) +(?:mau +|sama +|dengan +)?(?:beliau|dia|pak|bu"
                            + "|ibu|bapak|her|him|mr|mrs|ms)\\b|\\b(?:beliau|dia) +(?:saja|aja|sj)\\b"
                            + "|\\b(?:jangan|tidak usah|gak usah|tdk usah|ga usah) +(?:cari +)?(?:yang|yg|guru) +lain"
                            + "|\\bnobody else\\b");

    private static final Pattern OTHERS =
            pattern(
                    "\\b(?:boleh|bisa|silakan|gapapa|tidak apa|gpp|cari|ke) +(?:juga +)?(?:yang|yg|guru)"
                            + " +lain|\\b(?:yang|yg|guru) +lain(?:nya)? +(?:juga +)?(?:boleh|bisa|gapapa)"
                            + "|\\bothers? (?:too|are fine|as well)\\b|\\bsomeone else is fine\\b");

    private static final Pattern ANYBODY =
            pattern(
                    "\\b(?:siapa (?:saja|aja|pun)|siapapun|terserah|bebas|anyone|anybody|cari (?:yang|guru) lain)\\b");

    /** What is no part of what somebody is called by. */
    private static final Set<String> DEGREES = Set.of("drs", "dra", "prof", "haji", "hajah");

    /** How long a school remembers who was asked for its lessons. */
    private static final Duration REMEMBERED = Duration.ofDays(180);

    /** So many are asked about. */
    static final int MOST = 6;

    private static final int SHORTEST_NAME = 3;

    private final Orders orders;
    private final People people;
    private final WhyNot whyNot;

    NamedTeachers(Orders orders, People people, WhyNot whyNot) {
        this.orders = orders;
        this.people = people;
        this.whyNot = whyNot;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A name with its title, as it was typed. */
    private record Said(String title, String words, boolean surely) {

        List<String> list() {
            return wordsOf(words);
        }
    }

    /** Whether the message asks for somebody by name. */
    boolean isAsking(Asked asked) {
        return find(asked).isPresent();
    }

    /** The draft with what the message says of the teacher whom the school wants. */
    OrderDraft named(OrderDraft draft, Asked asked) {
        Wanted before = draft.wanted();
        Optional<Wanted> found = find(asked);
        if (found.isPresent()) {
            return draft.wanting(found.get()).noting(without(draft.note(), found.get().said()));
        }
        if (before == null) {
            return draft;
        }
        boolean only = ONLY.matcher(asked.text()).find();
        boolean too = !only && OTHERS.matcher(asked.text()).find();
        return only || too
                ? draft.wanting(before.orOthers(too)).noting(withoutWords(draft.note(), asked))
                : draft;
    }

    /** Whom a bare answer to the question for the name means; the same draft where nobody. */
    OrderDraft chosen(OrderDraft draft, Asked asked) {
        Wanted wanted = draft.wanted();
        OrderDraft named = named(draft, asked);
        if (wanted == null || !named.equals(draft)) {
            return named;
        }
        if (ANYBODY.matcher(asked.text()).find()) {
            return draft.wanting(null);
        }
        List<String> said = wordsOf(asked.text());
        List<String> meant =
                wanted.teacherIds().isEmpty()
                        ? resolve(said, asked.school(), asked.at())
                        : best(wanted.teacherIds().stream().flatMap(this::teacher).toList(), said);
        return meant.size() == 1
                ? draft.wanting(wanted.choosing(meant.getFirst()))
                        .noting(withoutWords(draft.note(), asked))
                : draft;
    }

    private static @Nullable String withoutWords(@Nullable String note, Asked asked) {
        String own = asked.said().note();
        return note == null || own == null || own.isEmpty() ? note : without(note, own);
    }

    /** What the message says of the teacher is no note. */
    private static @Nullable String without(@Nullable String note, String said) {
        if (note == null) {
            return null;
        }
        String rest =
                Arrays.stream(note.split(", "))
                        .filter(part ->
                                !part.toLowerCase(Locale.ROOT)
                                        .contains(said.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
        return rest.isBlank() ? null : rest;
    }

    private Optional<Wanted> find(Asked asked) {
        return Stream.of(APPOINTMENT, WISH, PREFERENCE)
                .flatMap(cue -> said(cue, asked.text(), cue == APPOINTMENT))
                .flatMap(said -> wanted(said, asked).stream())
                .findFirst();
    }

    private static Stream<Said> said(Pattern cue, String text, boolean surely) {
        return cue.matcher(text)
                .results()
                .filter(found -> !isOfOther(found, text))
                .map(found -> new Said(found.group(1), found.group(2), surely));
    }

    /** Of somebody who is away, or not wanted: of that clause. */
    private static boolean isOfOther(MatchResult found, String text) {
        int from = text.substring(0, found.start()).lastIndexOf('.') + 1;
        from = Math.max(from, text.substring(0, found.start()).lastIndexOf(',') + 1);
        String after = text.substring(found.start(2));
        String clause = after.split("[,.;!?\n]", 2)[0];
        String soon = Arrays.stream(clause.split(" +")).limit(6).collect(Collectors.joining(" "));
        return UNWANTED.matcher(text.substring(from, found.end())).find()
                || AWAY.matcher(soon).find();
    }

    private Optional<Wanted> wanted(Said said, Asked asked) {
        List<String> ids = resolve(said.list(), asked.school(), asked.at());
        boolean others = !ONLY.matcher(asked.text()).find();
        if (!ids.isEmpty()) {
            return Optional.of(new Wanted(called(said, ids), titled(said), ids, others));
        }
        String first = said.words().split(" +", 2)[0];
        boolean name = said.surely() || Character.isUpperCase(first.charAt(0));
        return name
                ? Optional.of(
                        new Wanted(said.title() + " " + first, titled(said), List.of(), others))
                : Optional.empty();
    }

    /** So far as it is the name of any of them. */
    private String called(Said said, List<String> ids) {
        Set<String> known =
                ids.stream()
                        .flatMap(this::teacher)
                        .flatMap(teacher -> nameOf(teacher).stream())
                        .collect(Collectors.toSet());
        String words =
                Arrays.stream(said.words().split(" +"))
                        .takeWhile(word -> known.contains(word.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(" "));
        return said.title() + " " + words;
    }

    private static String titled(Said said) {
        return switch (said.title().toLowerCase(Locale.ROOT)) {
            case "pak", "bapak", "bpk" -> "Pak ";
            case "bu", "ibu" -> "Bu ";
            default -> "";
        };
    }

    /** Who may be meant by a name. */
    private List<String> resolve(List<String> said, School school, Instant at) {
        List<Teacher> teachers = people.directory().listTeachers();
        Set<String> known = listKnown(school, at);
        List<Teacher> possible =
                teachers.stream()
                        .filter(t -> !people.directory().hasLeft(t.id()))
                        .filter(t -> known.contains(t.id()) || isWholeName(t, said))
                        .toList();
        return best(possible, said);
    }

    /** Those of whom most is named. */
    private static List<String> best(List<Teacher> possible, List<String> said) {
        int most = possible.stream().mapToInt(t -> countNamed(t, said)).max().orElse(0);
        return most == 0
                ? List.of()
                : possible.stream()
                        .filter(t -> countNamed(t, said) == most)
                        .sorted(Comparator.comparing(Teacher::name).thenComparing(Teacher::id))
                        .limit(MOST)
                        .map(Teacher::id)
                        .toList();
    }

    /** Of those whom the school's orders were put before, and its favourites. */
    private Set<String> listKnown(School school, Instant at) {
        Set<String> known = new HashSet<>(school.favourites());
        orders.listOfSchool(school.npsn(), at.minus(REMEMBERED)).stream()
                .flatMap(order -> order.offers().stream())
                .filter(Offer::wasPut)
                .map(Offer::teacherId)
                .forEach(known::add);
        return known;
    }

    private static int countNamed(Teacher teacher, List<String> said) {
        List<String> name = nameOf(teacher);
        return (int) said.stream().takeWhile(name::contains).count();
    }

    /** Of two words at least: one alone is no whole name for who is a stranger. */
    private static boolean isWholeName(Teacher teacher, List<String> said) {
        List<String> name = nameOf(teacher);
        return name.size() > 1
                && said.size() >= name.size()
                && said.subList(0, name.size()).equals(name);
    }

    private static List<String> nameOf(Person teacher) {
        return wordsOf(teacher.name().split(",", 2)[0]).stream()
                .filter(word -> word.length() >= SHORTEST_NAME && !DEGREES.contains(word))
                .toList();
    }

    private static List<String> wordsOf(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Stream<Teacher> teacher(String id) {
        return people.directory().findPerson(id).stream()
                .filter(Teacher.class::isInstance)
                .map(Teacher.class::cast);
    }

    /** What the teacher is called; the id where nobody is known by it any more. */
    String nameOf(String teacherId) {
        return people.directory().findPerson(teacherId).map(Person::name).orElse(teacherId);
    }

    /** As the school calls the teacher whom it wants. */
    String fullNameOf(Wanted wanted) {
        return wanted.findOne().map(id -> wanted.title() + nameOf(id)).orElse(wanted.said());
    }

    /** Why the teacher can be asked for none of those lessons; empty where for any. */
    Optional<Reason> findObstacle(String teacherId, List<Lesson> lessons) {
        Optional<Teacher> found =
                teacher(teacherId).filter(t -> people.directory().isActive(t.id())).findFirst();
        if (found.isEmpty()) {
            return Optional.of(Reason.INACTIVE);
        }
        List<Optional<Reason>> reasons =
                lessons.stream().map(lesson -> whyNot.findObstacle(lesson, found.get())).toList();
        return reasons.stream().allMatch(Optional::isPresent)
                ? reasons.getFirst()
                : Optional.empty();
    }
}
