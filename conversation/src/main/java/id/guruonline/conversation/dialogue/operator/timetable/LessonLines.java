package id.guruonline.conversation.dialogue.operator.timetable;

import id.guruonline.scheduler.people.Periods;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SchoolClass;
import id.guruonline.scheduler.timetable.school.UnclearLine;
import id.guruonline.scheduler.timetable.school.UnclearLine.Lacks;
import id.guruonline.scheduler.timetable.school.WrittenLesson;
import id.guruonline.scheduler.timetable.school.WrittenTimetable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a timetable as people type or paste it: a lesson a line, in any order ("Senin 1-2 7A
 * Matematika Bu Ani"), several of a teacher in one ("Bu Ani: Senin jam 1-2 7A MTK, Rabu 3-4 7B
 * MTK"), columns of a table, and days, classes or teachers as headings above the lines.
 */
final class LessonLines {

    private static final List<String> DAYS =
            List.of(
                    "senin|sen|monday|mon",
                    "selasa|sel|tuesday|tue",
                    "rabu|rab|wednesday|wed",
                    "kamis|kam|thursday|thu",
                    "jum'?at|jum|friday|fri",
                    "sabtu|sab|saturday|sat",
                    "minggu|ahad|sunday|sun");

    private static final String DAY = "(?:" + String.join("|", DAYS) + ")";
    private static final String TO = "\\s*(?:[-–—,&]|s\\.?/?d\\.?|sampai|dan|to|and)\\s*";

    private static final Pattern OF_DAY =
            Pattern.compile("(?iu)(?:\\bhari\\s+)?\\b(" + DAY + ")\\b");

    private static final Pattern NAMED_PERIODS =
            Pattern.compile(
                    "(?iu)\\b(?:jam|jp|les|period|hour)s?\\s*(?:pelajaran\\s*)?(?:ke)?[\\s:-]*"
                            + "(\\d{1,2})(?:(?:"
                            + TO
                            + "(?:ke[\\s-]*)?)(\\d{1,2}))*\\b(?![.:]\\d)");

    private static final Pattern BARE_PERIODS =
            Pattern.compile(
                    "(?<![\\p{L}\\d.:-])(\\d{1,2})(?:\\s*[-–—,]\\s*(\\d{1,2}))*(?![\\p{L}\\d.:-])");

    private static final String TITLE =
            "(?:bu|buk|ibu|pak|bapak|bpk|bp|mr|mrs|ms|miss|ust|ustadz|ustadzah|drs|dra|hj|h)\\b\\.?\\s";

    private static final Pattern TEACHER =
            Pattern.compile("(?iu)(?<!\\p{L})" + TITLE + "\\s*\\p{L}.*");

    private static final String GRADE = "(?:1[0-2]|[1-9]|VI{1,3}|IV|IX|XI{0,2}|V|I{1,3})";

    private static final Pattern CLASS =
            Pattern.compile(
                    "(?u)(?:\\b(?i:kelas|kls|class)\\s+)?(?<![\\p{L}\\d])("
                            + GRADE
                            + "(?:[ .-]?(?:MIPA|IPA|IPS|BAHASA|BHS|TKJ|TKR|TSM|RPL|AKL|OTKP|MPLB|PPLG|TJKT|[A-K])"
                            + "(?:[ .-]?\\d{1,2})?|[.]\\d{1,2}))(?![\\p{L}\\d])");

    private static final Pattern ALONE_CLASS =
            Pattern.compile("(?iu)\\b(?:kelas|kls|class)\\s+(" + GRADE + ")(?![\\p{L}\\d])");

    /** Where one lesson ends and the next begins; a degree follows a comma, too. */
    private static final Pattern NEXT =
            Pattern.compile(
                    "(?iu)\\s*;\\s*|\\s*,\\s+(?=(?:hari\\s+)?" + DAY + "\\b|jam\\b|\\d|kelas\\b)");

    private static final int LONGEST = 200;
    private static final int MOST_PERIODS = 16;

    private final School school;
    private final Function<String, Optional<String>> subjects;

    private @Nullable DayOfWeek day;
    private @Nullable String className;
    private @Nullable String teacher;
    private final List<WrittenLesson> lessons = new ArrayList<>();
    private final List<UnclearLine> unclear = new ArrayList<>();

    /**
     * @param subjects the words of a text that name its subject
     */
    private LessonLines(School school, Function<String, Optional<String>> subjects) {
        this.school = school;
        this.subjects = subjects;
    }

    /**
     * What the text says.
     *
     * @param first the number of its first line
     */
    static WrittenTimetable read(
            String text, int first, School school, Function<String, Optional<String>> subjects) {
        LessonLines lines = new LessonLines(school, subjects);
        int no = first;
        for (String line : text.split("\\R", -1)) {
            lines.line(no++, line.strip());
        }
        return new WrittenTimetable(lines.lessons, lines.unclear, false);
    }

    /** What a lesson, or a heading, says. */
    private record Parts(
            @Nullable DayOfWeek day,
            @Nullable Periods periods,
            @Nullable String className,
            @Nullable String subject,
            @Nullable String teacher) {

        boolean isHeading() {
            return periods == null && subject == null;
        }
    }

    private void line(int no, String typed) {
        String line = typed.replaceFirst("^(?:[-*•]+|\\d{1,3}[.)](?=\\s))\\s*", "");
        if (!line.matches("(?s).*[\\p{L}\\d].*") || isTableHead(line)) {
            return;
        }
        String rest = line;
        String lineTeacher = teacher;
        DayOfWeek lineDay = day;
        String lineClass = className;
        Matcher heading = Pattern.compile("^([^:\\t;|]{2,60}):(?!\\d)\\s*(.*)$").matcher(line);
        if (heading.matches()) {
            Parts above = parts(heading.group(1));
            if (above.isHeading()) {
                lineDay = above.day() == null ? lineDay : above.day();
                lineClass = above.className() == null ? lineClass : above.className();
                lineTeacher = above.teacher() == null ? lineTeacher : above.teacher();
                rest = heading.group(2);
            }
        }
        if (rest.isBlank() || (rest.equals(line) && parts(line).isHeading() && isShort(line))) {
            heads(parts(heading.matches() ? heading.group(1) : line), no, typed);
            return;
        }
        String subject = null;
        for (String part : isTable(rest) ? List.of(rest) : List.of(NEXT.split(rest))) {
            Parts read = isTable(rest) ? cells(rest) : parts(part);
            lineDay = read.day() == null ? lineDay : read.day();
            lineClass = read.className() == null ? lineClass : read.className();
            subject = read.subject() == null ? subject : read.subject();
            String who = read.teacher() == null ? lineTeacher : read.teacher();
            add(no, part, new Parts(lineDay, read.periods(), lineClass, subject, who));
        }
    }

    private static boolean isShort(String line) {
        return line.split("\\s+", -1).length <= 5;
    }

    private static boolean isTableHead(String line) {
        return line.matches(
                        "(?iu).*\\bhari\\b.*\\b(?:mapel|mata pelajaran|pelajaran)\\b.*\\bguru\\b.*")
                || line.matches("(?iu)\\W*\\bno\\b.*\\bguru\\b.*");
    }

    private void heads(Parts heading, int no, String typed) {
        if (heading.day() == null && heading.className() == null && heading.teacher() == null) {
            unclear.add(new UnclearLine(no, cut(typed), Lacks.PERIOD));
            return;
        }
        if (heading.day() != null && heading.className() == null && heading.teacher() == null) {
            day = heading.day();
            return;
        }
        day = heading.day();
        className = heading.className();
        teacher = heading.teacher();
    }

    private void add(int no, String typed, Parts read) {
        DayOfWeek on = read.day();
        Periods periods = read.periods();
        String of = read.className();
        String subject = read.subject();
        String who = read.teacher();
        if (on == null) {
            lacking(no, typed, Lacks.DAY);
        } else if (periods == null || periods.last() > MOST_PERIODS || !rings(on, periods)) {
            lacking(no, typed, Lacks.PERIOD);
        } else if (of == null || isUnknown(of)) {
            lacking(no, typed, Lacks.CLASS);
        } else if (subject == null) {
            lacking(no, typed, Lacks.SUBJECT);
        } else if (who == null || who.isBlank()) {
            lacking(no, typed, Lacks.TEACHER);
        } else {
            lessons.add(
                    new WrittenLesson(no, who, subject, of, on, periods.first(), periods.last()));
        }
    }

    private void lacking(int no, String typed, Lacks lacks) {
        unclear.add(new UnclearLine(no, cut(typed), lacks));
    }

    private static String cut(String typed) {
        String line = typed.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    private boolean rings(DayOfWeek on, Periods periods) {
        return school.teachesOn(on) && school.bells().has(periods.last());
    }

    /** One that the school would have named beside the others of its grade. */
    private boolean isUnknown(String of) {
        String grade = gradeOf(of);
        return school.findClass(of).isEmpty()
                && school.classes().stream()
                        .map(SchoolClass::name)
                        .anyMatch(name -> gradeOf(name).equals(grade));
    }

    private static String gradeOf(String of) {
        Matcher digits = Pattern.compile("^\\d+").matcher(of);
        return digits.find() ? digits.group() : of;
    }

    private static boolean isTable(String line) {
        return line.contains("\t") || line.contains("|") || line.split(";", -1).length > 3;
    }

    /** The columns of a table, in whatever order: a cell is what it looks like. */
    private Parts cells(String line) {
        Parts all = new Parts(null, null, null, null, null);
        List<String> names = new ArrayList<>();
        for (String cell : line.split("[\t;|]", -1)) {
            String text = cell.strip();
            if (text.isEmpty()) {
                continue;
            }
            Parts one = parts(text);
            boolean nothing =
                    one.day() == null
                            && one.periods() == null
                            && one.className() == null
                            && one.subject() == null;
            if (nothing || one.teacher() != null) {
                names.add(text);
            } else {
                all = merged(all, one);
            }
        }
        return new Parts(
                all.day(),
                all.periods(),
                all.className(),
                all.subject(),
                names.isEmpty() ? null : names.getLast());
    }

    private static Parts merged(Parts all, Parts one) {
        return new Parts(
                all.day() == null ? one.day() : all.day(),
                all.periods() == null ? one.periods() : all.periods(),
                all.className() == null ? one.className() : all.className(),
                all.subject() == null ? one.subject() : all.subject(),
                null);
    }

    private Parts parts(String text) {
        String rest = text;
        String who = null;
        Matcher titled = TEACHER.matcher(rest);
        if (titled.find()) {
            who = titled.group();
            rest = rest.substring(0, titled.start());
            Matcher found =
                    Pattern.compile("(?iu)[,\\s]+(?=(?:hari\\s+)?" + DAY + "\\b|jam\\s|\\d).*$")
                            .matcher(who);
            if (found.find()) { // "Bu Ani Senin 1-2 7A MTK"
                rest = rest + " " + found.group();
                who = who.substring(0, found.start());
            }
        }
        Matcher ofDay = OF_DAY.matcher(rest);
        DayOfWeek on = null;
        if (ofDay.find()) {
            on = dayOf(ofDay.group(1));
            rest = without(rest, ofDay.toMatchResult());
        }
        Periods periods = null;
        Matcher named = NAMED_PERIODS.matcher(rest);
        if (named.find()) {
            periods = periods(named.group());
            rest = without(rest, named.toMatchResult());
        }
        String of = null;
        Optional<MatchResult> classed = findClass(rest);
        if (classed.isPresent()) {
            of = asWritten(classed.get().group(classed.get().groupCount() > 0 ? 1 : 0));
            rest = without(rest, classed.get());
        }
        Matcher bare = BARE_PERIODS.matcher(rest);
        if (periods == null && bare.find()) {
            periods = periods(bare.group());
            rest = without(rest, bare.toMatchResult());
        }
        Optional<String> subject = subjects.apply(rest.strip());
        if (subject.isPresent() && who == null) {
            String after = after(rest, subject.get());
            who = after.matches("\\p{Lu}\\p{L}+.*") ? after : null;
        }
        return new Parts(on, periods, of, subject.orElse(null), who == null ? null : who.strip());
    }

    /** A name without a title, behind the subject. */
    private static String after(String text, String subject) {
        int at = text.indexOf(subject);
        return at < 0
                ? ""
                : text.substring(at + subject.length()).replaceFirst("^[\\s,/:()-]+", "");
    }

    private static String without(String text, MatchResult part) {
        return text.substring(0, part.start()) + " " + text.substring(part.end());
    }

    private static DayOfWeek dayOf(String word) {
        for (DayOfWeek each : DayOfWeek.values()) {
            if (word.matches("(?iu)" + DAYS.get(each.getValue() - 1))) {
                return each;
            }
        }
        throw new IllegalArgumentException(word);
    }

    private static @Nullable Periods periods(String text) {
        List<Integer> numbers =
                Pattern.compile("\\d{1,2}")
                        .matcher(text)
                        .results()
                        .map(each -> Integer.valueOf(each.group()))
                        .toList();
        int first = numbers.getFirst();
        int last = numbers.getLast();
        return first >= 1 && first <= last ? new Periods(first, last) : null;
    }

    /** One of the school's own classes before what only looks like one. */
    private Optional<MatchResult> findClass(String text) {
        return school.classes().stream()
                .map(SchoolClass::name)
                .map(name ->
                        Pattern.compile(
                                        "(?iu)(?<![\\p{L}\\d])(?:kelas\\s+)?"
                                                + spelt(name)
                                                + "(?![\\p{L}\\d])")
                                .matcher(text))
                .filter(Matcher::find)
                .map(Matcher::toMatchResult)
                .max((a, b) -> a.group().length() - b.group().length())
                .or(() -> find(CLASS, text))
                .or(() -> find(ALONE_CLASS, text));
    }

    private static Optional<MatchResult> find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.toMatchResult()) : Optional.empty();
    }

    /** However it is spaced. */
    private static String spelt(String name) {
        return "("
                + Arrays.stream(School.folded(name).split(""))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[\\s.-]?"))
                + ")";
    }

    /** As the school writes it, else the grade in digits and the rest in capitals. */
    private String asWritten(String written) {
        Optional<SchoolClass> known = school.findClass(written);
        if (known.isPresent()) {
            return known.get().name();
        }
        Matcher roman =
                Pattern.compile("^(?:VI{1,3}|IV|IX|XI{0,2}|V|I{1,3})(?![A-Z]{2})").matcher(written);
        String digits =
                roman.find() ? number(roman.group()) + written.substring(roman.end()) : written;
        String tidy = digits.strip().toUpperCase(java.util.Locale.ROOT);
        String of = tidy.matches("\\d+[ .-]?[A-K]") ? tidy.replaceAll("[ .-]", "") : tidy;
        return school.findClass(of).map(SchoolClass::name).orElse(of);
    }

    private static int number(String roman) {
        return List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
                        .indexOf(roman)
                + 1;
    }
}
