package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.absence.AbsenceDeed;
import id.guruonline.conversation.dialogue.absence.AbsenceDesk;
import id.guruonline.conversation.dialogue.absence.AbsenceText;
import id.guruonline.conversation.dialogue.absence.AbsenceWish;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.AskWhoIsAway;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.DecideAbsence;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.DenyAbsent;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.EndAbsence;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.ReportAbsence;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingAbsent;
import id.guruonline.conversation.dialogue.operator.draft.Cards;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Verb;
import id.guruonline.scheduler.absence.Absence;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.timetable.school.SchoolTimetable;
import id.guruonline.scheduler.timetable.school.TeacherKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a school says of teachers who are away, and decides on their lessons. */
final class AbsenceRequests {

    /** So many are asked about. */
    private static final int MOST = 6;

    private final AbsenceDesk desk;
    private final Candidates candidates;

    AbsenceRequests(AbsenceDesk desk, Candidates candidates) {
        this.desk = desk;
        this.candidates = candidates;
    }

    /**
     * What is said of somebody in the school's timetable; empty where it is about something else,
     * and where the school has none.
     */
    Optional<OperatorCommand> find(
            Operator operator, School school, OperatorState state, Input input) {
        LocalDate today = desk.dayOf(input.at());
        Optional<AbsenceText> said =
                AbsenceText.of(input.text(), today).filter(text -> !text.who().isEmpty());
        SchoolTimetable timetable =
                said.isEmpty() ? SchoolTimetable.empty("") : desk.timetable(school.npsn());
        if (said.isEmpty() || !timetable.isThere() || input.forwarded()) {
            return Optional.empty();
        }
        List<TeacherKey> named = timetable.listNamed(said.get().who());
        if (named.isEmpty()) {
            return isOfOrder(operator, input)
                    ? Optional.empty()
                    : Optional.of(new DenyAbsent(said.get().who(), true, state.rest()));
        }
        String card = Cards.of(input.turnId(), 0);
        return Optional.of(
                switch (said.get()) {
                    case AbsenceText.Away away -> away(card, away, named, state);
                    case AbsenceText.Back back -> back(card, back, named, school, today, state);
                });
    }

    /** A teacher who only comes for a lesson that was ordered, or no name at all. */
    private boolean isOfOrder(Operator operator, Input input) {
        return !input.text().matches("(?isu).*\\b(?:bu|ibu|pak|bapak|mrs?|ms|miss)\\b.*")
                || !candidates
                        .ofNamedTeacher(candidates.listStanding(operator, input.at()), input.text())
                        .isEmpty();
    }

    private static OperatorCommand away(
            String card, AbsenceText.Away away, List<TeacherKey> named, OperatorState state) {
        List<AbsenceWish> wishes =
                named.stream()
                        .limit(MOST)
                        .map(teacher ->
                                new AbsenceWish(
                                        teacher.teacherId(),
                                        teacher.name(),
                                        away.reason(),
                                        away.span()))
                        .toList();
        return wishes.size() == 1
                ? new ReportAbsence(wishes.getFirst(), state.rest())
                : new AskWhoIsAway(card, away.who(), wishes, state.rest());
    }

    private OperatorCommand back(
            String card,
            AbsenceText.Back back,
            List<TeacherKey> named,
            School school,
            LocalDate today,
            OperatorState state) {
        LocalDate from = back.from() == null ? today : back.from();
        return desk.absences().listStanding(school.npsn(), from).stream()
                .filter(absence -> named.stream().anyMatch(absence.teacher()::isSame))
                .findFirst()
                .<OperatorCommand>map(
                        absence -> new EndAbsence(card, absence.id(), from, state.rest()))
                .orElseGet(() -> new DenyAbsent(named.getFirst().name(), false, state.rest()));
    }

    /** What a button asks for; empty where it is none of this school's. */
    Optional<Command> tapped(
            Operator operator, OperatorState state, Verb.OfAbsence verb, ButtonData data) {
        if (verb == Verb.OfAbsence.ABSENT_ONE) {
            return state instanceof AwaitingAbsent asked && asked.cardId().equals(data.arg(0))
                    ? data.findNumber(1)
                            .filter(index -> index < asked.wishes().size())
                            .map(index ->
                                    new ReportAbsence(asked.wishes().get(index), asked.then()))
                    : Optional.empty();
        }
        Optional<Absence> absence =
                desk.absences()
                        .find(data.arg(0))
                        .filter(found -> found.npsn().equals(operator.npsn()));
        return absence.flatMap(found -> decide(found, verb, data, state));
    }

    private Optional<Command> decide(
            Absence absence, Verb.OfAbsence verb, ButtonData data, OperatorState state) {
        return switch (verb) {
            case SHOW_ABSENCE -> deed(absence, AbsenceDeed.SHOW_ABSENCE, 0, null, state);
            case ORDER_ALL -> deed(absence, AbsenceDeed.ORDER_ALL, 0, null, state);
            case CHOOSE_EACH -> deed(absence, AbsenceDeed.CHOOSE_EACH, 0, null, state);
            case TASK_ALL -> deed(absence, AbsenceDeed.TASK_ALL, 0, null, state);
            case ORDER_LESSON -> one(absence, AbsenceDeed.ORDER_LESSON, data.arg(1), state);
            case TASK_LESSON -> one(absence, AbsenceDeed.TASK_LESSON, data.arg(1), state);
            case ASSIGN_ALL ->
                    desk.findColleague(absence.npsn(), data.arg(1))
                            .flatMap(who -> deed(absence, AbsenceDeed.ASSIGN_ALL, 0, who, state));
            case ASSIGN -> one(absence, AbsenceDeed.ASSIGN, data.arg(1), state);
            case ABSENT_ONE -> Optional.empty();
        };
    }

    /** Of one lesson: its number, and behind a dot who takes it. */
    private Optional<Command> one(
            Absence absence, AbsenceDeed deed, String arg, OperatorState state) {
        String[] parts = arg.split("\\.", 2);
        if (!parts[0].matches("\\d{1,4}")
                || Integer.parseInt(parts[0]) >= absence.lessons().size()) {
            return Optional.empty();
        }
        int lesson = Integer.parseInt(parts[0]);
        return deed != AbsenceDeed.ASSIGN
                ? deed(absence, deed, lesson, null, state)
                : desk.findColleague(absence.npsn(), parts.length < 2 ? "" : parts[1])
                        .flatMap(who -> deed(absence, deed, lesson, who, state));
    }

    private static Optional<Command> deed(
            Absence absence,
            AbsenceDeed deed,
            int lesson,
            @Nullable TeacherKey who,
            OperatorState state) {
        return Optional.of(new DecideAbsence(absence.id(), deed, lesson, who, state.rest()));
    }
}
