package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.meaning.Problem;
import id.guruonline.conversation.understanding.meaning.Slot;
import id.guruonline.conversation.understanding.meaning.Span;
import id.guruonline.conversation.understanding.meaning.Together;
import id.guruonline.conversation.understanding.reading.ClockTimes;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Periods;
import id.guruonline.scheduler.people.Subject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The slots of one order, put together from the readings kept; what is in doubt stays null. */
public record Slots(
        @Nullable Subject subject,
        @Nullable Integer grade,
        @Nullable String className,
        LessonDays days,
        ClockTimes times,
        @Nullable Problem problem,
        @Nullable Integer minutes,
        @Nullable Periods periods,
        @Nullable Together together,
        @Nullable String orderId,
        List<Span> spans) {

    /** No slot at all. */
    public static final Slots NONE =
            new Slots(
                    null,
                    null,
                    null,
                    new LessonDays(List.of(), null, false, null),
                    new ClockTimes(null, null, null, null),
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of());

    /**
     * The slots that the readings {@code kept} of {@code sentence} fill on {@code today}.
     *
     * @param bellPlan tells when lesson hours are on the lesson's day
     */
    public static Slots of(
            Sentence sentence, List<Reading> kept, LocalDate today, BellPlan bellPlan) {
        List<Reading.SubjectNamed> subjects = only(kept, Reading.SubjectNamed.class);
        List<Reading.ClassName> classes = only(kept, Reading.ClassName.class);
        Reading.ClassName one = theOne(classes);
        Integer grade = one == null ? commonGrade(sentence, classes) : one.grade();
        LessonDays days = LessonDays.of(sentence, kept, today);
        List<Reading.Length> lengths = only(kept, Reading.Length.class);
        Reading.Length length =
                lengths.stream().map(Reading.Length::minutes).distinct().count() == 1
                        ? lengths.getFirst()
                        : null;
        LocalDate first = days.first();
        Bells bells = bellPlan.on(first == null ? today : first);
        LessonTimes lesson = new LessonTimes(length, bells);
        ClockTimes times = lesson.of(only(kept, Reading.Clock.class));
        Problem problem = days.problem();
        if (problem == null) {
            problem = times.problem();
        }
        if (problem == null && classes.stream().anyMatch(Reading.ClassName::impossible)) {
            problem = Problem.GRADE;
        }
        List<Reading.OrderCode> codes = only(kept, Reading.OrderCode.class);
        return new Slots(
                theSubject(sentence, subjects),
                grade,
                one == null ? null : one.name(),
                days,
                times,
                problem,
                lesson.minutes(),
                BareHours.of(sentence, kept),
                together(sentence, classes),
                codes.size() == 1 ? codes.getFirst().id() : null,
                spans(sentence, kept));
    }

    /**
     * The same for small children: the teacher of a class is the class teacher if nothing else is
     * told, also where the class has no name: "kelompok bermain".
     */
    public Slots ofClassTeacher(Sentence sentence) {
        boolean group = className != null;
        for (int i = 0; i < sentence.size(); i++) {
            group |= sentence.is(i, "kelompok") || sentence.is(i, "kindergarten");
        }
        return subject != null || !group
                ? this
                : new Slots(
                        Subject.GURU_KELAS,
                        grade,
                        className,
                        days,
                        times,
                        problem,
                        minutes,
                        periods,
                        together,
                        orderId,
                        spans);
    }

    /** How many of subject, class, day, time and length are given, even if they cannot be. */
    public int given() {
        int given = subject == null ? 0 : 1;
        boolean named = grade != null || className != null || problem == Problem.GRADE;
        given += named ? 1 : 0;
        given += days.dates().isEmpty() && days.problem() == null ? 0 : 1;
        given += times.start() == null && times.end() == null && times.problem() == null ? 0 : 1;
        return given + (minutes == null ? 0 : 1);
    }

    static <T extends Reading> List<T> only(List<Reading> kept, Class<T> kind) {
        return kept.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The one subject; any other counts before the class teacher, who is often named beside it. */
    private static @Nullable Subject theSubject(
            Sentence sentence, List<Reading.SubjectNamed> subjects) {
        boolean stated = subjects.stream().anyMatch(named -> isOneReligion(sentence, named));
        List<Subject> named =
                subjects.stream()
                        .filter(each -> !stated || !isAnyReligion(sentence, each))
                        .map(Reading.SubjectNamed::subject)
                        .distinct()
                        .toList();
        List<Subject> special =
                named.stream().filter(subject -> subject != Subject.GURU_KELAS).toList();
        List<Subject> meant = special.isEmpty() ? named : special;
        return meant.size() == 1 ? meant.getFirst() : null;
    }

    /** "agama" alone, which is the most usual one unless another is named. */
    private static boolean isAnyReligion(Sentence sentence, Reading.SubjectNamed named) {
        return named.subject() == Subject.PENDIDIKAN_AGAMA_ISLAM
                && sentence.is(named.to() - 1, "agama");
    }

    private static boolean isOneReligion(Sentence sentence, Reading.SubjectNamed named) {
        return named.subject().name().startsWith("PENDIDIKAN_AGAMA_")
                && !isAnyReligion(sentence, named);
    }

    /** The one class; a grade and a class of that grade are one. */
    private static Reading.@Nullable ClassName theOne(List<Reading.ClassName> classes) {
        Reading.ClassName one = null;
        for (Reading.ClassName each : classes) {
            if (one == null || isGradeOf(one, each)) {
                one = each;
            } else if (!one.equals(each) && !isGradeOf(each, one) && !isSame(one, each)) {
                return null;
            }
        }
        return one;
    }

    private static @Nullable Together together(Sentence sentence, List<Reading.ClassName> classes) {
        List<String> names =
                classes.stream()
                        .filter(each -> each.grade() != null)
                        .map(each -> each.name() == null ? each.grade() + "" : each.name())
                        .distinct()
                        .toList();
        if (names.size() < 2 || !areJoined(sentence)) {
            return null;
        }
        int from = classes.getFirst().from();
        int to = classes.getLast().to();
        while (isJoin(sentence, from - 1) || sentence.is(from - 1, "kelas")) {
            from--;
        }
        while (isJoin(sentence, to)) {
            to++;
        }
        return new Together(names, sentence.words(from, to));
    }

    private static boolean isJoin(Sentence sentence, int i) {
        return sentence.at(i).isAny("gabung", "rangkap");
    }

    /** Whether classes are taught as one: "5A dan 5B digabung", "rangkap kelas 4 dan 5". */
    static boolean areJoined(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (isJoin(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** The grade of classes that are taught as one, null if they are of several. */
    private static @Nullable Integer commonGrade(
            Sentence sentence, List<Reading.ClassName> classes) {
        if (!areJoined(sentence) || classes.isEmpty()) {
            return null;
        }
        Integer first = classes.getFirst().grade();
        return classes.stream().allMatch(each -> Objects.equals(first, each.grade()))
                ? first
                : null;
    }

    static boolean isGradeOf(Reading.ClassName one, Reading.ClassName other) {
        return one.name() == null && one.grade() != null && one.grade().equals(other.grade());
    }

    private static boolean isSame(Reading.ClassName one, Reading.ClassName other) {
        return one.name() != null && one.name().equals(other.name());
    }

    private static List<Span> spans(Sentence sentence, List<Reading> kept) {
        List<Span> spans = new ArrayList<>();
        for (Reading reading : kept) {
            Slot slot =
                    switch (reading) {
                        case Reading.SubjectNamed _ -> Slot.SUBJECT;
                        case Reading.ClassName _ -> Slot.CLASS;
                        case Reading.DayPart _ -> Slot.DATE;
                        case Reading.Clock _, Reading.Length _ -> Slot.TIME;
                        case Reading.HowOften _ -> Slot.REPEAT;
                        case Reading.OrderCode _ -> Slot.ORDER_ID;
                        case Reading.Noise _ -> null;
                    };
            if (slot != null) {
                spans.add(new Span(slot, sentence.words(reading.from(), reading.to())));
            }
        }
        return spans;
    }

    /** The first lesson's day, null if none is known. */
    public @Nullable LocalDate date() {
        return days.first();
    }

    /** When the lesson starts, null if that is not known. */
    public @Nullable LocalTime start() {
        return times.start();
    }

    /** When the lesson ends, null if that is not known. */
    public @Nullable LocalTime end() {
        return times.end();
    }
}
