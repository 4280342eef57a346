package id.guruonline.conversation.announce;

import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.account.SaidLater;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OfficeSay;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.PupilSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.TeacherSay;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.rating.Ratings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who is told what of a fact. */
public final class Announcements {

    private final People people;
    private final Ratings ratings;
    private final OrderStore orders;
    private final OfferRules rules;

    /**
     * @param rules tell what is quiet, and the regency's zone
     */
    public Announcements(People people, Ratings ratings, OrderStore orders, OfferRules rules) {
        this.people = people;
        this.ratings = ratings;
        this.orders = orders;
        this.rules = rules;
    }

    /**
     * Everybody who is told of the fact, and what.
     *
     * @param order as it is by now
     * @param now when they are told, which may be long after
     */
    List<Announcement> of(Order order, Fact fact, Instant now) {
        return isHushed(order, fact) ? List.of() : told(order, fact, now);
    }

    /** How urgent word of it is, and until when of use; a new kind has to answer that here. */
    Matter matterOf(Order order, Fact fact) {
        Lesson lesson = order.lesson();
        return switch (fact) {
            case Fact.Offered _ -> Matter.OFFER;
            case Fact.Reminded reminded ->
                    Matter.reminderOf(dayOf(lesson), reminded.reminder().trueUntil(lesson, rules));
            case Fact.MoveAsked asked -> Matter.newsOf(order.id(), asked.move().answerBy());
            case Fact.MoveOver over -> Matter.newsOf(order.id(), over.move().to().end());
            case Fact.Taught taught -> Matter.starsBy(taught.ratingsClose());
            case Fact.RatingsClosed _ -> Matter.starsBy(null);
            // What may still change what somebody does about the lesson.
            case Fact.OfferClosed _,
                    Fact.Accepted _,
                    Fact.TeacherLeft _,
                    Fact.Cancelled _,
                    Fact.NamedOver _,
                    Fact.StandByOver _,
                    Fact.NobodyFound _,
                    Fact.Moved _,
                    Fact.TimeKept _,
                    Fact.Attended _ ->
                    Matter.newsOf(order.id(), lesson.end());
            case Fact.BegunWithNobody _ -> Matter.newsOf(order.id(), lesson.lastArrival());
            // How the matter ended: true, and of use, ever after.
            case Fact.Unfilled _, Fact.NoShow _ -> Matter.newsOf(order.id(), null);
        };
    }

    /** Whether the hour keeps word of it from everybody; a new kind has to answer that here. */
    private boolean isHushed(Order order, Fact fact) {
        return switch (fact) {
            case Fact.OfferClosed closed -> OfferAnnouncements.isHushed(order, closed, rules);
            case Fact.Reminded reminded ->
                    !reminded.reminder().isSaidByNight() && rules.isQuiet(reminded.at());
            case Fact.Offered _,
                    Fact.Accepted _,
                    Fact.TeacherLeft _,
                    Fact.Cancelled _,
                    Fact.NamedOver _,
                    Fact.StandByOver _,
                    Fact.NobodyFound _,
                    Fact.BegunWithNobody _,
                    Fact.Unfilled _,
                    Fact.Taught _,
                    Fact.RatingsClosed _,
                    Fact.NoShow _,
                    Fact.MoveAsked _,
                    Fact.Moved _,
                    Fact.MoveOver _,
                    Fact.TimeKept _,
                    Fact.Attended _ ->
                    false;
        };
    }

