package id.guruonline.conversation.announce;

import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OfficeSay;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.PupilSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.TeacherSay;
import id.guruonline.scheduler.order.Fact;
import id.guruonline.scheduler.order.Order;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.rating.Ratings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides who is told what because of a fact. Changes nothing. */
final class Newsroom {

    /** Ratings that must be there before anybody sees their average. */
    private static final int STARS_SHOWN_FROM = 5;

    private final People people;
    private final Ratings ratings;

    Newsroom(People people, Ratings ratings) {
        this.people = people;
        this.ratings = ratings;
    }

    List<News> of(Order order, Fact fact) {
        Scene scene = new Scene(order, people.directory());
        return switch (fact) {
            case Fact.Offered offered -> OfferNews.offered(order, offered, scene.school());
            case Fact.OfferClosed closed -> OfferNews.closed(order, closed, scene.school());
            case Fact.Accepted accepted -> accepted(scene, accepted);
            case Fact.TeacherLeft left ->
                    scene.toOperators(
                            null,
                            new OperatorSay.TeacherLeft(
                                    order.id(), scene.lesson(), scene.name(left.teacherId())));
            case Fact.Cancelled cancelled -> cancelled(scene, cancelled);
            case Fact.NobodyFound _ -> nobodyFound(scene);
            case Fact.Unfilled _ -> unfilled(scene);
            case Fact.Taught taught -> taught(scene, taught);
            case Fact.RatingsClosed closed -> stars(scene, closed);
            case Fact.NoShow noShow -> noShow(scene, noShow);
            case Fact.Reminded reminded -> reminded(scene, reminded);
            case Fact.Attended attended -> attended(scene, attended);
        };
    }

    /** An order and the people around it. */
    private record Scene(Order order, Directory directory) {

        School school() {
            return directory.getSchool(order.lesson().npsn());
        }

        Line.OfLesson lesson() {
            return Line.OfLesson.of(order.lesson());
        }

        String name(String personId) {
            return directory.findPerson(personId).map(Person::name).orElse(personId);
        }

        Line contact(String personId) {
            return directory
                    .findPerson(personId)
                    .map(Line::contact)
                    .orElseGet(() -> new Line.OfName(personId));
        }

        List<News> toOperators(@Nullable String except, Say say) {
            return directory.listOperators(school().npsn()).stream()
                    .map(Operator::id)
                    .filter(id -> !id.equals(except))
                    .map(id -> News.of(id, say))
                    .toList();
        }

        List<News> toOffice(Say say) {
            return directory.listOfficers().stream().map(o -> News.of(o.id(), say)).toList();
        }
    }

