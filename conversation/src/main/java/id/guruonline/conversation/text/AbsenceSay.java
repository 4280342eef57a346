package id.guruonline.conversation.text;

import id.guruonline.scheduler.absence.AbsenceReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is said of teachers who are away from their own school: there, and to nobody else. */
public sealed interface AbsenceSay extends Say {

    /**
     * A colleague who can be asked.
     *
     * @param code what the button knows the colleague by
     */
    record Colleague(String name, String code) {}

    /**
     * These lessons have no teacher: what shall become of them?
     *
     * @param count how many
     * @param lessons the first of them
     * @param more how many are not listed
     * @param left how many days are left out
     * @param off days without lessons at the school
     * @param open 1 where no end of the absence is known
     * @param colleagues who could take all of them
     */
    record Card(
            String absenceId,
            String name,
            AbsenceReason reason,
            Line.Days days,
            int count,
            List<Line.OfOpenLesson> lessons,
            int more,
            int left,
            List<LocalDate> off,
            int open,
            List<Colleague> colleagues)
            implements AbsenceSay {
        @Override
        public List<Choice> choices() {
            List<Choice> choices = new ArrayList<>();
            for (Colleague each : colleagues) {
                choices.add(
                        Choice.of(
                                new Label.Assign(each.name()),
                                Verb.OfAbsence.ASSIGN_ALL,
                                absenceId,
                                each.code()));
            }
            choices.add(Choice.of(Label.Fixed.ORDER_ALL, Verb.OfAbsence.ORDER_ALL, absenceId));
            if (count > 1) {
                choices.add(Choice.of(Label.Fixed.EACH, Verb.OfAbsence.CHOOSE_EACH, absenceId));
            }
            choices.add(Choice.of(Label.Fixed.TASK, Verb.OfAbsence.TASK_ALL, absenceId));
            return List.copyOf(choices);
        }
    }

    /**
     * What shall become of this one?
     *
     * @param no which of the absence's lessons
     */
    record AskEach(
            String absenceId,
            int no,
            String name,
            Line.OfOpenLesson lesson,
            List<Colleague> colleagues)
            implements AbsenceSay {
        @Override
        public List<Choice> choices() {
            List<Choice> choices = new ArrayList<>();
            for (Colleague each : colleagues) {
                choices.add(
                        Choice.of(
                                new Label.Assign(each.name()),
                                Verb.OfAbsence.ASSIGN,
                                absenceId,
                                no + "." + each.code()));
            }
            choices.add(Choice.of(Label.Fixed.ORDER, Verb.OfAbsence.ORDER_LESSON, absenceId, no));
            choices.add(Choice.of(Label.Fixed.TASK, Verb.OfAbsence.TASK_LESSON, absenceId, no));
            return List.copyOf(choices);
        }
    }

    /** Nothing opens: the teacher has no lessons then, or there are none. */
    record NothingOpens(
            String name, AbsenceReason reason, Line.Days days, int count, List<Line> skipped)
            implements AbsenceSay {}

    /** Noted: what becomes of each lesson. */
    record Settled(
            String name,
            AbsenceReason reason,
            Line.Days days,
            List<Line.OfOpenLesson> lessons,
            int more)
            implements AbsenceSay {}

    /** Who of several is meant? */
    record AskWho(String cardId, String said, List<String> names) implements AbsenceSay {
        @Override
        public List<Choice> choices() {
            List<Choice> choices = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                choices.add(
                        Choice.of(
                                new Label.OfTeacher(names.get(i)),
                                Verb.OfAbsence.ABSENT_ONE,
                                cardId,
                                i));
            }
            return List.copyOf(choices);
        }
    }

    /** Nobody in the timetable is called so. */
    record NotInTimetable(String name) implements AbsenceSay {}

    /** The teacher is there again: so many lessons are as usual. */
    record Ended(String name, int lessons, int filled) implements AbsenceSay {}

    /** Nobody knew of an absence. */
    record NotAway(String name) implements AbsenceSay {}

    /** To the operators: the teacher reported it. */
    record ReportedByTeacher(
            String absenceId, String name, AbsenceReason reason, Line.Days days, int count)
            implements AbsenceSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.ARRANGE, Verb.OfAbsence.SHOW_ABSENCE, absenceId));
        }
    }

    /** To the operators: the teacher is there again; so many orders are theirs to call off. */
    record BackByTeacher(String name, int orders) implements AbsenceSay {}

    /** To the teacher: the own report is noted. */
    record SelfNoted(AbsenceReason reason, Line.Days days, int count) implements AbsenceSay {}

    /** To the teacher: it is noted that the teacher is back. */
    record SelfBack() implements AbsenceSay {}

    /** To the teacher: the school reported it. */
    record ReportedBySchool(String school, AbsenceReason reason, Line.Days days)
            implements AbsenceSay {}

    /** To the teacher: the school reported it; shall lessons elsewhere be given back? */
    record AskRelease(
            String absenceId,
            String school,
            AbsenceReason reason,
            Line.Days days,
            List<Line.OfOffered> lessons)
            implements AbsenceSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.RELEASE, Verb.OfRelease.RELEASE, absenceId),
                    Choice.of(Label.Fixed.KEEP_LESSONS, Verb.OfRelease.KEEP_LESSONS, absenceId));
        }
    }

    /** To a colleague: the school asks for that lesson. */
    record Assigned(String absent, List<Line.OfOpenLesson> lessons) implements AbsenceSay {}

    /** To a colleague: that lesson is its own teacher's again. */
    record Unassigned(String absent, List<Line.OfOpenLesson> lessons) implements AbsenceSay {}
}
