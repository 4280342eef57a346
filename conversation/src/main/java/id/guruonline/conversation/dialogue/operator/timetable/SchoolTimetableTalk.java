package id.guruonline.conversation.dialogue.operator.timetable;

import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.TimetableSay;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.timetable.school.SchoolLesson;
import id.guruonline.scheduler.timetable.school.SchoolTimetable;
import id.guruonline.scheduler.timetable.school.SchoolTimetables;
import id.guruonline.scheduler.timetable.school.TeacherKey;
import id.guruonline.scheduler.timetable.school.UnclearLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A school's timetable by chat: it is shown, and changed once that was shown too. */
public final class SchoolTimetableTalk {

    /** Lines and names that a message lists. */
    private static final int LISTED = 5;

    /** Of a line so much is repeated. */
    private static final int SHOWN = 80;

    private final SchoolTimetables timetables;

    public SchoolTimetableTalk(SchoolTimetables timetables) {
        this.timetables = timetables;
    }

    /** How much there is, and how more is sent. */
    public Say show(School school) {
        SchoolTimetable there = timetables.get(school.npsn());
        return there.isThere()
                ? new TimetableSay.Shown(there.listTeachers().size(), there.jp())
                : new TimetableSay.None();
    }

    /** The question whether it shall be saved, with all that was not understood. */
    public Say ask(String cardId, TimetableDraft draft) {
        SchoolTimetable read = SchoolTimetable.empty("").holding(draft.lessons());
        List<UnclearLine> unclear = draft.unclear();
        List<Line.OfUnclear> lines =
                unclear.stream().limit(LISTED).map(SchoolTimetableTalk::line).toList();
        int more = unclear.size() - lines.size();
        if (read.lessons().isEmpty()) {
            return new TimetableSay.NothingRead(lines, more);
        }
        List<String> strangers =
                read.listTeachers().stream()
                        .filter(teacher -> teacher.teacherId() == null)
                        .map(TeacherKey::name)
                        .toList();
        return new TimetableSay.Card(
                cardId,
                read.listTeachers().size(),
                read.jp(),
                unclear.size(),
                lines,
                more,
                strangers.size(),
                String.join(", ", strangers.stream().limit(LISTED).toList()),
                Math.max(0, strangers.size() - LISTED),
                draft.whole() ? 1 : 0);
    }

    private static Line.OfUnclear line(UnclearLine unclear) {
        String text = unclear.text();
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        return new Line.OfUnclear(unclear.line(), shown, unclear.lacks());
    }

    /** Saves it; what is there already changes nothing. */
    public Say save(
            Operator operator, String turnId, TimetableDraft draft, Instant at, LocalDate today) {
        SchoolTimetable before = timetables.get(operator.npsn());
        SchoolTimetable now =
                timetables.change(
                        operator.npsn(),
                        read -> changed(read, draft, today),
                        turnId,
                        operator.id(),
                        at);
        boolean changed = !now.lessons().equals(before.lessons()) || now.turnId().equals(turnId);
        return changed
                ? new TimetableSay.Saved(now.listTeachers().size(), now.jp())
                : new TimetableSay.Unchanged(now.listTeachers().size(), now.jp());
    }

    private static List<SchoolLesson> changed(
            SchoolTimetable read, TimetableDraft draft, LocalDate today) {
        LocalDate from = draft.from();
        if (!draft.whole()) {
            return read.with(draft.lessons());
        }
        return from == null || !from.isAfter(today)
                ? draft.lessons()
                : read.replacedBy(draft.lessons(), from);
    }

    /** Undoes the last change. */
    public Say undo(Operator operator, String turnId, Instant at) {
        SchoolTimetable before = timetables.get(operator.npsn());
        if (before.version() == 0) {
            return new TimetableSay.NothingToUndo();
        }
        SchoolTimetable now = timetables.undo(operator.npsn(), turnId, operator.id(), at);
        return now.isThere()
                ? new TimetableSay.Undone(now.listTeachers().size(), now.jp())
                : new TimetableSay.UndoneToNone();
    }
}
