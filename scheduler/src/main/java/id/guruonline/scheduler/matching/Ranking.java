package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.history.History;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.RankingShare;
import id.guruonline.scheduler.order.state.RankingTerm;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.timetable.TimetableRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Who is asked first: a weighted sum of named terms, each from 0 to 1. */
final class Ranking {

    private static final List<RankingTerm> TERMS = List.of(RankingTerm.values());

    /** What is left to who did not come to a lesson of late: others are asked first. */
    private static final double LEFT = 0.3;

    /** Who has taught so many is no newcomer any more. */
    private static final int FIRST_LESSONS = 5;

    private final MatchingSettings settings;
    private final TimetableRules timetableRules;
    private final Directory directory;
    private final History history;

    Ranking(
            MatchingSettings settings,
            TimetableRules timetableRules,
            Directory directory,
            History history) {
        this.history = history;
        this.settings = settings;
        this.timetableRules = timetableRules;
        this.directory = directory;
    }

    /** Ranks the teachers of one request. */
    Ranker of(Request request) {
        Lesson lesson = request.order().lesson();
        return new Ranker(
                history.whoKnows(lesson.npsn(), lesson.className(), request.order().seriesId()));
    }

    /** Ranks teachers for one request. */
    final class Ranker {

        private final Predicate<String> knowsClass;

        private Ranker(Predicate<String> knowsClass) {
            this.knowsClass = knowsClass;
        }

        Candidate candidate(Question question, double radiusKm) {
            List<RankingShare> shares = new ArrayList<>(TERMS.size());
            double score = 0;
            for (RankingTerm term : TERMS) {
                double value = valueOf(term, question, radiusKm);
                double weight = settings.weights().getOrDefault(term, 0.0);
                shares.add(new RankingShare(term, value, weight));
                score += value * weight;
            }
            boolean missed = history.of(question.teacher().id()).missedLately();
            return new Candidate(
                    question.teacher().id(), question.km(), missed ? score * LEFT : score, shares);
        }

        private double valueOf(RankingTerm term, Question question, double radiusKm) {
            return switch (term) {
                case FAVOURITE ->
                        question.school().favourites().contains(question.teacher().id()) ? 1 : 0;
                case STARS -> stars(question.teacher());
                case NEARNESS -> Math.clamp(1 - question.km() / radiusKm, 0.0, 1.0);
                case FAIRNESS -> fairness(question);
                case CONTINUITY -> knowsClass.test(question.teacher().id()) ? 1 : 0;
                case RELIABILITY -> history.of(question.teacher().id()).reliability();
                case NEWCOMER -> newcomer(history.of(question.teacher().id()).lessons());
                case STAND_BY -> question.order().isCalling(question.teacher().id()) ? 1 : 0;
                case SPECIALIST ->
                        question.teacher().subjects().contains(question.order().lesson().subject())
                                ? 1
                                : 0;
            };
        }
    }

    private static double newcomer(int lessons) {
        return Math.max(0, FIRST_LESSONS - lessons) / (double) FIRST_LESSONS;
    }

    /** One star is 0, five are 1. */
    private double stars(Teacher teacher) {
        double average =
                directory.starsOf(teacher).shrunk(settings.starsMean(), settings.starsWeight());
        return Math.clamp((average - 1) / 4, 0.0, 1.0);
    }

    /**
     * The part of the JP wanted in the lesson's week that the teacher still lacks, the less the
     * more lessons the teacher had of late.
     */
    private double fairness(Question question) {
        int wanted = question.teacher().weeklyJpWanted();
        int had = question.timetable().jp(question.teacher(), timetableRules);
        return wanted <= 0
                ? 0
                : Math.clamp((wanted - had) / (double) wanted, 0.0, 1.0)
                        * history.turn(question.teacher().id());
    }
}
