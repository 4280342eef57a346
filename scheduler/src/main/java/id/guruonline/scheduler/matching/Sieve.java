package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.history.History;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.reason.ReasonCount;
import id.guruonline.scheduler.reason.ReasonTally;
import id.guruonline.scheduler.reason.Reasons;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.Timetable;
import id.guruonline.scheduler.timetable.TimetableRules;
import id.guruonline.scheduler.timetable.Week;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** Tells for each request of a round which teachers may be asked, and ranks them. */
final class Sieve {

    private final MatchingSettings settings;
    private final Directory directory;
    private final TeachersBySubject teachers;
    private final BiFunction<Week, Set<String>, Map<String, Timetable>> timetables;
    private final Asked asked;
    private final Instant now;
    private final TimetableRules timetableRules;
    private final Eligibility eligibility;
    private final Ranking ranking;
    private final Map<Week, Map<String, Timetable>> weeks = new HashMap<>();

    Sieve(
            MatchingSettings settings,
            TimetableRules timetableRules,
            Directory directory,
            SubjectTable subjects,
            TeachersBySubject teachers,
            BiFunction<Week, Set<String>, Map<String, Timetable>> timetables,
            Asked asked,
            History history,
            Instant now) {
        this.settings = settings;
        this.directory = directory;
        this.teachers = teachers;
        this.timetables = timetables;
        this.asked = asked;
        this.now = now;
        this.timetableRules = timetableRules;
        this.eligibility = new Eligibility(settings, timetableRules, subjects);
        this.ranking = new Ranking(settings, timetableRules, directory, history);
    }

    /**
     * Everybody, sifted; a school that nobody knows is one that takes no part yet, and nobody is
     * near it.
     */
    Sifted sift(Request request) {
        if (!weeks.containsKey(Week.of(request.order().lesson().start(), timetableRules.zone()))) {
            read(List.of(request));
        }
        return directory
                .findSchool(request.order().lesson().npsn())
                .map(school -> sift(request, school))
                .orElseGet(() -> nobody(request));
    }

    private Sifted sift(Request request, School school) {
        List<Candidate> free = new ArrayList<>();
        List<Candidate> heldBack = new ArrayList<>();
        boolean hopeful = false;
        Week week = Week.of(request.order().lesson().start(), timetableRules.zone());
        Subject subject = request.order().lesson().subject();
        List<Teacher> candidates = teachers.list(subject, school.level());
        Distances distances = teachers.distances(subject, school);
        Ranking.Ranker ranker = ranking.of(request);
        Timetable notLookedAt = Timetable.empty("", week);
        IntFunction<Question> questions =
                i ->
                        new Question(
                                request,
                                school,
                                candidates.get(i),
                                distances.isFar(i)
                                        ? notLookedAt
                                        : timetable(candidates.get(i).id(), week),
                                asked,
                                now,
                                distances.rough(i),
                                distances.exact(i));
        ReasonTally tally =
                ReasonTally.from(
                        distances.whyBeyond(
                                candidates,
                                i -> eligibility.findObstacle(questions.apply(i)).orElseThrow()));
        teachers.countOthers(subject, school.level(), now, tally);
        for (int i : distances.concerned()) {
            Question question = questions.apply(i);
            Optional<Reason> obstacle = eligibility.findObstacle(question);
            if (obstacle.isEmpty()) {
                free.add(candidate(question, ranker));
            } else {
                tally.add(question.teacher().id(), question.roughKm(), obstacle.get());
                if (obstacle.get().passesByItself()) {
                    heldBack.add(candidate(question, ranker));
                    hopeful |= obstacle.get() == Reason.HELD;
                }
            }
        }
        return new Sifted(request, inTurn(free, request), heldBack, hopeful, tally.reasons());
    }