    private List<Announcement> told(Order order, Fact fact, Instant now) {
        About about = new About(order, people.directory());
        return switch (fact) {
            case Fact.Offered offered -> OfferAnnouncements.offered(about, offered, this::together);
            case Fact.OfferClosed closed ->
                    OfferAnnouncements.closed(about, closed, this::together);
            case Fact.Accepted accepted -> accepted(about, accepted);
            case Fact.TeacherLeft left -> teacherLeft(about, left, now);
            case Fact.Cancelled cancelled -> cancelled(about, cancelled);
            case Fact.NamedOver over -> namedOver(about, over);
            case Fact.StandByOver over -> standByOver(about, over);
            case Fact.NobodyFound _ -> nobodyFound(about);
            case Fact.BegunWithNobody _ -> begunWithNobody(about);
            case Fact.Unfilled _ -> unfilled(about);
            case Fact.Taught taught -> taught(about, taught, now);
            case Fact.RatingsClosed closed -> ratingsClosed(about, closed);
            case Fact.NoShow noShow -> noShow(about, noShow);
            case Fact.Reminded reminded -> reminded(about, reminded);
            case Fact.MoveAsked asked -> MoveAnnouncements.asked(about, asked);
            case Fact.Moved moved -> MoveAnnouncements.moved(about, moved);
            case Fact.MoveOver over -> MoveAnnouncements.over(about, over, now);
            case Fact.TimeKept kept -> MoveAnnouncements.timeKept(about, kept);
            case Fact.Attended attended -> attended(about, attended);
        };
    }

    /** The orders of a bundle, by the start of their lessons. */
    private List<Order> together(AskRef.OfBundle bundle) {
        return orders.list(bundle.orderIds()).stream()
                .sorted(Comparator.comparing((Order order) -> order.lesson().start()))
                .toList();
    }

    /** The order a fact is about, and whom it concerns. */
    record About(Order order, Directory directory) {

        Line.OfLesson lesson() {
            return Line.OfLesson.of(order.lesson());
        }

        Line note() {
            return Line.note(order.exchange().note());
        }

        School school() {
            return directory.getSchool(order.lesson().npsn());
        }

        Teacher teacher(String id) {
            return directory.getTeacher(id);
        }

        List<Announcement> teacher(String id, Say say) {
            return List.of(Announcement.to(teacher(id), say));
        }

        List<Announcement> operators(Say say) {
            return operators(say, _ -> true);
        }

        List<Announcement> operators(Say say, Predicate<Operator> whom) {
            return directory.listOperators(order.lesson().npsn()).stream()
                    .filter(whom)
                    .map(operator -> Announcement.to(operator, say))
                    .toList();
        }

        List<Announcement> office(Say say) {
            return directory.listOfficers().stream()
                    .map(officer -> Announcement.to(officer, say))
                    .toList();
        }

        /** The operator who ordered, for others to call. */
        Line orderer() {
            return directory
                    .findPerson(order.operatorId())
                    .map(Line::contact)
                    .orElse(new Line.OfName(school().name()));
        }

        String nameOf(String personId) {
            return directory.findPerson(personId).map(Person::name).orElse(school().name());
        }

        /** The id where nobody is known by it any more. */
        String nameOfTeacher(String teacherId) {
            return directory.findPerson(teacherId).map(Person::name).orElse(teacherId);
        }
    }

    /** Nobody hears good news of an order that was called off meanwhile. */
    private List<Announcement> accepted(About about, Fact.Accepted accepted) {
        if (about.order().status() == OrderStatus.CANCELLED) {
            return List.of();
        }
        List<Announcement> told = new ArrayList<>();
        if (!Boolean.TRUE.equals(accepted.together())) {
            told.addAll(about.operators(found(about, accepted)));
        }
        if (accepted.afterAll()) {
            told.addAll(
                    about.office(
                            new OfficeSay.FilledAfterAll(
                                    about.order().id(),
                                    about.lesson(),
                                    about.school().name(),
                                    about.teacher(accepted.teacherId()).name())));
        }
        return told;
    }

    private Say found(About about, Fact.Accepted accepted) {
        Teacher teacher = about.teacher(accepted.teacherId());
        Stars stars = about.directory().starsOf(teacher);
        String id = about.order().id();
        Line contact = Line.contact(teacher);
        return about.order()
                .findOffer(accepted.offerNo())
                .flatMap(offer -> Optional.ofNullable(offer.from()))
                .<Say>map(from ->
                        new OperatorSay.TeacherComing(
                                id,
                                about.lesson(),
                                contact,
                                stars,
                                LocalTime.ofInstant(from, rules.zone())))
                .orElseGet(() -> new OperatorSay.TeacherFound(id, about.lesson(), contact, stars));
    }

