package id.guruonline.scheduler.due;

import id.guruonline.scheduler.matching.Asked;
import id.guruonline.scheduler.matching.Candidate;
import id.guruonline.scheduler.matching.Match;
import id.guruonline.scheduler.matching.Matching;
import id.guruonline.scheduler.matching.MatchingSettings;
import id.guruonline.scheduler.matching.Plan;
import id.guruonline.scheduler.matching.Request;
import id.guruonline.scheduler.order.HoldStore;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.decision.Seeking;
import id.guruonline.scheduler.order.decision.Seeking.Choice;
import id.guruonline.scheduler.order.decision.Wave;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.Hold;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reasons;
import id.guruonline.scheduler.timetable.Timetable;
import id.guruonline.scheduler.timetable.TimetableRules;
import id.guruonline.scheduler.timetable.TimetableStore;
import id.guruonline.scheduler.timetable.Week;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the orders that wait at the same moment before teachers: matched together, each teacher
 * held, then saved order by order.
 */
public final class OfferRound {

    private final OrderStore orders;
    private final HoldStore holds;
    private final TimetableStore timetables;
    private final People people;
    private final Matching matching;
    private final MatchingSettings settings;
    private final TimetableRules timetableRules;
    private final OfferRules rules;
    private final Seeking seeking;

    public OfferRound(
            OrderStore orders,
            HoldStore holds,
            TimetableStore timetables,
            People people,
            Matching matching,
            MatchingSettings settings,
            TimetableRules timetableRules,
            OfferRules rules,
            Seeking seeking) {
        this.orders = orders;
        this.holds = holds;
        this.timetables = timetables;
        this.people = people;
        this.matching = matching;
        this.settings = settings;
        this.timetableRules = timetableRules;
        this.rules = rules;
        this.seeking = seeking;
    }

    /**
     * Shares the teachers out. Nobody is held or asked yet: of each order, by its id, that is left
     * to be done, at the same time as others' or not.
     */
    Map<String, Runnable> plan(List<Wave> waves, Instant now) {
        List<Request> requests =
                waves.stream()
                        .map(w -> Request.in(w.band(), rules, w.order(), w.wanted(), w.widened()))
                        .toList();
        Weeks weeks = new Weeks();
        List<Hold> held = holds.listHolds(now);
        Plan plan =
                matching.plan(
                        requests, people.directory(), weeks::of, asked(waves, held, now), now);
        Map<String, Timetable> thisWeek = weeks.of(Week.of(now, rules.zone()), timed(waves, plan));
        Map<String, List<Choice>> continued = new HashMap<>();
        for (Wave wave : waves) {
            String id = wave.order().id();
            List<Choice> choices = continued(wave, plan.get(id), held, thisWeek, now);
            if (!choices.isEmpty()) {
                continued.put(id, choices);
            }
        }
        Map<String, Together> bundles = new HashMap<>();
        for (List<String> ids : plan.bundles()) {
            List<String> anew = ids.stream().filter(id -> !continued.containsKey(id)).toList();
            if (anew.size() > 1) {
                Together together = new Together(anew, waves, plan, thisWeek, now);
                anew.forEach(id -> bundles.put(id, together));
            }
        }
        Map<String, Runnable> asking = new LinkedHashMap<>();
        for (Wave wave : waves) {
            String id = wave.order().id();
            Together together = bundles.get(id);
            List<Choice> begun = continued.get(id);
            if (begun != null) {
                asking.put(id, () -> offer(wave, plan.get(id), begun, now));
            } else if (together != null) {
                asking.put(id, () -> offer(wave, plan.get(id), together.choices(wave), now));
            } else {
                asking.put(id, () -> offer(wave, plan.get(id), thisWeek, now));
            }
        }
        return asking;
    }

    /** The number of the order's offer in that bundle; none where it has none there. */
    private static int noIn(Hold hold, Order order) {
        AskRef.OfBundle bundle = hold.bundle();
        return bundle == null
                ? 0
                : bundle.refs().stream()
                        .filter(ref -> ref.orderId().equals(order.id()))
                        .mapToInt(OfferRef::no)
                        .findFirst()
                        .orElse(0);
    }

    /**
     * Those who are held for it already, with others of a bundle, as far as they may still be
     * asked: what an attempt that broke off left to be done.
     */
    private List<Choice> continued(
            Wave wave, Match match, List<Hold> held, Map<String, Timetable> thisWeek, Instant now) {
        Order order = wave.order();
        List<Hold> begun =
                held.stream()
                        .filter(hold -> noIn(hold, order) > order.offers().size())
                        .sorted(Comparator.comparingInt(hold -> noIn(hold, order)))
                        .toList();
        List<Choice> choices = new ArrayList<>();
        for (Hold hold : begun) {
            AskRef.OfBundle bundle = hold.bundle();
            Optional<Candidate> candidate =
                    Stream.concat(match.chosen().stream(), match.waiting().stream())
                            .filter(one -> one.teacherId().equals(hold.teacherId()))
                            .findFirst();
            int next = order.offers().size() + choices.size() + 1;
            if (bundle == null || candidate.isEmpty() || noIn(hold, order) != next) {
                break;
            }
            Choice choice = choice(wave, candidate.get(), thisWeek, now);
            choices.add(choice.together(choice.answerTime(), bundle));
        }
        return choices;
    }

