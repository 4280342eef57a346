package id.guruonline.conversation.dialogue.operator.draft;

import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Hours;
import id.guruonline.conversation.text.Label;
import id.guruonline.conversation.understanding.meaning.LessonHours;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.LessonHour;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SchoolClass;
import id.guruonline.scheduler.people.Subject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The likely answers to each question, as buttons; anything else can be typed. */
public final class Suggestions {

    private static final int MOST_CLASSES = 10;

    /** With the draft's id and the verb a class must fit into 64 bytes. */
    private static final int LONGEST_CLASS = 40;

    private static final int DAYS = 6;

    /** No holidays are longer. */
    private static final int LOOKED_AHEAD = 90;

    /** Six at most: then a typed 7 to 12 is never taken for a button's number. */
    private static final int BELLS = 6;

    private static final int LENGTHS = 3;
    private static final int MOST_PERIODS = 12;
    private static final LocalTime TOO_LATE_TODAY = LocalTime.of(15, 0);

    private Suggestions() {}

    /** What is taught most at that level. */
    public static List<Subject> subjects(Level level) {
        return switch (level) {
            case PAUD -> List.of(Subject.GURU_KELAS, Subject.PENDIDIKAN_AGAMA_ISLAM, Subject.PJOK);
            case SLB ->
                    List.of(
                            Subject.GURU_KELAS,
                            Subject.MATEMATIKA,
                            Subject.BAHASA_INDONESIA,
                            Subject.PENDIDIKAN_AGAMA_ISLAM,
                            Subject.PJOK,
                            Subject.SENI_BUDAYA);
            case SD ->
                    List.of(
                            Subject.GURU_KELAS,
                            Subject.MATEMATIKA,
                            Subject.BAHASA_INDONESIA,
                            Subject.IPAS,
                            Subject.PENDIDIKAN_AGAMA_ISLAM,
                            Subject.PJOK,
                            Subject.BAHASA_INGGRIS,
                            Subject.PENDIDIKAN_PANCASILA,
                            Subject.SENI_BUDAYA);
            case SMP ->
                    List.of(
                            Subject.MATEMATIKA,
                            Subject.BAHASA_INDONESIA,
                            Subject.BAHASA_INGGRIS,
                            Subject.IPA,
                            Subject.IPS,
                            Subject.PENDIDIKAN_AGAMA_ISLAM,
                            Subject.PENDIDIKAN_PANCASILA,
                            Subject.PJOK,
                            Subject.INFORMATIKA,
                            Subject.SENI_BUDAYA);
            case SMA ->
                    List.of(
                            Subject.MATEMATIKA,
                            Subject.BAHASA_INDONESIA,
                            Subject.BAHASA_INGGRIS,
                            Subject.FISIKA,
                            Subject.KIMIA,
                            Subject.BIOLOGI,
                            Subject.EKONOMI,
                            Subject.SEJARAH,
                            Subject.PENDIDIKAN_AGAMA_ISLAM,
                            Subject.PJOK);
            case SMK ->
                    List.of(
                            Subject.KEJURUAN,
                            Subject.MATEMATIKA,
                            Subject.BAHASA_INDONESIA,
                            Subject.BAHASA_INGGRIS,
                            Subject.INFORMATIKA,
                            Subject.PENDIDIKAN_AGAMA_ISLAM,
                            Subject.PENDIDIKAN_PANCASILA,
                            Subject.PJOK,
                            Subject.SEJARAH);
        };
    }

    /** The school's classes, of that grade where it is known. */
    public static List<String> classes(School school, @Nullable Integer grade) {
        return school.classes().stream()
                .map(SchoolClass::name)
                .filter(name -> grade == null || Objects.equals(gradeOf(name), grade))
                .filter(name -> name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_CLASS)
                .limit(MOST_CLASSES)
                .toList();
    }

    /** The digits a class's name begins with; null where it begins otherwise. */
    static @Nullable Integer gradeOf(String className) {
        String digits = className.strip().replaceFirst("(?s)^(\\d{0,2}).*", "$1");
        return digits.isEmpty() ? null : Integer.valueOf(digits);
    }

    /**
     * The next school days; today while there is still a lesson in it.
     *
     * @param start when the lesson is to begin; null while not known
     * @param isTaught whether the school has lessons on a day
     */
    public static List<LocalDate> days(
            LocalDateTime now, @Nullable LocalTime start, Predicate<LocalDate> isTaught) {
        LocalDate first =
                now.toLocalTime().isBefore(start == null ? TOO_LATE_TODAY : start)
                        ? now.toLocalDate()
                        : now.toLocalDate().plusDays(1);
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(LOOKED_AHEAD)
                .filter(isTaught)
                .limit(DAYS)
                .toList();
    }

    /** When the school's periods begin, those of today that are still to come. */
    public static List<LocalTime> starts(Bells bells, List<LocalDate> days, LocalDateTime now) {
        boolean today = days.contains(now.toLocalDate());
        return IntStream.rangeClosed(1, 10)
                .mapToObj(bells::startOf)
                .filter(start -> !today || start.isAfter(now.toLocalTime()))
                .limit(BELLS)
                .toList();
    }

    /** One, two and three lesson hours from then, with the breaks if it begins with a bell. */
    public static List<Label.OfLength> lengths(Bells bells, LocalTime start) {
        return IntStream.rangeClosed(1, LENGTHS)
                .mapToObj(jp -> new Label.OfLength(jp, end(bells, start, jp)))
                .filter(length -> length.end().isAfter(start))
                .toList();
    }

    /** The hours with the end that one of {@link #lengths} has. */
    public static Hours until(OrderDraft draft, LocalTime end, School school) {
        Hours hours = draft.hours();
        LessonHour first = hours.firstHour();
        LocalDate day = draft.days().dates().stream().findFirst().orElse(null);
        if (first == null || day == null) {
            return hours.until(end);
        }
        Bells bells = school.bellPlan().on(day);
        LessonHour last =
                IntStream.rangeClosed(1, MOST_PERIODS)
                        .filter(period -> bells.endOf(period).equals(end))
                        .mapToObj(LessonHour::of)
                        .findFirst()
                        .orElse(null);
        return new Hours(hours.start(), end, null, null, LessonHours.orNull(first, last, null));
    }

    private static LocalTime end(Bells bells, LocalTime start, int jp) {
        return IntStream.rangeClosed(1, MOST_PERIODS)
                .filter(period -> bells.startOf(period).equals(start))
                .mapToObj(period -> bells.endOf(period + jp - 1))
                .findFirst()
                .orElseGet(() -> start.plusMinutes((long) jp * bells.jpMinutes()));
    }
}