    /**
     * The best first, but who may be asked although they were asked often, or think about another
     * offer, behind who does not.
     */
    private List<Candidate> inTurn(List<Candidate> free, Request request) {
        free.sort(Candidate.BEST_FIRST);
        Map<Integer, List<Candidate>> byBurden = new TreeMap<>();
        for (Candidate candidate : free) {
            byBurden.computeIfAbsent(burden(candidate.teacherId(), request), _ -> new ArrayList<>())
                    .add(candidate);
        }
        return byBurden.values().stream().flatMap(List::stream).toList();
    }

    private int burden(String teacherId, Request request) {
        return (asked.isAskedOften(teacherId, settings) ? 2 : 0)
                + (asked.isThinking(teacherId, request) ? 1 : 0);
    }

    /** Why that teacher is not asked; empty where nothing speaks against it. */
    Optional<Reason> findObstacle(Request request, Teacher teacher) {
        Week week = Week.of(request.order().lesson().start(), timetableRules.zone());
        return directory
                .findSchool(request.order().lesson().npsn())
                .map(school -> question(request, school, teacher, week))
                .map(eligibility::findObstacle)
                .orElse(Optional.of(Reason.SCHOOL_NOT_YET));
    }

    /**
     * Whether the teacher can teach all of these lessons, each of which may be offered to that
     * teacher by itself: one after the other, and under the caps.
     */
    boolean canTakeAll(String teacherId, List<Sifted> together) {
        Teacher teacher = directory.getTeacher(teacherId);
        Map<Week, Timetable> filled = new HashMap<>();
        for (Sifted sifted : together) {
            Lesson lesson = sifted.lesson();
            Week week = Week.of(lesson.start(), timetableRules.zone());
            Timetable before = filled.computeIfAbsent(week, w -> timetable(teacherId, w));
            Booking booking =
                    sifted.request()
                            .order()
                            .booking(
                                    sifted.orderId(),
                                    lesson,
                                    directory.getSchool(lesson.npsn()).place(),
                                    null);
            if (before.findObstacle(booking, teacher, timetableRules).isPresent()) {
                return false;
            }
            filled.put(week, before.with(booking));
        }
        return true;
    }

    private Sifted nobody(Request request) {
        int teachers = directory.listTeachers().size();
        List<ReasonCount> counts =
                teachers == 0
                        ? List.of()
                        : List.of(new ReasonCount(Reason.SCHOOL_NOT_YET, teachers));
        return new Sifted(request, List.of(), List.of(), false, new Reasons(counts, List.of()));
    }

    private Candidate candidate(Question question, Ranking.Ranker ranker) {
        double radiusKm = eligibility.radiusKm(question.teacher(), question.request());
        return ranker.candidate(question, radiusKm);
    }

    private Question question(Request request, School school, Teacher teacher, Week week) {
        return new Question(request, school, teacher, timetable(teacher.id(), week), asked, now);
    }

    /**
     * Reads the timetables of all who may take any of those lessons, as far as subject and way go:
     * of whoever else teaches in that week nobody has to know.
     */
    void read(List<Request> requests) {
        Map<Week, Set<String>> needed = new HashMap<>();
        for (Request request : requests) {
            Lesson lesson = request.order().lesson();
            directory
                    .findSchool(lesson.npsn())
                    .ifPresent(school ->
                            needed.computeIfAbsent(
                                            Week.of(lesson.start(), timetableRules.zone()),
                                            _ -> new HashSet<>())
                                    .addAll(teachers.near(lesson.subject(), school)));
        }
        needed.forEach((week, ids) -> weeks.put(week, timetables.apply(week, ids)));
    }

    /** Most have none saved. */
    private Timetable timetable(String teacherId, Week week) {
        Map<String, Timetable> known = weeks.get(week);
        Timetable saved =
                known == null
                        ? timetables.apply(week, Set.of(teacherId)).get(teacherId)
                        : known.get(teacherId);
        return saved == null ? Timetable.empty(teacherId, week) : saved;
    }
}
