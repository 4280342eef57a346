package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.history.History;
import id.guruonline.scheduler.order.Freed;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.reason.Reasons;
import id.guruonline.scheduler.timetable.Timetable;
import id.guruonline.scheduler.timetable.TimetableRules;
import id.guruonline.scheduler.timetable.Week;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the teachers to be asked for all orders that wait at the same moment, together. It changes
 * nothing and reads only what it is handed; the same question has the same answer, whatever the
 * order of the requests.
 */
public final class Matching {

    /** But who has asked nobody yet goes before all who wait for answers. */
    private static final Comparator<Request> MOST_URGENT_FIRST =
            Comparator.comparing((Request r) -> r.order().openOffers().findAny().isPresent())
                    .thenComparing(r -> r.order().lesson().start())
                    .thenComparing(r -> r.order().id());

    private final MatchingSettings settings;
    private final TimetableRules timetableRules;
    private final SubjectTable subjects;
    private final Function<Instant, History> histories;

    /** Those of the directory that was asked about last. */
    private volatile @Nullable TeachersBySubject teachers;

    /** Where nobody did anything yet. */
    public Matching(MatchingSettings settings, TimetableRules timetableRules) {
        this(settings, timetableRules, _ -> History.NONE);
    }

    /**
     * @param histories what teachers did, as it is known then
     */
    public Matching(
            MatchingSettings settings,
            TimetableRules timetableRules,
            Function<Instant, History> histories) {
        this.histories = histories;
        this.settings = settings;
        this.timetableRules = timetableRules;
        this.subjects = SubjectTable.of(settings);
    }

    /**
     * Matches the orders. Each exclusive request first gets one teacher, as far as there are
     * enough; then, in rounds from the most urgent on, each takes the best one left until it has as
     * many as it wants. No teacher is given to two exclusive requests, but to several that go
     * together. Requests that are not exclusive share in the same way, as far as there are enough;
     * then they ask who is asked for others too.
     *
     * @param requests at most one an order
     * @param timetables the timetables of a week of those teachers, by their ids; asked once a week
     * @param asked what teachers are being asked
     */
    public Plan plan(
            List<Request> requests,
            Directory directory,
            BiFunction<Week, Set<String>, Map<String, Timetable>> timetables,
            Asked asked,
            Instant now) {
        Sieve sieve = sieve(directory, timetables, asked, histories.apply(now), now);
        sieve.read(requests);
        Map<String, Match> matches = new HashMap<>();
        List<Sifted> exclusive = new ArrayList<>();
        List<Sifted> hurried = new ArrayList<>();
        for (Request request : requests.stream().sorted(MOST_URGENT_FIRST).toList()) {
            (request.exclusive() ? exclusive : hurried).add(sieve.sift(request));
        }
        Bundles bundles = new Bundles(sieve::canTakeAll, timetableRules.zone());
        Additions more = new Additions(asked, settings);
        List<Party> hurriedParties = bundles.of(hurried);
        List<List<Candidate>> hurriedShares = share(hurriedParties, more, Set.of());
        Set<String> named = new HashSet<>();
        for (int row = 0; row < hurriedParties.size(); row++) {
            Party party = hurriedParties.get(row);
            List<Candidate> share = withOthers(party, hurriedShares.get(row), more);
            party.choosing(share, Set.of(), matches);
            share.stream()
                    .map(Candidate::teacherId)
                    .filter(party.lead().request().order()::isWaitingFor)
                    .forEach(named::add);
        }
        List<Party> exclusiveParties = bundles.of(exclusive);
        List<List<Candidate>> shares = share(exclusiveParties, more, named);
        Set<String> given =
                Stream.concat(
                                named.stream(),
                                shares.stream().flatMap(List::stream).map(Candidate::teacherId))
                        .collect(Collectors.toUnmodifiableSet());
        for (int row = 0; row < exclusiveParties.size(); row++) {
            exclusiveParties.get(row).choosing(shares.get(row), given, matches);
        }
        return new Plan(
                matches,
                Stream.concat(hurriedParties.stream(), exclusiveParties.stream())
                        .filter(Party::isBundle)
                        .map(Party::orderIds)
                        .toList());
    }

    /** Tells what a teacher of that id may be asked for; empty for who is none, or kept out. */
    public Function<String, Optional<Freed>> freed(People people) {
        return id -> {
            Directory directory = people.directory();
            return directory
                    .findPerson(id)
                    .filter(_ -> directory.isActive(id))
                    .flatMap(person ->
                            person instanceof Teacher teacher && teacher.active()
                                    ? Optional.of(teachersOf(directory).freed(teacher))
                                    : Optional.empty());
        };
    }

    /**
     * Why that teacher would not be asked for the request if it were alone; empty where nothing
     * speaks against it. The other parameters are those of {@link #plan}.
     */
    Optional<Reason> findObstacle(
            Request request,
            Teacher teacher,
            Directory directory,
            BiFunction<Week, Set<String>, Map<String, Timetable>> timetables,
            Asked asked,
            Instant now) {
        return sieve(directory, timetables, asked, History.NONE, now)
                .findObstacle(request, teacher);
    }

