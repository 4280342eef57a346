package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.state.Lesson;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Which requests of a round are put before teachers together: what belongs together is offered
 * whole, as far as one teacher can take it, and what nobody can take whole in as large parts as
 * somebody can.
 */
final class Bundles {

    /** No offer is of more lessons. */
    static final int MOST = 20;

    private static final Comparator<Sifted> BY_LESSON =
            Comparator.comparing((Sifted sifted) -> sifted.lesson().start())
                    .thenComparing(Sifted::orderId);

    private final BiPredicate<String, List<Sifted>> fits;
    private final ZoneId zone;

    /**
     * @param fits whether the teacher of that id, who may be asked for each of them, can teach all
     */
    Bundles(BiPredicate<String, List<Sifted>> fits, ZoneId zone) {
        this.fits = fits;
        this.zone = zone;
    }

    /**
     * All of these requests, each in one party: lessons of a series together, then what one school
     * lacks on one day.
     *
     * @param requests in the order in which the parties come, by the first of each
     */
    List<Party> of(List<Sifted> requests) {
        List<Party> parties = new ArrayList<>();
        List<Sifted> left = split(requests, Bundles::series, parties);
        left = split(left, this::schoolDay, parties);
        left.forEach(sifted -> parties.add(Party.alone(sifted)));
        Map<String, Integer> places = new HashMap<>();
        requests.forEach(sifted -> places.put(sifted.orderId(), places.size()));
        parties.sort(Comparator.comparingInt(party -> firstPlace(party, places)));
        return parties;
    }

    private static int firstPlace(Party party, Map<String, Integer> places) {
        return party.orderIds().stream()
                .mapToInt(id -> places.getOrDefault(id, Integer.MAX_VALUE))
                .min()
                .orElseThrow();
    }

    /** In a hurry each goes by itself, unless one teacher is asked alone. */
    private static boolean goesTogether(Sifted sifted) {
        return sifted.request().exclusive() || sifted.request().order().findAwaited().isPresent();
    }

    private static String series(Sifted sifted) {
        String series = sifted.request().order().seriesId();
        return series == null ? "" : series;
    }

    private String schoolDay(Sifted sifted) {
        Lesson lesson = sifted.lesson();
        return lesson.npsn() + "/" + LocalDate.ofInstant(lesson.start(), zone);
    }

    /** Adds the parties of several of one key; returns who is in none. */
    private List<Sifted> split(
            List<Sifted> requests, Function<Sifted, String> key, List<Party> parties) {
        Map<String, List<Sifted>> groups = new LinkedHashMap<>();
        for (Sifted sifted : requests) {
            String name = goesTogether(sifted) ? key.apply(sifted) : "";
            groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(sifted);
        }
        List<Sifted> single = new ArrayList<>();
        groups.forEach((name, group) -> {
            List<Sifted> left = new ArrayList<>(group);
            left.sort(BY_LESSON);
            List<Sifted> most = name.isEmpty() ? List.of() : mostTogether(left);
            while (most.size() > 1) {
                parties.add(together(most));
                left.removeAll(most);
                most = mostTogether(left);
            }
            single.addAll(left);
        });
        return single;
    }

    /** As many of them as one teacher can take; of several teachers the better one's. */
    private List<Sifted> mostTogether(List<Sifted> group) {
        if (group.size() < 2) {
            return List.of();
        }
        List<Sifted> most = List.of();
        double best = 0;
        Set<String> looked = new HashSet<>();
        for (Sifted sifted : group) {
            for (Candidate candidate : sifted.free()) {
                String id = candidate.teacherId();
                if (looked.add(id) && isBetter(asked(id, group), id, most, best)) {
                    List<Sifted> taken = taken(id, group);
                    if (isBetter(taken, id, most, best)) {
                        most = taken;
                        best = Party.score(taken, id);
                    }
                }
            }
        }
        return most;
    }

    /** More than those, or as many by a teacher who is worth more to them. */
    private static boolean isBetter(
            List<Sifted> some, String teacherId, List<Sifted> most, double best) {
        return some.size() > most.size()
                || (some.size() == most.size() && Party.score(some, teacherId) > best);
    }

    /** Those that the teacher may be asked for, which is all that can be taken. */
    private static List<Sifted> asked(String teacherId, List<Sifted> group) {
        return group.stream().filter(one -> one.find(teacherId).isPresent()).toList();
    }

    /** Those that the teacher can take, one after the other. */
    private List<Sifted> taken(String teacherId, List<Sifted> group) {
        List<Sifted> taken = new ArrayList<>();
        for (Sifted sifted : group) {
            if (taken.size() < MOST && sifted.find(teacherId).isPresent()) {
                taken.add(sifted);
                if (taken.size() > 1 && !fits.test(teacherId, taken)) {
                    taken.removeLast();
                }
            }
        }
        return taken;
    }

    private Party together(List<Sifted> members) {
        List<Candidate> free =
                members.getFirst().free().stream()
                        .filter(one ->
                                members.stream().allMatch(m -> m.find(one.teacherId()).isPresent()))
                        .filter(one -> fits.test(one.teacherId(), members))
                        .map(one -> one.scoring(Party.score(members, one.teacherId())))
                        .toList();
        return new Party(members, free);
    }
}