    private static List<News> both(List<News> first, List<News> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<News> accepted(Scene scene, Fact.Accepted fact) {
        Stars stars =
                scene.directory().findPerson(fact.teacherId()).stream()
                        .filter(Teacher.class::isInstance)
                        .map(teacher -> scene.directory().starsOf((Teacher) teacher))
                        .findFirst()
                        .orElse(Stars.NONE);
        return scene.toOperators(
                null,
                new OperatorSay.TeacherFound(
                        scene.order().id(),
                        scene.lesson(),
                        scene.contact(fact.teacherId()),
                        stars));
    }

    private static List<News> cancelled(Scene scene, Fact.Cancelled fact) {
        List<News> news = new ArrayList<>();
        String teacherId = fact.teacherId();
        String orderId = scene.order().id();
        if (teacherId != null) {
            news.add(
                    News.of(
                            teacherId,
                            new TeacherSay.LessonCancelled(
                                    orderId, scene.lesson(), scene.school().name())));
        }
        news.addAll(
                scene.toOperators(
                        fact.operatorId(),
                        new OperatorSay.CancelledByColleague(
                                orderId, scene.lesson(), scene.name(fact.operatorId()))));
        return news;
    }

    private static List<News> nobodyFound(Scene scene) {
        Order order = scene.order();
        return both(
                scene.toOperators(
                        null, new OperatorSay.NobodyFound(order.id(), scene.lesson())),
                scene.toOffice(
                        new OfficeSay.NobodyFound(
                                order.id(),
                                scene.lesson(),
                                scene.school().name(),
                                scene.contact(order.operatorId()))));
    }

    private static List<News> unfilled(Scene scene) {
        String orderId = scene.order().id();
        return both(
                scene.toOperators(null, new OperatorSay.Unfilled(orderId, scene.lesson())),
                scene.toOffice(
                        new OfficeSay.Unfilled(
                                orderId, scene.lesson(), scene.school().name())));
    }

    private static List<News> taught(Scene scene, Fact.Taught fact) {
        Order order = scene.order();
        Say ask =
                new PupilSay.HowWasIt(
                        order.id(), order.lesson().subject(), order.lesson().className());
        List<News> news = new ArrayList<>();
        news.add(
                News.of(
                        fact.teacherId(),
                        new TeacherSay.ThankYou(scene.lesson(), scene.school().name())));
        scene.directory().listPupils(order.lesson().npsn(), order.lesson().className()).stream()
                .map(pupil -> News.of(pupil.id(), ask))
                .forEach(news::add);
        return news;
    }

    /** Averages only, and only where no single pupil's stars can be told from them. */
    private List<News> stars(Scene scene, Fact.RatingsClosed fact) {
        Stars stars = ratings.of(scene.order().id());
        if (stars.count() < STARS_SHOWN_FROM) {
            return List.of();
        }
        return both(
                List.of(
                        News.of(
                                fact.teacherId(),
                                new TeacherSay.LessonStars(scene.lesson(), stars))),
                scene.toOperators(
                        null,
                        new OperatorSay.LessonStars(
                                scene.lesson(), scene.name(fact.teacherId()), stars)));
    }

    private static List<News> noShow(Scene scene, Fact.NoShow fact) {
        String orderId = scene.order().id();
        String school = scene.school().name();
        String teacher = scene.name(fact.teacherId());
        News toTeacher =
                News.of(fact.teacherId(), new TeacherSay.ReportedMissing(scene.lesson(), school));
        List<News> toOperators =
                scene.toOperators(
                        fact.operatorId(),
                        new OperatorSay.NoShowByColleague(
                                orderId, scene.lesson(), teacher, scene.name(fact.operatorId())));
        List<News> toOffice =
                scene.toOffice(new OfficeSay.NoShow(orderId, scene.lesson(), school, teacher));
        return both(List.of(toTeacher), both(toOperators, toOffice));
    }

    /** Nobody is reminded of a lesson that is no longer theirs. */
    private static List<News> reminded(Scene scene, Fact.Reminded fact) {
        Order order = scene.order();
        String teacherId = fact.teacherId();
        if (order.findTeacher().filter(teacherId::equals).isEmpty()) {
            return List.of();
        }
        School school = scene.school();
        Line.OfLesson lesson = scene.lesson();
        return switch (fact.reminder()) {
            case EVENING_BEFORE ->
                    List.of(
                            News.of(
                                    teacherId,
                                    new TeacherSay.Tomorrow(
                                            order.id(), lesson, school.name(), school.place())));
            case ON_THE_WAY ->
                    List.of(
                            News.of(
                                    teacherId,
                                    new TeacherSay.OnTheWay(
                                            order.id(), lesson, school.name(), school.place())));
            case NO_ANSWER ->
                    scene.toOperators(
                            null,
                            new OperatorSay.TeacherSilent(
                                    order.id(), lesson, scene.contact(teacherId)));
            case NOT_SEEN ->
                    scene.toOperators(
                            null,
                            new OperatorSay.NotSeen(order.id(), lesson, scene.name(teacherId)));
        };
    }

    private static List<News> attended(Scene scene, Fact.Attended fact) {
        String orderId = scene.order().id();
        String teacher = scene.name(fact.teacherId());
        return switch (fact.attendance()) {
            case UNKNOWN -> List.of();
            case ON_THE_WAY ->
                    scene.toOperators(
                            null, new OperatorSay.OnTheWay(orderId, scene.lesson(), teacher));
            case PRESENT ->
                    scene.toOperators(
                            null, new OperatorSay.Arrived(orderId, scene.lesson(), teacher));
        };
    }
}
