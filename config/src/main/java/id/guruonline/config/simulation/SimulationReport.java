package id.guruonline.config.simulation;

import id.guruonline.scheduler.simulation.Behaviour;
import id.guruonline.scheduler.simulation.Played;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the days of a simulation came to, for people and for programs. */
public final class SimulationReport {

    private final long seed;
    private final Played played;

    public SimulationReport(long seed, Played played) {
        this.seed = seed;
        this.played = played;
    }

    /** Each figure by its name. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("seed", seed);
        figures.put("days", played.setting().days());
        figures.put("schools", played.setting().schools());
        figures.put("teachers", played.setting().teachers());
        figures.put("orders", played.filled().orders());
        figures.put("filled", played.filled().value());
        played.filledByNotice()
                .forEach((name, share) -> {
                    figures.put("filled, ordered " + name + " before", share.value());
                    figures.put(
                            "minutes to fill, ordered " + name + " before, p50",
                            minutes(name, 0.5));
                    figures.put(
                            "minutes to fill, ordered " + name + " before, p90",
                            minutes(name, 0.9));
                });
        figures.put("worst kecamatan of the mean", worstDistrict());
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
        return figures;
    }

    private double minutes(String notice, double part) {
        Duration time = played.timeToFill(notice, part);
        return time.toSeconds() / 60.0;
    }

    private double worstDistrict() {
        double mean = played.filled().value();
        return played.filledByDistrict().values().stream()
                        .mapToDouble(Played.Share::value)
                        .min()
                        .orElse(mean)
                / (mean == 0 ? 1 : mean);
    }

    /** The figures of several seeds side by side, with how people were taken to behave. */
    public static String markdown(Behaviour behaviour, List<SimulationReport> reports) {
        StringBuilder text = new StringBuilder("# A regency, played through\n\n| figure |");
        reports.forEach(report -> text.append(" seed ").append(report.seed).append(" |"));
        text.append("\n|---|").append("---|".repeat(reports.size())).append('\n');
        for (String name : reports.getFirst().figures().keySet()) {
            text.append("| ").append(name).append(" |");
            for (SimulationReport report : reports) {
                text.append(' ').append(written(report.figures().get(name))).append(" |");
            }
            text.append('\n');
        }
        text.append("\n## How people were taken to behave\n\n");
        for (var component : Behaviour.class.getRecordComponents()) {
            text.append("- ").append(component.getName()).append(": ");
            try {
                text.append(component.getAccessor().invoke(behaviour)).append('\n');
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record that does not tell " + component, e);
            }
        }
        return text.toString();
    }

    private static String written(@Nullable Object figure) {
        return figure instanceof Double number
                ? String.format(Locale.ROOT, "%.3f", number)
                : String.valueOf(figure);
    }
}