    /**
     * Who may be asked for that request if it were alone, the best first. The other parameters are
     * those of {@link #plan}.
     */
    public List<Candidate> listEligible(
            Request request,
            Directory directory,
            BiFunction<Week, Set<String>, Map<String, Timetable>> timetables,
            Asked asked,
            Instant now) {
        return sieve(directory, timetables, asked, History.NONE, now).sift(request).free();
    }

    /**
     * Why each teacher is not asked while nobody is, for that request alone. The other parameters
     * are those of {@link #plan}.
     */
    Reasons reasons(
            Request request,
            Directory directory,
            BiFunction<Week, Set<String>, Map<String, Timetable>> timetables,
            Asked asked,
            Instant now) {
        return sieve(directory, timetables, asked, History.NONE, now)
                .sift(request)
                .choosing(List.of(), Set.of())
                .reasons();
    }

    private Sieve sieve(
            Directory directory,
            BiFunction<Week, Set<String>, Map<String, Timetable>> timetables,
            Asked asked,
            History history,
            Instant now) {
        return new Sieve(
                settings,
                timetableRules,
                directory,
                subjects,
                teachersOf(directory),
                timetables,
                asked,
                history,
                now);
    }

    private TeachersBySubject teachersOf(Directory directory) {
        TeachersBySubject known = teachers;
        if (known == null || !known.isOf(directory)) {
            known =
                    new TeachersBySubject(
                            directory, subjects, settings.radiusFactor(settings.maxWidened()));
            teachers = known;
        }
        return known;
    }

    /** What this round adds to how often each is asked today. */
    private static final class Additions {

        private final Asked asked;
        private final MatchingSettings settings;
        private final Map<String, Integer> offers = new HashMap<>();

        Additions(Asked asked, MatchingSettings settings) {
            this.asked = asked;
            this.settings = settings;
        }

        /** There is for whom the school named: they have an appointment. */
        boolean hasRoom(Sifted sifted, Candidate candidate) {
            return sifted.request().order().isWaitingFor(candidate.teacherId())
                    || offers.getOrDefault(candidate.teacherId(), 0)
                            < asked.leftToday(candidate.teacherId(), settings);
        }

        void add(Candidate candidate) {
            offers.merge(candidate.teacherId(), 1, Integer::sum);
        }
    }

    /**
     * @param taken ids of whom a school named, who think about that
     */
    private static List<List<Candidate>> share(
            List<Party> parties, Additions more, Set<String> taken) {
        List<List<Candidate>> free =
                parties.stream()
                        .map(party ->
                                party.free().stream()
                                        .filter(c -> !taken.contains(c.teacherId()))
                                        .filter(c -> more.hasRoom(party.lead(), c))
                                        .toList())
                        .toList();
        Map<Integer, Candidate> first = Assignment.assign(free);
        Set<String> given =
                parties.stream()
                        .flatMap(party ->
                                party.free().stream().filter(c -> !more.hasRoom(party.lead(), c)))
                        .map(Candidate::teacherId)
                        .collect(Collectors.toCollection(HashSet::new));
        given.addAll(taken);
        List<List<Candidate>> shares = new ArrayList<>();
        for (int row = 0; row < parties.size(); row++) {
            shares.add(new ArrayList<>());
            Candidate candidate = first.get(row);
            if (candidate != null) {
                shares.get(row).add(candidate);
                given.add(candidate.teacherId());
            }
        }
        topUp(parties, shares, given);
        shares.forEach(share -> share.forEach(more::add));
        return shares;
    }

    /** As many as are wanted, whatever else they are asked for. */
    private static List<Candidate> withOthers(Party party, List<Candidate> share, Additions more) {
        Sifted sifted = party.lead();
        if (party.isBundle()) {
            return share;
        }
        List<Candidate> others =
                sifted.free().stream()
                        .filter(c -> !share.contains(c) && more.hasRoom(sifted, c))
                        .limit(sifted.request().wanted() - share.size())
                        .toList();
        others.forEach(more::add);
        return Stream.concat(share.stream(), others.stream()).toList();
    }

    private static void topUp(
            List<Party> parties, List<List<Candidate>> shares, Set<String> given) {
        boolean gaveOne;
        do {
            gaveOne = false;
            for (int row = 0; row < parties.size(); row++) {
                Party party = parties.get(row);
                List<Candidate> share = shares.get(row);
                Optional<Candidate> best =
                        share.size() < party.wanted() ? party.findBestBut(given) : Optional.empty();
                best.ifPresent(share::add);
                best.map(Candidate::teacherId).ifPresent(given::add);
                gaveOne |= best.isPresent();
            }
        } while (gaveOne);
    }
}
