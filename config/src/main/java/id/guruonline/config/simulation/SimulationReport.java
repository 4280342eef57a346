package id.guruonline.config.simulation;

import id.guruonline.scheduler.simulation.Behaviour;
import id.guruonline.scheduler.simulation.Ending;
import id.guruonline.scheduler.simulation.Lack;
import id.guruonline.scheduler.simulation.Played;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the days of a simulation came to, for people and for programs: with the service's rules, and
 * on the same days with others to compare with.
 */
public final class SimulationReport {

    private final long seed;
    private final Map<String, Played> plays;
    private final Map<String, Integer> mostInHindsight;

    /**
     * @param plays by the name of the rules; the service's first
     * @param mostInHindsight how many orders could have been filled at most, had everybody's
     *     answers been known before, by kecamatan
     */
    public SimulationReport(
            long seed, Map<String, Played> plays, Map<String, Integer> mostInHindsight) {
        this.seed = seed;
        this.plays = new LinkedHashMap<>(plays);
        this.mostInHindsight = Map.copyOf(mostInHindsight);
    }

    /** The days by the name of the rules; the service's first. */
    Map<String, Played> plays() {
        return Collections.unmodifiableMap(plays);
    }

    /** All figures of all rules, for programs. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("seed", seed);
        plays.keySet().forEach(rules -> figures.put(rules, figures(rules)));
        return figures;
    }

    /** Each figure by its name, of those rules. */
    public Map<String, Number> figures(String rules) {
        Played played = Objects.requireNonNull(plays.get(rules), rules);
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("orders", played.filled().orders());
        figures.put("filled", played.filled().value());
        figures.put(
                "filled of what hindsight fills",
                (double) played.filled().filled() / Math.max(1, mostInAll()));
        addNotices(figures, played);
        figures.put("worst kecamatan of the mean", worstDistrict(played));
        figures.put("worst kecamatan of what hindsight fills there", worstOfHindsight(played));
        figures.put("offers a filled order", played.offersAFilledOrder());
        figures.put("messages a filled order", played.messagesAFilledOrder());
        figures.put("offers a teacher a week", played.offersATeacherAWeek());
        figures.put("most offers a teacher got on a day", played.mostOffersADay());
        figures.put("absences kept with one teacher", played.keptWithOne().value());
        figures.put("km to the lesson", played.meanKm());
        figures.put("Gini of JP", played.gini());
        figures.put("idle a month", played.idle().value());
        figures.put("alarms", played.needlessAlarms().orders());
        figures.put("alarms of orders that were filled", played.needlessAlarms().value());
        long came = played.standBys(Ending.StandByUse.CAME);
        long called = came + played.standBys(Ending.StandByUse.CALLED);
        figures.put("stand-bys", called + played.standBys(Ending.StandByUse.UNUSED));
        figures.put("stand-bys called", called);
        figures.put("stand-bys who came", came);
        for (Lack lack : Lack.values()) {
            figures.put(
                    "unfilled: " + lack.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    played.lacks().getOrDefault(lack, 0L));
        }
        return figures;
    }

    private static void addNotices(Map<String, Number> figures, Played played) {
        played.filledByNotice()
                .forEach((name, share) -> {
                    figures.put("filled, ordered " + name + " before", share.value());
                    figures.put(
                            "minutes to fill, ordered " + name + " before, p50",
                            minutes(played, name, 0.5));
                    figures.put(
                            "minutes to fill, ordered " + name + " before, p90",
                            minutes(played, name, 0.9));
                    figures.put(
                            "offers a filled order, ordered " + name + " before",
                            played.offersAFilledOrder(name));
                });
    }

    private static double minutes(Played played, String notice, double part) {
        Duration time = played.timeToFill(notice, part);
        return time.toSeconds() / 60.0;
    }

    private static double worstDistrict(Played played) {
        double mean = played.filled().value();
        return played.filledByDistrict().values().stream()
                        .mapToDouble(Played.Share::value)
                        .min()
                        .orElse(mean)
                / (mean == 0 ? 1 : mean);
    }

    private int mostInAll() {
        return mostInHindsight.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How much of what could be filled there is filled where that is least. */
    private double worstOfHindsight(Played played) {
        return played.filledByDistrict().entrySet().stream()
                .mapToDouble(district ->
                        (double) district.getValue().filled()
                                / Math.max(1, mostInHindsight.getOrDefault(district.getKey(), 1)))
                .min()
                .orElse(1);
    }

    /** What the days of several seeds came to, with how people were taken to behave. */
    public static String markdown(Behaviour behaviour, List<SimulationReport> reports) {
        SimulationReport first = reports.getFirst();
        String service = first.plays.keySet().iterator().next();
        Map<String, Map<String, Number>> bySeed = new LinkedHashMap<>();
        reports.forEach(r -> bySeed.put("seed " + r.seed, r.figures(service)));
        Map<String, Map<String, Number>> byRules = new LinkedHashMap<>();
        first.plays.keySet().forEach(rules -> byRules.put(rules, mean(rules, reports)));
        return "# A regency, played through\n\n"
                + about(first)
                + table(bySeed)
                + "\n## Against other ways, on the same days\n\nThe mean over the seeds.\n\n"
                + table(byRules)
                + "\n## How people were taken to behave\n\n"
                + told(behaviour);
    }

    private static String about(SimulationReport report) {
        Played played = report.plays.values().iterator().next();
        return "%d schools, %d teachers, %d days from %s.%n%n"
                .formatted(
                        played.setting().schools(),
                        played.setting().teachers(),
                        played.setting().days(),
                        played.setting().from());
    }

    private static Map<String, Number> mean(String rules, List<SimulationReport> reports) {
        Map<String, Number> mean = new LinkedHashMap<>();
        for (String figure : reports.getFirst().figures(rules).keySet()) {
            mean.put(
                    figure,
                    reports.stream()
                            .map(report -> report.figures(rules).get(figure))
                            .filter(Objects::nonNull)
                            .mapToDouble(Number::doubleValue)
                            .average()
                            .orElse(0));
        }
        return mean;
    }

    /** A row a figure. */
    private static String table(Map<String, Map<String, Number>> columns) {
        StringBuilder text = new StringBuilder("| figure |");
        columns.keySet().forEach(name -> text.append(' ').append(name).append(" |"));
        text.append("\n|---|").append("---|".repeat(columns.size())).append('\n');
        for (String figure : columns.values().iterator().next().keySet()) {
            text.append("| ").append(figure).append(" |");
            columns.values()
                    .forEach(column ->
                            text.append(' ').append(written(column.get(figure))).append(" |"));
            text.append('\n');
        }
        return text.toString();
    }

    private static String told(Behaviour behaviour) {
        StringBuilder text = new StringBuilder();
        for (var component : Behaviour.class.getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(behaviour);
                text.append("- ").append(component.getName()).append(": ").append(value);
                text.append('\n');
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record that does not tell " + component, e);
            }
        }
        return text.toString();
    }

    private static String written(@Nullable Number figure) {
        return figure instanceof Double number
                ? String.format(Locale.ROOT, "%.3f", number)
                : String.valueOf(figure);
    }
}
