package id.guruonline.config.transcript;

import id.guruonline.config.transcript.CrashGate.Last;
import id.guruonline.config.transcript.Performance.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plays a transcript again and again, each time stopping the service at another of its writes, and
 * holds every ending against the undisturbed one.
 *
 * @param uncertain what may become of the message that is on its way to somebody at the stop
 * @param atOnce playings side by side
 */
record CrashTrial(Transcript transcript, StageFactory stages, Uncertain uncertain, int atOnce) {

    /** What becomes of a message of which nobody saw whether the channel took it. */
    enum Uncertain {
        /** The channel can tell whether it has the message. */
        LOOKED_UP(Duration.ZERO),
        /** It cannot, and the message is sent again: one to each person may have come twice. */
        SENT_AGAIN(Duration.ofSeconds(3));

        /** Longer than it waits to be sent again. */
        private final Duration afterwards;

        Uncertain(Duration afterwards) {
            this.afterwards = afterwards;
        }
    }

    /**
     * What was tried.
     *
     * @param writes of the undisturbed playing
     * @param stops how many playings were stopped
     * @param faults where an ending differed
     */
    record Outcome(long writes, int stops, List<String> faults) {}

    private record Stop(long write, Last last) {}

    /**
     * Tries every write, or as many as fit, evenly spread; every other one is refused and the rest
     * lose their replies unless all fit.
     *
     * @param most how many playings at most
     */
    Outcome run(int most) throws InterruptedException, ExecutionException {
        CrashGate counting = CrashGate.counting();
        Ending undisturbed = play(counting);
        List<Stop> stops = spread(counting.writes(), most);
        List<String> faults = new ArrayList<>();
        try (ExecutorService playings = Executors.newFixedThreadPool(atOnce)) {
            List<Future<List<String>>> results = new ArrayList<>();
            for (Stop stop : stops) {
                results.add(playings.submit(() -> differences(undisturbed, stop)));
            }
            for (Future<List<String>> result : results) {
                faults.addAll(result.get());
            }
        }
        return new Outcome(counting.writes(), stops.size(), faults);
    }

    private static List<Stop> spread(long writes, int most) {
        List<Stop> all = new ArrayList<>();
        for (long write = 1; write <= writes; write++) {
            // the order of the two alternates, so that an even stride meets both
            boolean odd = write % 2 == 1;
            all.add(new Stop(write, odd ? Last.REFUSED : Last.REPLY_LOST));
            all.add(new Stop(write, odd ? Last.REPLY_LOST : Last.REFUSED));
        }
        int stride = Math.max(1, Math.ceilDiv(all.size(), most));
        return Stream.iterate(0, i -> i < all.size(), i -> i + stride).map(all::get).toList();
    }

    private List<String> differences(Ending undisturbed, Stop stop) {
        String where =
                "%s stopped at write %d, %s: "
                        .formatted(transcript.name(), stop.write(), stop.last());
        try {
            Ending ending = play(new CrashGate(stop.write(), stop.last()));
            List<String> differences = new ArrayList<>();
            differ(undisturbed.told(), ending.told(), this::isSameTold, differences);
            differ(undisturbed.saved(), ending.saved(), List::equals, differences);
            return differences.stream().map(where::concat).toList();
        } catch (RuntimeException e) {
            return List.of(where + "did not go on: " + e);
        }
    }

    private boolean isSameTold(List<String> undisturbed, List<String> told) {
        return switch (uncertain) {
            case LOOKED_UP -> sorted(told).equals(sorted(undisturbed));
            case SENT_AGAIN -> isSameOrOneTwice(words(undisturbed), words(told));
        };
    }

    /** What is more urgent may go first where a stop let more wait. */
    private static List<String> sorted(List<String> told) {
        return told.stream().sorted().toList();
    }

    /** Without when it was said too, which is later after a stop. */
    private static List<String> words(List<String> told) {
        return sorted(told.stream().map(line -> line.replaceFirst("^\\S+ ", "")).toList());
    }

    private static boolean isSameOrOneTwice(List<String> all, List<String> other) {
        return all.equals(other)
                || IntStream.range(0, all.size())
                        .anyMatch(twice -> {
                            List<String> others = new ArrayList<>(all);
                            others.add(twice, all.get(twice));
                            return others.equals(other);
                        });
    }

    private static void differ(
            Map<String, List<String>> undisturbed,
            Map<String, List<String>> ending,
            BiPredicate<List<String>, List<String>> same,
            List<String> differences) {
        undisturbed.forEach((what, lines) -> {
            List<String> other = Objects.requireNonNullElse(ending.get(what), List.of());
            if (!same.test(lines, other)) {
                differences.add(firstDifference(what, lines, other));
            }
        });
    }

    private static String firstDifference(String what, List<String> lines, List<String> other) {
        int i = 0;
        while (i < lines.size() && i < other.size() && lines.get(i).equals(other.get(i))) {
            i++;
        }
        return "%s differs from its line %d of %d on:\n  undisturbed: %s\n  stopped:     %s"
                .formatted(what, i + 1, lines.size(), at(lines, i), at(other, i));
    }

    private static String at(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : "nothing more";
    }

    private Ending play(CrashGate gate) {
        try (Stage stage = new CrashingStage(stages.open(gate), gate, uncertain.afterwards)) {
            new Performance(transcript, stage, Delivery.ONCE).run();
            stage.settle();
            return Ending.of(transcript, stage);
        }
    }
}
