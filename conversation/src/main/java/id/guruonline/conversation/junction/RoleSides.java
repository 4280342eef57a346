package id.guruonline.conversation.junction;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.dialogue.RoleTypes;
import id.guruonline.conversation.dialogue.Sides;
import id.guruonline.conversation.dialogue.absence.AbsenceDesk;
import id.guruonline.conversation.dialogue.office.CalendarChanges;
import id.guruonline.conversation.dialogue.office.Invitations;
import id.guruonline.conversation.dialogue.office.OfficeSide;
import id.guruonline.conversation.dialogue.office.PersonChanges;
import id.guruonline.conversation.dialogue.operator.OperatorSide;
import id.guruonline.conversation.dialogue.pupil.PupilSide;
import id.guruonline.conversation.dialogue.teacher.TeacherSide;
import id.guruonline.conversation.limit.SchoolLimit;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.scheduler.absence.Absences;
import id.guruonline.scheduler.calendar.CalendarStore;
import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.matching.WhyNot;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.people.Belfry;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.rating.Ratings;
import id.guruonline.scheduler.timetable.school.SchoolTimetables;
import java.util.List;

/** The sides of all roles. Whoever brings a new role's side along names it here, and only here. */
public final class RoleSides {

    /** What each is made of. */
    static final List<RoleTypes<?, ?, ?, ?, ?>> TYPES =
            List.of(OperatorSide.TYPES, TeacherSide.TYPES, PupilSide.TYPES, OfficeSide.TYPES);

    /** The types whose records are saved. */
    static final List<Class<?>> SAVED =
            TYPES.stream().<Class<?>>flatMap(types -> types.saved().stream()).toList();

    private RoleSides() {}

    /**
     * Puts them together.
     *
     * @param calendars which days are school days
     * @param timetables what schools teach in a usual week
     * @param absences who is away from the own school
     * @param belfry changes when a school's bells ring
     * @param journal notes who did
     * @param rules tell when offers go out, and the regency's zone
     * @param whyNot tells whether somebody can be asked
     * @param understanding takes a text for what it means
     * @param schoolLimit on the orders of a school
     */
    public static Sides of(
            Orders orders,
            Ratings ratings,
            People people,
            Belfry belfry,
            Journal journal,
            Invitations invitations,
            PersonChanges changes,
            CalendarChanges calendarChanges,
            CalendarStore calendars,
            SchoolTimetables timetables,
            Absences absences,
            Accounts accounts,
            OfferRules rules,
            WhyNot whyNot,
            Understanding understanding,
            SchoolLimit schoolLimit) {
        AbsenceDesk desk =
                new AbsenceDesk(absences, timetables, calendars, people, orders, rules.zone());
        return new Sides(
                List.of(
                        new OperatorSide(
                                orders,
                                people,
                                calendars,
                                timetables,
                                desk,
                                belfry,
                                journal,
                                rules,
                                whyNot,
                                understanding,
                                schoolLimit),
                        new TeacherSide(orders, people, desk, rules.zone(), understanding),
                        new PupilSide(orders, ratings, people, rules.zone(), understanding),
                        new OfficeSide(
                                orders,
                                people,
                                invitations,
                                changes,
                                calendarChanges,
                                accounts,
                                rules.zone(),
                                understanding)));
    }
}