    /**
     * Orders that are put before their teachers together: who could be held, by the first of the
     * orders, has all of them, each with the least of the times to answer. Whichever order is saved
     * first holds the teachers for all.
     */
    private final class Together {

        private final List<Wave> waves;
        private final Plan plan;
        private final Map<String, Timetable> thisWeek;
        private final Instant now;
        private @Nullable Map<String, List<Choice>> byOrder;

        Together(
                List<String> ids,
                List<Wave> all,
                Plan plan,
                Map<String, Timetable> thisWeek,
                Instant now) {
            this.waves =
                    ids.stream()
                            .flatMap(
                                    id -> all.stream().filter(wave -> wave.order().id().equals(id)))
                            .toList();
            this.plan = plan;
            this.thisWeek = thisWeek;
            this.now = now;
        }

        synchronized List<Choice> choices(Wave wave) {
            Map<String, List<Choice>> known = byOrder;
            if (known == null) {
                known = hold();
                byOrder = known;
            }
            return known.getOrDefault(wave.order().id(), List.of());
        }

        private Map<String, List<Choice>> hold() {
            Map<String, List<Choice>> all = new LinkedHashMap<>();
            for (Wave wave : waves) {
                all.put(
                        wave.order().id(),
                        listChoices(wave, plan.get(wave.order().id()), thisWeek, now));
            }
            Map<String, Duration> least = new HashMap<>();
            all.values().stream()
                    .flatMap(List::stream)
                    .forEach(c ->
                            least.merge(
                                    c.teacherId(),
                                    c.answerTime(),
                                    (one, other) -> one.compareTo(other) < 0 ? one : other));
            Wave lead = waves.getFirst();
            List<String> held =
                    asked(lead, all.getOrDefault(lead.order().id(), List.of()), this::bundle, now)
                            .stream()
                            .map(Choice::teacherId)
                            .toList();
            all.replaceAll((_, choices) ->
                    held.stream()
                            .flatMap(id -> choices.stream().filter(c -> c.teacherId().equals(id)))
                            .map(c ->
                                    c.together(
                                            least.getOrDefault(c.teacherId(), c.answerTime()),
                                            bundle(held.indexOf(c.teacherId()))))
                            .toList());
            return all;
        }

        private AskRef.OfBundle bundle(int place) {
            return new AskRef.OfBundle(
                    waves.stream()
                            .map(Wave::order)
                            .map(order ->
                                    new OfferRef(order.id(), order.offers().size() + place + 1))
                            .toList());
        }
    }