    /** Not where somebody said yes meanwhile, or the order was called off. */
    private List<Announcement> begunWithNobody(About about) {
        Order order = about.order();
        return order.status() == OrderStatus.OPEN
                ? about.operators(
                        new OperatorSay.BegunWithNobody(
                                order.id(),
                                about.lesson(),
                                LocalTime.ofInstant(order.lesson().lastArrival(), rules.zone())))
                : List.of();
    }

    private List<Announcement> cancelled(About about, Fact.Cancelled cancelled) {
        String id = about.order().id();
        List<Announcement> told =
                new ArrayList<>(
                        about.operators(
                                byColleague(about, cancelled),
                                operator ->
                                        !operator.id().equals(cancelled.operatorId())
                                                && !isByBells(about, cancelled)));
        if (cancelled.teacherId() != null) {
            told.addAll(
                    about.teacher(
                            cancelled.teacherId(),
                            new TeacherSay.LessonCancelled(
                                    id, about.lesson(), about.school().name())));
        }
        return told;
    }

    /**
     * The same lesson hours of that day at another time: colleagues hear of the bells themselves.
     */
    private boolean isByBells(About about, Fact.Cancelled cancelled) {
        Lesson before = about.order().lesson();
        Lesson after = cancelled.replacement();
        return after != null
                && after.periods() != null
                && after.periods().equals(before.periods())
                && after.subject() == before.subject()
                && after.className().equals(before.className())
                && dayOf(after).equals(dayOf(before))
                && !after.start().equals(before.start());
    }

    private static Say byColleague(About about, Fact.Cancelled cancelled) {
        String id = about.order().id();
        String colleague = about.nameOf(cancelled.operatorId());
        Lesson replacement = cancelled.replacement();
        return replacement == null
                ? new OperatorSay.CancelledByColleague(id, about.lesson(), colleague)
                : new OperatorSay.ReplacedByColleague(
                        id, about.lesson(), Line.OfLesson.of(replacement), colleague);
    }

    /** Whom the school alone wanted is not replaced before it was asked. */
    private static List<Announcement> teacherLeft(About about, Fact.TeacherLeft left, Instant now) {
        Order order = about.order();
        Named named = order.named();
        String teacher = about.nameOfTeacher(left.teacherId());
        boolean alone =
                named != null && !named.others() && named.teacherId().equals(left.teacherId());
        return alone && order.status() == OrderStatus.OPEN
                ? about.operators(
                        OperatorSay.ofNamed(
                                order.id(), about.lesson(), teacher, Named.Outcome.LEFT, false),
                        operator -> !MoveAnnouncements.isAsked(about, operator, now))
                : about.operators(new OperatorSay.TeacherLeft(order.id(), about.lesson(), teacher));
    }

    /** Not of who stood by: the school named nobody. */
    private static List<Announcement> namedOver(About about, Fact.NamedOver over) {
        Named named = about.order().named();
        boolean stoodBy = named != null && named.stoodBy();
        return about.order().status() == OrderStatus.OPEN && !stoodBy
                ? about.operators(
                        OperatorSay.ofNamed(
                                about.order().id(),
                                about.lesson(),
                                about.nameOfTeacher(over.teacherId()),
                                over.outcome(),
                                over.others()))
                : List.of();
    }

    private static List<Announcement> standByOver(About about, Fact.StandByOver over) {
        String school = about.school().name();
        String id = over.teacherId();
        return switch (over.why()) {
            case CANCELLED ->
                    about.teacher(id, new TeacherSay.StandByCancelled(about.lesson(), school));
            case MOVED -> about.teacher(id, new TeacherSay.StandByMoved(about.lesson(), school));
            case CLASHES ->
                    about.teacher(id, new TeacherSay.StandByClashes(about.lesson(), school));
            case ARRIVED ->
                    about.teacher(id, new TeacherSay.StandByUnneeded(about.lesson(), school));
            case REFUSED ->
                    about.operators(
                            new OperatorSay.StandByGone(
                                    about.order().id(), about.lesson(), about.nameOfTeacher(id)));
        };
    }

