package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.Aside;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.absence.AbsenceDesk;
import id.guruonline.conversation.dialogue.absence.AbsenceText;
import id.guruonline.conversation.dialogue.absence.AbsenceWish;
import id.guruonline.conversation.dialogue.teacher.TeacherCommand.ReportAbsence;
import id.guruonline.conversation.dialogue.teacher.TeacherState.Idle;
import id.guruonline.conversation.text.AbsenceSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.TeacherSay;
import id.guruonline.scheduler.absence.Absence;
import id.guruonline.scheduler.absence.AbsenceReason;
import id.guruonline.scheduler.absence.Cover;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.decision.Stopped;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.HomeLessons;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.timetable.school.TeacherKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A teacher who cannot come to the own school. */
final class OwnAbsence {

    private final AbsenceDesk desk;
    private final Orders orders;
    private final People people;
    private final OfferReplies offers;

    OwnAbsence(AbsenceDesk desk, Orders orders, People people, OfferReplies offers) {
        this.desk = desk;
        this.orders = orders;
        this.people = people;
        this.offers = offers;
    }

    /**
     * What a text says of that; empty where it is about something else, or the teacher has no
     * lessons at home then: whatever else it says is for others to read.
     */
    Optional<TeacherCommand> find(Teacher teacher, Input input) {
        if (teacher.atHome().isEmpty() || input.forwarded()) {
            return Optional.empty();
        }
        LocalDate today = desk.dayOf(input.at());
        return AbsenceText.of(input.text(), today)
                .filter(text -> text.who().isEmpty())
                .flatMap(text ->
                        switch (text) {
                            case AbsenceText.Away away -> away(teacher, away);
                            case AbsenceText.Back back ->
                                    findStanding(teacher, back.from() == null ? today : back.from())
                                            .map(absence ->
                                                    new TeacherCommand.EndAbsence(absence.id()));
                        });
    }

    private Optional<TeacherCommand> away(Teacher teacher, AbsenceText.Away away) {
        if (away.reason() == AbsenceReason.LAIN) {
            return Optional.empty(); // "saya tidak bisa masuk" may be of a lesson elsewhere
        }
        for (HomeLessons home : teacher.atHome()) {
            School school = people.directory().getSchool(home.npsn());
            Optional<TeacherKey> key =
                    desk.timetable(home.npsn()).listTeachers().stream()
                            .filter(each -> teacher.id().equals(each.teacherId()))
                            .findFirst();
            if (key.isPresent()
                    && !desk.opening(school, key.get(), away.span()).lessons().isEmpty()) {
                return Optional.of(
                        new ReportAbsence(
                                home.npsn(),
                                new AbsenceWish(
                                        teacher.id(),
                                        key.get().name(),
                                        away.reason(),
                                        away.span())));
            }
        }
        return Optional.empty();
    }

    private Optional<Absence> findStanding(Teacher teacher, LocalDate day) {
        return teacher.atHome().stream()
                .flatMap(home -> desk.absences().listStanding(home.npsn(), day).stream())
                .filter(absence -> teacher.id().equals(absence.teacherId()))
                .findFirst();
    }

    /** The school's operators hear of it, and lessons elsewhere are given back. */
    Reply report(Teacher teacher, ReportAbsence command, Instant at) {
        School school = people.directory().getSchool(command.npsn());
        Absence absence = desk.report(school, command.wish(), teacher.id(), at);
        int count = desk.listUndecided(school, absence, at).size();
        List<Say> says = new ArrayList<>();
        says.add(
                new AbsenceSay.SelfNoted(
                        absence.reason(), AbsenceDesk.days(absence), absence.lessons().size()));
        says.addAll(release(teacher, school, absence, at));
        List<Aside> told =
                count == 0
                        ? List.of()
                        : desk.toOperators(
                                school.npsn(),
                                new AbsenceSay.ReportedByTeacher(
                                        absence.id(),
                                        absence.name(),
                                        absence.reason(),
                                        AbsenceDesk.days(absence),
                                        count));
        return new Reply(new Idle(), says, null, told);
    }

    private List<Say> release(Teacher teacher, School school, Absence absence, Instant at) {
        return desk.listElsewhere(school, absence, at).stream()
                .map(Order::id)
                .map(id -> left(orders.leave(id, teacher.id())))
                .toList();
    }

    private Say left(Stopped stopped) {
        return switch (stopped) {
            case Stopped.Done done ->
                    new TeacherSay.Left(
                            OfferReplies.line(done.order()), offers.schoolOf(done.order()).name());
            case Stopped.TooLate late ->
                    new TeacherSay.TooLateToLeave(
                            OfferReplies.line(late.order()), offers.operator(late.order()));
        };
    }

    /** The absence that a button names, if it is the teacher's own. */
    Optional<Absence> findOwn(String teacherId, String absenceId) {
        return desk.absences()
                .find(absenceId)
                .filter(absence -> teacherId.equals(absence.teacherId()));
    }

    /** Gives back what the teacher has elsewhere in that time. */
    Reply release(Teacher teacher, String absenceId, Instant at) {
        Absence absence = desk.absences().get(absenceId);
        School school = people.directory().getSchool(absence.npsn());
        List<Say> left = release(teacher, school, absence, at);
        return new Reply(new Idle(), left.isEmpty() ? List.of(new TeacherSay.NoLesson()) : left);
    }

    /** What nobody was ordered for is as usual; of the rest the school is told. */
    Reply end(Teacher teacher, String absenceId, Instant at) {
        Absence absence = desk.absences().get(absenceId);
        School school = people.directory().getSchool(absence.npsn());
        Set<Integer> free = new HashSet<>();
        List<Aside> told = new ArrayList<>();
        int ordered = 0;
        for (int i : listAhead(school, absence, at)) {
            Cover cover = absence.lessons().get(i).cover();
            if (cover.kind() == Cover.Kind.ORDERED) {
                ordered++;
            } else {
                free.add(i);
                told.addAll(
                        AbsenceDesk.toColleague(
                                cover,
                                new AbsenceSay.Unassigned(
                                        absence.name(),
                                        List.of(desk.line(school, absence.lessons().get(i))))));
            }
        }
        desk.absences().withdraw(absence.id(), free);
        if (ordered == 0) {
            desk.absences().end(absence.id(), at);
        }
        told.addAll(
                desk.toOperators(
                        absence.npsn(), new AbsenceSay.BackByTeacher(absence.name(), ordered)));
        return new Reply(new Idle(), List.of(new AbsenceSay.SelfBack()), null, told);
    }

    private List<Integer> listAhead(School school, Absence absence, Instant at) {
        return IntStream.range(0, absence.lessons().size())
                .filter(i -> desk.lesson(school, absence.lessons().get(i)).end().isAfter(at))
                .boxed()
                .toList();
    }
}
