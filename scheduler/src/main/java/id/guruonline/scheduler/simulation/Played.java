package id.guruonline.scheduler.simulation;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The days of a simulation, and the numbers that they come to.
 *
 * @param endings what became of each wish
 * @param asked how many offers each teacher got, by day
 */
public record Played(
        Regency regency,
        Simulation.Setting setting,
        Behaviour behaviour,
        List<Ending> endings,
        Map<String, Map<LocalDate, Integer>> asked) {

    private static final int MONTH = 30;

    /** With the days that follow. */
    public Played and(Played later) {
        Map<String, Map<LocalDate, Integer>> all = new HashMap<>();
        Stream.of(asked, later.asked)
                .forEach(some ->
                        some.forEach((id, days) ->
                                all.computeIfAbsent(id, _ -> new HashMap<>()).putAll(days)));
        return new Played(
                regency,
                new Simulation.Setting(
                        setting.schools(),
                        setting.teachers(),
                        setting.from(),
                        setting.days() + later.setting.days()),
                behaviour,
                Stream.concat(endings.stream(), later.endings.stream()).toList(),
                all);
    }

    /**
     * How many of a kind were filled.
     *
     * @param orders of how many
     */
    public record Share(long filled, long orders) {

        /** From 0 to 1; 1 where there were none. */
        public double value() {
            return orders == 0 ? 1 : (double) filled / orders;
        }
    }

    /** Of all. */
    public Share filled() {
        return share(endings);
    }

    /** By how long before the lesson it was ordered, in the order in which they are named. */
    public Map<String, Share> filledByNotice() {
        Map<String, Share> shares = new LinkedHashMap<>();
        for (Behaviour.Notice notice : behaviour.notices()) {
            shares.put(
                    notice.name(),
                    share(
                            endings.stream()
                                    .filter(ending -> ending.notice().equals(notice.name()))
                                    .toList()));
        }
        return shares;
    }

    /** By kecamatan, in alphabetical order. */
    public Map<String, Share> filledByDistrict() {
        Map<String, Share> shares = new TreeMap<>();
        endings.stream()
                .collect(groupingBy(Ending::district))
                .forEach((name, some) -> shares.put(name, share(some)));
        return shares;
    }

    /** How many were not filled for lack of what. */
    public Map<Lack, Long> lacks() {
        Map<Lack, Long> lacks = new EnumMap<>(Lack.class);
        endings.stream()
                .flatMap(ending -> Stream.ofNullable(ending.lack()))
                .forEach(lack -> lacks.merge(lack, 1L, Long::sum));
        return lacks;
    }

    private static Share share(List<Ending> some) {
        return new Share(some.stream().filter(Ending::isFilled).count(), some.size());
    }

    /**
     * How long it took to find the first teacher, where one was found.
     *
     * @param notice the name of how long before the lesson it was ordered
     * @param part 0.5 for the median
     */
    public Duration timeToFill(String notice, double part) {
        List<Duration> sorted =
                endings.stream()
                        .filter(ending -> ending.notice().equals(notice))
                        .flatMap(ending -> Stream.ofNullable(ending.filledAfter()))
                        .sorted()
                        .toList();
        return sorted.isEmpty()
                ? Duration.ZERO
                : sorted.get((int) Math.min(sorted.size() - 1L, (long) (part * sorted.size())));
    }

    public double offersAFilledOrder() {
        return perFilled(endings.stream().mapToInt(Ending::offers).sum());
    }

    /**
     * The same, of those ordered that long before.
     *
     * @param notice the name of how long before the lesson it was ordered
     */
    public double offersAFilledOrder(String notice) {
        List<Ending> some =
                endings.stream().filter(ending -> ending.notice().equals(notice)).toList();
        return (double) some.stream().mapToInt(Ending::offers).sum()
                / Math.max(1, share(some).filled());
    }

    /** To teachers, about offers. */
    public double messagesAFilledOrder() {
        return perFilled(endings.stream().mapToInt(Ending::messages).sum());
    }

    private double perFilled(double total) {
        return total / Math.max(1, filled().filled());
    }

    /** The most offers that one teacher got on one day. */
    public int mostOffersADay() {
        return asked.values().stream()
                .flatMap(days -> days.values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    public double offersATeacherAWeek() {
        int all =
                asked.values().stream()
                        .flatMap(days -> days.values().stream())
                        .mapToInt(Integer::intValue)
                        .sum();
        return all * 7.0 / setting.days() / setting.teachers();
    }

    /** Of the absences of several lessons that were all taught, how many had one teacher. */
    public Share keptWithOne() {
        List<List<Ending>> whole =
                endings.stream().collect(groupingBy(Ending::absence)).values().stream()
                        .filter(some -> some.size() > 1)
                        .filter(some -> some.stream().allMatch(Ending::isFilled))
                        .toList();
        long one =
                whole.stream()
                        .filter(some ->
                                some.stream().map(Ending::teacherId).distinct().count() == 1)
                        .count();
        return new Share(one, whole.size());
    }

    public double meanKm() {
        return endings.stream().filter(Ending::isFilled).collect(averagingDouble(Ending::km));
    }

    /**
     * The Gini coefficient of the JP of those who took any lesson: 0 where all had as many, near 1
     * where one had all.
     */
    public double gini() {
        double[] sorted =
                jp().values().stream().mapToDouble(Integer::doubleValue).sorted().toArray();
        double all = 0;
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            all += sorted[i];
            weighted += (i + 1) * sorted[i];
        }
        int n = sorted.length;
        return all == 0 ? 0 : 2 * weighted / (n * all) - (n + 1.0) / n;
    }

    private Map<String, Integer> jp() {
        Map<String, Integer> jp = new HashMap<>();
        endings.forEach(ending ->
                Stream.ofNullable(ending.teacherId())
                        .forEach(id -> jp.merge(id, ending.jp(), Integer::sum)));
        return jp;
    }

    /** Of those who took any lesson, how many had none in a month, on average. */
    public Share idle() {
        Set<String> willing = jp().keySet();
        Map<Long, Set<String>> taught = new HashMap<>();
        Instant begin = setting.from().atStartOfDay(ZoneOffset.UTC).toInstant();
        for (Ending ending : endings) {
            long month = Duration.between(begin, ending.start()).toDays() / MONTH;
            Stream.ofNullable(ending.teacherId())
                    .forEach(id -> taught.computeIfAbsent(month, _ -> new HashSet<>()).add(id));
        }
        long months = Math.max(1, setting.days() / MONTH);
        long idle = 0;
        for (long month = 0; month < months; month++) {
            idle += willing.size() - taught.getOrDefault(month, Set.of()).size();
        }
        return new Share(idle, willing.size() * months);
    }

    /** How many orders had a stand-by who came to that. */
    public long standBys(Ending.StandByUse use) {
        return endings.stream().filter(ending -> ending.standBy() == use).count();
    }

    /** Of the alarms that nobody is left, those of orders that were filled after all. */
    public Share needlessAlarms() {
        List<Ending> alarmed = endings.stream().filter(Ending::alarmed).toList();
        return share(alarmed);
    }
}