    private static List<Announcement> nobodyFound(About about) {
        String id = about.order().id();
        Named named = about.order().named();
        if (named != null && !named.others()) {
            return onlyOneWanted(about, named);
        }
        List<Announcement> told =
                new ArrayList<>(about.operators(new OperatorSay.NobodyFound(id, about.lesson())));
        told.addAll(
                about.office(
                        new OfficeSay.NobodyFound(
                                id, about.lesson(), about.school().name(), about.orderer())));
        return told;
    }

    /** The school is asked once more whether others may be; the office knows why nobody is. */
    private static List<Announcement> onlyOneWanted(About about, Named named) {
        String id = about.order().id();
        String teacher = about.nameOfTeacher(named.teacherId());
        if (about.order().status() != OrderStatus.OPEN) {
            return List.of();
        }
        List<Announcement> told =
                new ArrayList<>(
                        about.operators(
                                OperatorSay.ofNamed(
                                        id, about.lesson(), teacher, named.outcome(), false)));
        told.addAll(
                about.office(
                        new OfficeSay.OnlyOneWanted(
                                id,
                                about.lesson(),
                                about.school().name(),
                                teacher,
                                about.orderer())));
        return told;
    }

    private static List<Announcement> unfilled(About about) {
        String id = about.order().id();
        List<Announcement> told =
                new ArrayList<>(about.operators(new OperatorSay.Unfilled(id, about.lesson())));
        told.addAll(
                about.office(new OfficeSay.Unfilled(id, about.lesson(), about.school().name())));
        return told;
    }

    private List<Announcement> taught(About about, Fact.Taught taught, Instant now) {
        Lesson lesson = about.order().lesson();
        List<Announcement> told = new ArrayList<>();
        if (about.order().status() == OrderStatus.TAUGHT && now.isBefore(taught.ratingsClose())) {
            Say question = howWasIt(about.order(), now);
            SaidLater tomorrow = new SaidLater(midnightAfter(lesson), howWasItOn(about.order()));
            about.directory()
                    .listPupils(lesson.npsn(), lesson.className(), lesson.end())
                    .forEach(pupil -> told.add(Announcement.to(pupil, question).later(tomorrow)));
        }
        told.addAll(
                about.teacher(
                        taught.teacherId(),
                        new TeacherSay.ThankYou(about.lesson(), about.school().name())));
        return told;
    }

    /** The day is named when it is over; the time tells lessons of one subject on one day apart. */
    private Say howWasIt(Order order, Instant now) {
        Lesson lesson = order.lesson();
        LocalDate day = dayOf(lesson);
        if (!day.equals(LocalDate.ofInstant(now, rules.zone()))) {
            return howWasItOn(order);
        }
        Instant midnight = day.atStartOfDay(rules.zone()).toInstant();
        boolean oneOfSeveral =
                orders.listOfSchool(lesson.npsn(), midnight).stream()
                        .filter(other -> !other.id().equals(order.id()))
                        .filter(other -> other.findTeacher().isPresent())
                        .map(Order::lesson)
                        .filter(other -> other.className().equals(lesson.className()))
                        .filter(other -> other.subject() == lesson.subject())
                        .anyMatch(other -> day.equals(dayOf(other)));
        return oneOfSeveral
                ? new PupilSay.HowWasItAt(
                        order.id(),
                        lesson.subject(),
                        lesson.className(),
                        LocalTime.ofInstant(lesson.start(), rules.zone()))
                : new PupilSay.HowWasIt(order.id(), lesson.subject(), lesson.className());
    }

    private Say howWasItOn(Order order) {
        Lesson lesson = order.lesson();
        return new PupilSay.HowWasItOn(
                order.id(),
                lesson.subject(),
                lesson.className(),
                dayOf(lesson),
                LocalTime.ofInstant(lesson.start(), rules.zone()));
    }

    private Instant midnightAfter(Lesson lesson) {
        return dayOf(lesson).plusDays(1).atStartOfDay(rules.zone()).toInstant();
    }

    private LocalDate dayOf(Lesson lesson) {
        return LocalDate.ofInstant(lesson.start(), rules.zone());
    }

