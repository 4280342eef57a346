package id.guruonline.config.start;

import id.guruonline.config.settings.FloorSettings;
import id.guruonline.config.simulation.Plots;
import id.guruonline.config.simulation.SimulationReport;
import id.guruonline.scheduler.assembly.SchedulerRules;
import id.guruonline.scheduler.simulation.Behaviour;
import id.guruonline.scheduler.simulation.Played;
import id.guruonline.scheduler.simulation.Policy;
import id.guruonline.scheduler.simulation.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code simulate} plays a regency's days through by the rules of application.yml, with people who
 * behave as behaviour.yml says, and writes what it came to: {@code report.md} and {@code
 * report.json}. Nothing is read from a database, and nobody is sent anything.
 */
final class SimulateCommand {

    static final String NAME = "simulate";

    private static final String USAGE =
            "Usage: simulate [--seed 1,2] [--days 28] [--from 2026-11-02] [--schools 400]"
                    + " [--teachers 2000] [--ignoring 1.0] [--only] [--out folder]";

    /** Years, and more people than any regency has, take days. */
    private static final int MOST = 20_000;

    private SimulateCommand() {}

    /** Returns the exit code: 0 once the report is written. */
    static int run(String... args) {
        CommandLine options = new CommandLine(args);
        Optional<String> seeds = options.take("--seed").or(() -> options.take("--seeds"));
        Optional<String> days = options.take("--days");
        Optional<String> from = options.take("--from");
        Optional<String> schools = options.take("--schools");
        Optional<String> teachers = options.take("--teachers");
        Optional<String> ignoring = options.take("--ignoring");
        boolean only = options.has("--only");
        Path folder =
                Path.of(options.take("--out").or(() -> options.take("--to")).orElse("simulation"));
        if (options.hasMore()) {
            System.err.println(USAGE);
            return CommandLine.NOT_UNDERSTOOD;
        }
        try (var context = CommandLine.surroundings()) {
            Simulation.Setting setting =
                    new Simulation.Setting(
                            number(schools, 400),
                            number(teachers, 2_000),
                            LocalDate.parse(from.orElse("2026-11-02")),
                            number(days, 28));
            SchedulerRules rules = new FloorSettings(context.getEnvironment()).schedulerRules();
            Policy policy = new Policy(rules.offers(), rules.matching(), rules.timetable());
            Behaviour behaviour = behaviour().ignoring(Double.parseDouble(ignoring.orElse("1")));
            List<Long> numbers =
                    Stream.of(seeds.orElse("1").split(",", -1))
                            .map(seed -> Long.parseLong(seed.strip()))
                            .toList();
            write(
                    folder,
                    behaviour,
                    played(new Days(setting, policy, rules(policy, only), behaviour), numbers));
            return 0;
        } catch (IllegalArgumentException | DateTimeException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + USAGE);
            return CommandLine.NOT_UNDERSTOOD;
        }
    }

    /**
     * What is to be played.
     *
     * @param policy the service's rules
     * @param rules all that are compared, by name
     */
    private record Days(
            Simulation.Setting setting,
            Policy policy,
            Map<String, Policy> rules,
            Behaviour behaviour) {}

    /** Each seed's days by each of the rules, as many at a time as the machine has cores. */
    private static List<SimulationReport> played(Days days, List<Long> seeds) {
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Supplier<SimulationReport>> reports =
                    seeds.stream().map(seed -> begun(days, seed, cores)).toList();
            return reports.stream().map(Supplier::get).toList();
        }
    }

    private static Supplier<SimulationReport> begun(Days days, long seed, ExecutorService cores) {
        List<Simulation.Setting> halves = days.setting().halves();
        Map<String, List<Future<Played>>> plays = new LinkedHashMap<>();
        days.rules()
                .forEach((name, rules) ->
                        plays.put(
                                name,
                                halves.stream()
                                        .map(half ->
                                                cores.submit(() ->
                                                        Simulation.play(
                                                                half,
                                                                rules,
                                                                days.behaviour(),
                                                                seed)))
                                        .toList()));
        List<Future<Map<String, Integer>>> most =
                halves.stream()
                        .map(half ->
                                cores.submit(() ->
                                        Simulation.mostInHindsight(
                                                half, days.policy(), days.behaviour(), seed)))
                        .toList();
        return () -> report(seed, plays, most);
    }

    private static SimulationReport report(
            long seed,
            Map<String, List<Future<Played>>> plays,
            List<Future<Map<String, Integer>>> most) {
        Map<String, Played> played = new LinkedHashMap<>();
        plays.forEach((name, halves) ->
                played.put(
                        name,
                        halves.stream()
                                .map(SimulateCommand::done)
                                .reduce(Played::and)
                                .orElseThrow()));
        Map<String, Integer> inHindsight = new HashMap<>();
        most.forEach(half ->
                done(half).forEach((name, some) -> inHindsight.merge(name, some, Integer::sum)));
        SimulationReport report = new SimulationReport(seed, played, inHindsight);
        System.out.println("seed " + seed + " is played");
        return report;
    }

    private static <T> T done(Future<T> something) {
        try {
            return something.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e);
        }
    }

    /**
     * The service's rules, and others to compare with.
     *
     * @param only whether none to compare with
     */
    private static Map<String, Policy> rules(Policy policy, boolean only) {
        Map<String, Policy> rules = new LinkedHashMap<>();
        rules.put("service", policy);
        if (!only) {
            rules.put("broadcast", policy.broadcast());
            rules.put("one by one", policy.oneByOne());
            rules.put("down a list", policy.list());
        }
        return rules;
    }

    private static int number(Optional<String> given, int otherwise) {
        int number = given.map(Integer::parseInt).orElse(otherwise);
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(number + " is not from 1 to " + MOST);
        }
        return number;
    }

    private static Behaviour behaviour() {
        MutablePropertySources sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load("behaviour", new ClassPathResource("behaviour.yml"))
                    .forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("behaviour", Behaviour.class)
                .get();
    }

    /** None where the machine has no fonts to write with: the figures matter more. */
    private static Map<String, String> plots(SimulationReport report) {
        System.setProperty("java.awt.headless", "true");
        try {
            return Plots.of(report);
        } catch (RuntimeException | LinkageError | InternalError e) {
            System.err.println("no plots, as this machine has no fonts (fontconfig): " + e);
            return Map.of();
        }
    }

    private static void write(Path folder, Behaviour behaviour, List<SimulationReport> reports) {
        String markdown = SimulationReport.markdown(behaviour, reports);
        String json =
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(
                                reports.stream().map(SimulationReport::figures).toList());
        Map<String, String> files = new LinkedHashMap<>();
        files.put("report.md", markdown);
        files.put("report.json", json);
        files.putAll(plots(reports.getFirst()));
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
                System.out.println("written: " + folder.resolve(file.getKey()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
