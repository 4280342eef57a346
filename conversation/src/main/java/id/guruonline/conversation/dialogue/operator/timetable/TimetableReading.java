package id.guruonline.conversation.dialogue.operator.timetable;

import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.timetable.school.SchoolLesson;
import id.guruonline.scheduler.timetable.school.TeacherName;
import id.guruonline.scheduler.timetable.school.UnclearLine;
import id.guruonline.scheduler.timetable.school.WrittenLesson;
import id.guruonline.scheduler.timetable.school.WrittenTimetable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Matches what is written in a timetable to the subjects and to the school's own teachers. */
public final class TimetableReading {

    /** Nearer than this to a school a teacher who is of no nearer one is at home. */
    private static final double AT_HOME_KM = 1;

    private final Directory directory;
    private final School school;
    private final Function<String, Optional<Subject>> subjects;

    /**
     * @param subjects the subject that a text names
     */
    public TimetableReading(
            Directory directory, School school, Function<String, Optional<Subject>> subjects) {
        this.directory = directory;
        this.school = school;
        this.subjects = subjects;
    }

    /**
     * The written timetable, matched.
     *
     * @param whole whether it takes the place of all there is
     * @param from the first day it holds; null for at once
     */
    public TimetableDraft draft(WrittenTimetable written, boolean whole, @Nullable LocalDate from) {
        List<Teacher> own = listOwn();
        List<SchoolLesson> lessons = new ArrayList<>();
        List<UnclearLine> unclear = new ArrayList<>(written.unclear());
        for (WrittenLesson lesson : written.lessons()) {
            Optional<Subject> subject = subjects.apply(lesson.subject());
            if (subject.isEmpty()) {
                String text = lesson.className() + " " + lesson.subject() + " " + lesson.teacher();
                unclear.add(new UnclearLine(lesson.line(), text, UnclearLine.Lacks.SUBJECT));
            } else {
                lessons.add(
                        new SchoolLesson(
                                accountOf(lesson.teacher(), own),
                                lesson.teacher(),
                                subject.get(),
                                lesson.className(),
                                lesson.day(),
                                lesson.firstPeriod(),
                                lesson.lastPeriod(),
                                from,
                                null));
            }
        }
        unclear.sort(Comparator.comparingInt(UnclearLine::line));
        return new TimetableDraft(lessons, unclear, whole, from);
    }

    /** The one whom the name means; null where nobody has an account, or several are called so. */
    private static @Nullable String accountOf(String name, List<Teacher> own) {
        List<Teacher> meant =
                own.stream().filter(teacher -> TeacherName.isMeant(teacher.name(), name)).toList();
        return meant.size() == 1 ? meant.getFirst().id() : null;
    }

    /** The teachers whose school it is. */
    private List<Teacher> listOwn() {
        return directory.listTeachers().stream()
                .filter(teacher -> !directory.hasLeft(teacher.id()) && isHome(teacher))
                .toList();
    }

    /** The ways of a teacher begin at the own school. */
    private boolean isHome(Teacher teacher) {
        Place place = teacher.place();
        return teacher.levels().contains(school.level())
                && place.kmTo(school.place()) < AT_HOME_KM
                && directory.schools().stream()
                        .filter(other -> teacher.levels().contains(other.level()))
                        .min(
                                Comparator.comparingDouble((School s) -> place.kmTo(s.place()))
                                        .thenComparing(School::npsn))
                        .filter(nearest -> nearest.npsn().equals(school.npsn()))
                        .isPresent();
    }
}