    /** Whose time to answer stands still while they teach: of them it must be known when. */
    private Set<String> timed(List<Wave> waves, Plan plan) {
        return waves.stream()
                .filter(wave -> !rules.urgencies().get(wave.band()).answeredByEvening())
                .flatMap(wave -> plan.get(wave.order().id()).chosen().stream())
                .map(Candidate::teacherId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The timetables that a round has to know, each week read once where that is enough. */
    private final class Weeks {

        private final Map<Week, Set<String>> asked = new HashMap<>();
        private final Map<Week, Map<String, Timetable>> read = new HashMap<>();

        Map<String, Timetable> of(Week week, Set<String> teacherIds) {
            if (!asked.getOrDefault(week, Set.of()).containsAll(teacherIds)) {
                asked.put(week, teacherIds);
                read.put(week, timetables.listWeek(week, teacherIds));
            }
            return read.getOrDefault(week, Map.of());
        }
    }

    /**
     * What teachers are being asked. A hold that names an offer just about to be made is left from
     * an attempt that broke off before its order was saved: it must not keep the teacher from that
     * very offer.
     */
    private Asked asked(List<Wave> waves, List<Hold> held, Instant now) {
        Map<String, Integer> made =
                waves.stream()
                        .map(Wave::order)
                        .collect(Collectors.toMap(Order::id, order -> order.offers().size()));
        return Asked.now(
                held.stream().filter(hold -> isMade(hold.offer(), made)).toList(),
                orders,
                now,
                rules.zone());
    }

    private static boolean isMade(OfferRef offer, Map<String, Integer> made) {
        return offer.no() <= made.getOrDefault(offer.orderId(), Integer.MAX_VALUE);
    }

    private static Hold numbered(Wave wave, String teacherId, int newNo) {
        Order order = wave.order();
        return new Hold(
                teacherId, wave.band(), new OfferRef(order.id(), order.offers().size() + newNo));
    }

    private void offer(Wave wave, Match match, Map<String, Timetable> thisWeek, Instant now) {
        List<Choice> chosen = listChoices(wave, match, thisWeek, now);
        offer(wave, match, asked(wave, chosen, _ -> null, now), now);
    }

    /**
     * @param bundles what goes with the offer to the teacher at that place
     */
    private List<Choice> asked(
            Wave wave,
            List<Choice> chosen,
            IntFunction<AskRef.@Nullable OfBundle> bundles,
            Instant now) {
        return wave.exclusive()
                ? held(wave, chosen, bundles, now)
                : marked(wave, chosen, bundles, now);
    }

    private List<Choice> listChoices(
            Wave wave, Match match, Map<String, Timetable> thisWeek, Instant now) {
        return match.chosen().stream()
                .map(candidate -> choice(wave, candidate, thisWeek, now))
                .toList();
    }

    private void offer(Wave wave, Match match, List<Choice> choices, Instant now) {
        Set<String> asked =
                choices.stream().map(Choice::teacherId).collect(Collectors.toUnmodifiableSet());
        Reasons reasons = match.reasonsBut(asked);
        boolean saved =
                orders.replace(next(seeking.noting(wave, reasons, now), match, choices, now));
        if (!saved) {
            releaseUnsaved(wave, choices);
        }
    }

    private Order next(Wave wave, Match match, List<Choice> choices, Instant now) {
        if (!choices.isEmpty()) {
            return seeking.offered(wave, choices, now);
        }
        Named named = wave.order().named();
        if (named != null && named.isAwaited()) {
            return seeking.withoutNamed(wave, now);
        }
        if (named != null && !named.others()) {
            return seeking.withoutOthers(wave, now);
        }
        if (!match.chosen().isEmpty() || match.hopeful()) {
            return seeking.watching(wave, now);
        }
        if (wave.widened() < settings.maxWidened()) {
            return seeking.widened(wave, now);
        }
        boolean hoped =
                !match.waiting().isEmpty() || wave.order().openOffers().findAny().isPresent();
        return hoped ? seeking.watching(wave, now) : seeking.withNobody(wave, now);
    }

    /** Those of the chosen who could be held; another instance may have been faster. */
    private List<Choice> held(
            Wave wave,
            List<Choice> chosen,
            IntFunction<AskRef.@Nullable OfBundle> bundles,
            Instant now) {
        List<Choice> choices = new ArrayList<>();
        for (Choice choice : chosen) {
            Hold hold =
                    numbered(wave, choice.teacherId(), choices.size() + 1)
                            .with(bundles.apply(choices.size()));
            if (holds.take(hold, seeking.heldUntil(choice, now), now)) {
                choices.add(choice);
            }
        }
        return choices;
    }

    /** All of the chosen; who thinks about nothing else yet is held, so that others come first. */
    private List<Choice> marked(
            Wave wave,
            List<Choice> chosen,
            IntFunction<AskRef.@Nullable OfBundle> bundles,
            Instant now) {
        for (int i = 0; i < chosen.size(); i++) {
            Choice choice = chosen.get(i);
            Hold hold = numbered(wave, choice.teacherId(), i + 1).with(bundles.apply(i));
            holds.take(hold, seeking.heldUntil(choice, now), now);
        }
        return chosen;
    }

    private Choice choice(
            Wave wave, Candidate candidate, Map<String, Timetable> thisWeek, Instant now) {
        Teacher teacher = people.directory().getTeacher(candidate.teacherId());
        Week week = Week.of(now, rules.zone());
        Timetable timetable =
                thisWeek.getOrDefault(teacher.id(), Timetable.empty(teacher.id(), week));
        Duration usual =
                rules.answerTime(wave.band(), now, timetable.teaching(teacher, rules.zone()));
        return new Choice(
                teacher.id(),
                candidate.km(),
                candidate.reasons(),
                atLeastAlone(usual, wave.order(), now),
                arrival(wave.order(), teacher, now),
                null);
    }

    /** Whom the school named may answer as long as nobody else is asked, or longer. */
    private Duration atLeastAlone(Duration usual, Order order, Instant now) {
        Duration alone =
                order.findAwaited()
                        .map(named ->
                                Duration.between(
                                        now, rules.aloneUntil(named, now, order.lesson().start())))
                        .orElse(Duration.ZERO);
        return alone.compareTo(usual) > 0 ? alone : usual;
    }

    /** Null where the lesson has not begun: nobody has to hurry. */
    private @Nullable Instant arrival(Order order, Teacher teacher, Instant now) {
        if (!order.lesson().hasBegun(now)) {
            return null;
        }
        Place school = people.directory().getSchool(order.lesson().npsn()).place();
        return timetableRules.arrival(teacher.place(), school, now);
    }

    /**
     * Another instance may have saved the order with the same teacher: that hold stays. So does one
     * for offers that come together, whose other orders are just being saved; {@link HoldSweep}
     * looks after it.
     */
    private void releaseUnsaved(Wave wave, List<Choice> choices) {
        Optional<Order> saved = orders.find(wave.order().id());
        for (int i = 0; i < choices.size(); i++) {
            String teacherId = choices.get(i).teacherId();
            Hold hold = numbered(wave, teacherId, i + 1);
            boolean open =
                    saved.flatMap(o -> o.findOffer(hold.offer().no()))
                            .filter(Offer::isOpen)
                            .filter(offer -> offer.teacherId().equals(teacherId))
                            .isPresent();
            if (!open && choices.get(i).bundle() == null) {
                holds.release(hold);
            }
        }
    }
}