    private List<Announcement> ratingsClosed(About about, Fact.RatingsClosed closed) {
        String id = about.order().id();
        List<Announcement> told = new ArrayList<>();
        int held = ratings.countHeld(id);
        if (held > 0) {
            told.addAll(about.operators(new OperatorSay.AskHeldStars(id, about.lesson(), held)));
        }
        Stars stars = ratings.of(id);
        if (!stars.areShown()) {
            return told;
        }
        Teacher teacher = about.teacher(closed.teacherId());
        told.addAll(
                about.operators(
                        new OperatorSay.LessonStars(about.lesson(), teacher.name(), stars)));
        told.add(Announcement.to(teacher, new TeacherSay.LessonStars(about.lesson(), stars)));
        return told;
    }

    private static List<Announcement> noShow(About about, Fact.NoShow noShow) {
        String id = about.order().id();
        String teacher = about.teacher(noShow.teacherId()).name();
        List<Announcement> told =
                new ArrayList<>(
                        about.operators(
                                new OperatorSay.NoShowByColleague(
                                        id,
                                        about.lesson(),
                                        teacher,
                                        about.nameOf(noShow.operatorId())),
                                operator -> !operator.id().equals(noShow.operatorId())));
        told.addAll(
                about.office(
                        new OfficeSay.NoShow(id, about.lesson(), about.school().name(), teacher)));
        told.addAll(
                about.teacher(
                        noShow.teacherId(),
                        new TeacherSay.ReportedMissing(about.lesson(), about.school().name())));
        return told;
    }

    /** Nobody is reminded of a lesson that was given back, called off or moved meanwhile. */
    private static List<Announcement> reminded(About about, Fact.Reminded reminded) {
        String id = about.order().id();
        School school = about.school();
        Teacher teacher = about.teacher(reminded.teacherId());
        if (about.order().findTeacher().filter(teacher.id()::equals).isEmpty()
                || about.order().wasMovedSince(reminded.at())) {
            return List.of();
        }
        return switch (reminded.reminder()) {
            case EVENING_BEFORE ->
                    about.teacher(
                            teacher.id(),
                            new TeacherSay.Tomorrow(
                                    id,
                                    about.lesson(),
                                    school.name(),
                                    school.place(),
                                    about.note()));
            case ON_THE_WAY ->
                    about.teacher(
                            teacher.id(),
                            new TeacherSay.OnTheWay(
                                    id,
                                    about.lesson(),
                                    school.name(),
                                    school.place(),
                                    about.note()));
            case NO_ANSWER -> silent(about, teacher);
            case NOT_SEEN ->
                    about.operators(
                            new OperatorSay.NotSeen(
                                    id, teacher.id(), about.lesson(), teacher.name()));
        };
    }

    /** The school hears of it, and who stands by is asked to be ready. */
    private static List<Announcement> silent(About about, Teacher teacher) {
        String id = about.order().id();
        Line contact = Line.contact(teacher);
        Optional<Teacher> standBy =
                about.order()
                        .findStandBy()
                        .flatMap(agreed -> about.directory().findPerson(agreed.teacherId()))
                        .filter(Teacher.class::isInstance)
                        .map(Teacher.class::cast);
        if (standBy.isEmpty()) {
            return about.operators(
                    new OperatorSay.TeacherSilent(id, teacher.id(), about.lesson(), contact));
        }
        Line other = new Line.OfName(standBy.get().name());
        List<Announcement> told =
                new ArrayList<>(
                        about.operators(
                                new OperatorSay.TeacherSilentStandBy(
                                        id, teacher.id(), about.lesson(), contact, other)));
        told.add(
                Announcement.to(
                        standBy.get(),
                        new TeacherSay.AskReady(id, about.lesson(), about.school().name())));
        return told;
    }

    /** Who was on the way to the lesson's old time is not on the way to its new one. */
    private static List<Announcement> attended(About about, Fact.Attended attended) {
        String id = about.order().id();
        String teacher = about.teacher(attended.teacherId()).name();
        Say say =
                switch (attended.attendance()) {
                    case ON_THE_WAY -> new OperatorSay.OnTheWay(id, about.lesson(), teacher);
                    case PRESENT, UNKNOWN -> new OperatorSay.Arrived(id, about.lesson(), teacher);
                };
        return about.order().wasMovedSince(attended.at())
                ? List.of()
                : about.operators(say, operator -> !operator.id().equals(attended.operatorId()));
    }
}
