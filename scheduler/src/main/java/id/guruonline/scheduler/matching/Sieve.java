package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.timetable.Timetable;
import id.guruonline.scheduler.timetable.TimetableRules;
import id.guruonline.scheduler.timetable.Week;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells for each request of a round which teachers may be asked, and ranks them. */
final class Sieve {

    private final Directory directory;
    private final Function<Week, Map<String, Timetable>> timetables;
    private final Set<String> held;
    private final Instant now;
    private final TimetableRules timetableRules;
    private final Eligibility eligibility;
    private final Ranking ranking;
    private final Map<Week, Map<String, Timetable>> weeks = new HashMap<>();
    private final Map<String, Map<String, Double>> kmBySchoolAndTeacher = new HashMap<>();

    Sieve(
            MatchingSettings settings,
            TimetableRules timetableRules,
            Directory directory,
            Function<Week, Map<String, Timetable>> timetables,
            Set<String> held,
            Instant now) {
        this.directory = directory;
        this.timetables = timetables;
        this.held = held;
        this.now = now;
        this.timetableRules = timetableRules;
        this.eligibility = new Eligibility(settings, timetableRules);
        this.ranking = new Ranking(settings, timetableRules, directory);
    }

    /** Everybody, sifted; a school that nobody knows is one that takes no part yet. */
    Sifted sift(Request request) {
        return directory
                .findSchool(request.order().lesson().npsn())
                .map(school -> sift(request, school))
                .orElseGet(() -> nobody(request));
    }

    private Sifted sift(Request request, School school) {
        List<Candidate> free = new ArrayList<>();
        List<Candidate> heldBack = new ArrayList<>();
        Map<String, Refusal> refused = new HashMap<>();
        Week week = Week.of(request.order().lesson().start(), timetableRules.zone());
        for (Teacher teacher : directory.listTeachers()) {
            Question question = question(request, school, teacher, week);
            Optional<Refusal> refusal = eligibility.refusalOf(question);
            if (refusal.isEmpty()) {
                free.add(candidate(question));
            } else if (refusal.get() == Refusal.HELD) {
                heldBack.add(candidate(question));
            } else {
                refused.put(teacher.id(), refusal.get());
            }
        }
        free.sort(Candidate.BEST_FIRST);
        return new Sifted(request, free, heldBack, refused);
    }

    private Sifted nobody(Request request) {
        Map<String, Refusal> refused =
                directory.listTeachers().stream()
                        .collect(Collectors.toMap(Teacher::id, _ -> Refusal.SCHOOL_NOT_YET));
        return new Sifted(request, List.of(), List.of(), refused);
    }

    private Candidate candidate(Question question) {
        double radiusKm = eligibility.radiusKm(question.teacher(), question.request());
        return ranking.candidate(question, radiusKm);
    }

    private Question question(Request request, School school, Teacher teacher, Week week) {
        Timetable timetable = weeks.computeIfAbsent(week, timetables).get(teacher.id());
        return new Question(
                request,
                school,
                teacher,
                km(school, teacher),
                timetable == null ? Timetable.empty(teacher.id(), week) : timetable,
                held.contains(teacher.id()),
                now);
    }

    /** Schools order many lessons, and the distance is the dearest part of a question. */
    private double km(School school, Teacher teacher) {
        return kmBySchoolAndTeacher
                .computeIfAbsent(school.npsn(), _ -> new HashMap<>())
                .computeIfAbsent(teacher.id(), _ -> teacher.place().kmTo(school.place()));
    }
}
